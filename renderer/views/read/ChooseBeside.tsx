/** Chooses the paper to read beside this one: the last report of its portfolio first, then what is on the same agenda. */
import { useState, type ReactElement } from 'react';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { useCall } from '#renderer/state/calls.ts';
import { usePortfolios } from '#renderer/state/usePortfolios.ts';
import { paperKinds } from '#renderer/strings/papers.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { besideChoices } from './besideChoices.ts';
import styles from './Beside.module.css';

/** Papers listed in a group: more is what the words are for. */
const LISTED = 40;

export interface ChooseBesideProps {
  readonly now: DocumentSummary;
  readonly isOpen: boolean;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

function Group({ title, papers, onChoose }: { readonly title: string; readonly papers: readonly DocumentSummary[]; readonly onChoose: (id: string) => void }): ReactElement | null {
  if (papers.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {papers.slice(0, LISTED).map((paper) => (
          <li key={paper.id}>
            <button type="button" onClick={() => onChoose(paper.id)}>
              <b>{paper.title || paper.source}</b>
              <span>{[paperKinds[paper.kind], paper.meetingDate ? shortDay(paper.meetingDate) : paper.period, paper.item ? t.item(paper.item) : null].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {papers.length > LISTED ? <p className="small muted">{t.besideMore(papers.length - LISTED)}</p> : null}
    </section>
  );
}

function Choices({ now, onChoose }: Pick<ChooseBesideProps, 'now' | 'onChoose'>): ReactElement {
  const [typed, setTyped] = useState('');
  const papers = useCall('documents.list', {});
  const { nameOf } = usePortfolios();
  if (!papers.data) return <Loading lines={5} />;
  const same = (a: string, b: string) => nameOf(a) === nameOf(b);
  const { portfolio, meeting, others } = besideChoices(papers.data.documents, now, typed, same);
  return (
    <div className={styles['choices']}>
      <TextField label={t.besideFilter} type="search" value={typed} onChange={setTyped} takesFocus />
      {portfolio.length + meeting.length + others.length === 0 ? <p className="muted">{typed ? t.besideNone(typed) : t.besideOnly}</p> : null}
      <Group title={t.besidePortfolio(now.portfolio ?? '')} papers={portfolio} onChoose={onChoose} />
      <Group title={t.besideMeeting} papers={meeting} onChoose={onChoose} />
      <Group title={t.besideOthers} papers={others} onChoose={onChoose} />
    </div>
  );
}

export function ChooseBeside({ now, isOpen, onChoose, onClose }: ChooseBesideProps): ReactElement {
  return <Dialog title={t.besideTitle} isOpen={isOpen} onClose={onClose}>{isOpen ? <Choices now={now} onChoose={onChoose} /> : null}</Dialog>;
}
