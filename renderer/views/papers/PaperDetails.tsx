/** What is known about a paper, with the origin of each thing; corrected by hand, or removed, with the way back. */
import { BookOpen, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { reportFieldSchema, type DocumentDetail } from '#shared/domain/document/document.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { client, useCall, useCommand } from '#renderer/state/calls.ts';
import { paperKinds, papersStrings as t } from '#renderer/strings/papers.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { PaperVersions } from '#renderer/views/versions/PaperVersions.tsx';
import { FieldRow } from './FieldRow.tsx';
import { pageRanges } from './pageRanges.ts';
import styles from './PaperDetails.module.css';
import { openPaper } from './PaperRow.tsx';

const FIRST_PARTS = 8;

function Fields({ paper }: { readonly paper: DocumentDetail }): ReactNode {
  const [all, setAll] = useState(false);
  const known = reportFieldSchema.options.filter((field) => paper.fields[field]?.value);
  const missing = reportFieldSchema.options.filter((field) => !paper.fields[field]?.value);
  const guessed = known.some((field) => paper.fields[field]?.origin === 'guessed');
  return (
    <section>
      <h3>{t.about}</h3>
      {guessed ? <p className="small muted">{t.guessedHint}</p> : null}
      <dl>{(all ? [...known, ...missing] : known).map((field) => <FieldRow key={field} paper={paper} field={field} value={paper.fields[field]} />)}</dl>
      {missing.length > 0 && !all ? <Button small look="quiet" onPress={() => setAll(true)}>{t.moreFields}</Button> : null}
    </section>
  );
}

function Parts({ paper }: { readonly paper: DocumentDetail }): ReactNode {
  const [all, setAll] = useState(false);
  if (paper.parts.length === 0) return null;
  return (
    <section>
      <h3>{t.parts}</h3>
      <ul className={styles['parts']}>
        {(all ? paper.parts : paper.parts.slice(0, FIRST_PARTS)).map((part) => (
          <li key={part.id}><PlaceLink to={openPaper(part)}>{part.title}</PlaceLink> <span className="small muted">{[paperKinds[part.kind], t.pages(part.pages)].join(' · ')}</span></li>
        ))}
      </ul>
      {paper.parts.length > FIRST_PARTS && !all ? <Button small look="quiet" onPress={() => setAll(true)}>{t.showAll(paper.parts.length)}</Button> : null}
    </section>
  );
}

function Problems({ paper }: { readonly paper: DocumentDetail }): ReactNode {
  if (paper.problems.length === 0) return null;
  return (
    <section>
      <h3>{t.problems}</h3>
      <ul className={styles['problems']}>
        {[...Map.groupBy(paper.problems, ({ code }) => code)].map(([code, found]) => {
          const pages = new Set(found.map(({ pageIndex }) => pageIndex));
          const words = pageRanges([...pages]);
          return <li key={code}><strong>{pages.size === 1 ? t.problemPage(words) : t.problemPages(words)}</strong>: {errorSentence(code)}</li>;
        })}
      </ul>
    </section>
  );
}

function File({ paper, onRemoved }: { readonly paper: DocumentDetail; readonly onRemoved: () => void }): ReactNode {
  const remove = useCommand('documents.remove');
  const restore = (): void => void client().call('documents.restore', { id: paper.id }).then(() => toast(t.restored(paper.title)), toastError);
  return (
    <section>
      <h3>{t.file}</h3>
      <p className="small">{t.importedFrom} {paper.source} · {shortDay(paper.importedAt.slice(0, 10))} · {t.megabytes(paper.sizeBytes)} · {t.pages(paper.pages)}</p>
      {paper.partOf === null ? (
        <div className={styles['remove']}>
          <Button
            small
            look="danger"
            isDisabled={remove.isPending}
            onPress={() => remove.mutate({ id: paper.id }, { onSuccess: () => { onRemoved(); toast(t.removed(paper.title), restore); }, onError: (error) => toastError(error) })}
          >
            <Trash2 aria-hidden />{t.remove}
          </Button>
          <span className="small muted">{t.removeText}</span>
        </div>
      ) : <p className="small"><span className="muted">{t.partOf}: </span><PlaceLink to={{ name: 'papers', id: paper.partOf }}>{paper.source}</PlaceLink></p>}
    </section>
  );
}

function Contents({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const detail = useCall('documents.get', { id });
  if (detail.error) return <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />;
  if (!detail.data) return <Loading lines={8} />;
  const paper = detail.data;
  return (
    <div className={styles['details']}>
      <div>
        <p className={styles['title']}>{paper.title}</p>
        <p className={styles['open']}><PlaceLink to={openPaper(paper)} button={{ look: 'primary' }}><BookOpen aria-hidden />{t.openPaper}</PlaceLink></p>
      </div>
      <Fields paper={paper} />
      <Problems paper={paper} />
      <PaperVersions paper={paper} />
      <Parts paper={paper} />
      <File paper={paper} onRemoved={onClose} />
    </div>
  );
}

export function PaperDetails({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }): ReactNode {
  return <Dialog side title={t.details} isOpen={id !== null} onClose={onClose}>{id === null ? null : <Contents key={id} id={id} onClose={onClose} />}</Dialog>;
}
