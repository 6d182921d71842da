/** Questions that the papers give reason for: taken, or dismissed for good (with the way back). */
import { useState, type ReactNode } from 'react';
import type { Params } from '#shared/contract/api.ts';
import type { Proposal } from '#shared/domain/question/proposal.ts';
import { announce } from '#renderer/state/announce.ts';
import { client, useCall } from '#renderer/state/calls.ts';
import { exchangeStrings as t, proposalReasons } from '#renderer/strings/exchange.ts';
import { questionTypes } from '#renderer/strings/questions.ts';
import { dayInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import styles from './Exchange.module.css';

async function take({ key, text, type, theme, evidence }: Proposal, meetingId: string | null): Promise<void> {
  await client().call('questions.create', {
    text, type, theme, purpose: '', addressee: '', privateNote: '', proposal: key, meetingId,
    evidence: evidence.map(({ fileId, pageIndex, start, end }) => ({ at: { documentId: fileId, pageIndex, start, end }, annotationId: null })),
  });
  announce(t.tookProposal);
}

async function dismiss({ key }: Proposal): Promise<void> {
  await client().call('questions.dismissProposal', { key });
  toast(t.dismissed, () => void client().call('questions.bringBackProposal', { key }).catch(toastError));
}

function ProposalCard({ proposal, meetingId }: { readonly proposal: Proposal; readonly meetingId: string | null }): ReactNode {
  const { text, type, theme, from, evidence } = proposal;
  return (
    <li className={styles['card']}>
      <div className={styles['head']}><Tag>{proposalReasons[from]}</Tag><span className="small muted">{[questionTypes[type], theme].filter(Boolean).join(' · ')}</span></div>
      <p className={styles['words']}>{text}</p>
      <ul className={styles['cites']}>
        {evidence.map(({ fileId, pageIndex, start, end, cite, quote }) => (
          <li key={`${fileId}-${pageIndex}-${start}-${end}`}><PlaceLink to={{ name: 'read', id: fileId, pageIndex, start, end }} title={`“${quote}”`}>{cite}</PlaceLink></li>
        ))}
      </ul>
      <div className={styles['foot']}>
        <Button small look="quiet" aria-label={t.dismissOf(text)} onPress={() => void dismiss(proposal).catch(toastError)}>{t.dismiss}</Button>
        <Button small look="primary" aria-label={t.takeProposalOf(text)} onPress={() => void take(proposal, meetingId).catch(toastError)}>{t.takeProposal}</Button>
      </div>
    </li>
  );
}

function Proposals({ asked }: { readonly asked: Params<'questions.propose'> }): ReactNode {
  const list = useCall('questions.propose', asked);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading lines={6} />;
  if (list.data.proposals.length === 0) return <p>{t.noProposals}</p>;
  const meetingId = 'meetingId' in asked ? asked.meetingId : null;
  return <ul className={styles['list']}>{list.data.proposals.map((proposal) => <ProposalCard key={proposal.key} proposal={proposal} meetingId={meetingId} />)}</ul>;
}

export function ProposalsDialog({ meetingId, onClose }: { readonly meetingId?: string | undefined; readonly onClose: () => void }): ReactNode {
  const meetings = useCall('meetings.list', {}).data;
  const portfolios = useCall('compare.portfolios', {}).data?.portfolios ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const next = meetings?.meetings.find(({ id }) => id === meetingId) ?? meetings?.meetings[0];
  const options = [
    ...(meetings?.meetings ?? []).slice(0, 6).map(({ id, committee, date }) => ({ key: `meeting ${id}`, text: `${dayInWords(date)}, ${committee}` })),
    ...portfolios.map(({ name, reports }) => ({ key: `portfolio ${name}`, text: name, count: reports.length })),
  ];
  const key = chosen ?? (next ? `meeting ${next.id}` : options[0]?.key ?? '');
  const [kind, name] = [key.split(' ', 1)[0], key.slice(key.indexOf(' ') + 1)];
  return (
    <Dialog title={t.proposals} size="wide" isOpen onClose={onClose}>
      <div className={styles['form']}>
        <p>{t.proposalsText}</p>
        {!meetings ? <Loading /> : options.length === 0 ? <p>{t.noPapers}</p> : (
          <>
            <Select label={t.proposeFor} value={key} onChange={setChosen} options={options} />
            <Proposals key={key} asked={kind === 'meeting' ? { meetingId: name } : { portfolio: name }} />
          </>
        )}
      </div>
    </Dialog>
  );
}
