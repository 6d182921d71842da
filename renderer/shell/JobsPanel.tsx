/** Imports under way and how they ended, in a corner: work goes on beside it. */
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { Job } from '#shared/contract/jobs.ts';
import { useCommand } from '#renderer/state/calls.ts';
import { sending } from '#renderer/state/importing.ts';
import { jobs, putJobAway } from '#renderer/state/jobs.ts';
import { useStore } from '#renderer/state/store.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import { fileName, outcomeOf } from './jobWords.ts';
import styles from './JobsPanel.module.css';

const t = shellStrings.import;
/** Of one job, how many of its papers get a link: more belong in the list of papers. */
const LINKS = 4;

function Running({ job }: { readonly job: Job }): ReactNode {
  const cancel = useCommand('jobs.cancel');
  const { stage, done, total, unit, subject } = job.progress;
  const [asked, setAsked] = useState(false);
  const words = t.progress(done, total, unit);
  return (
    <li className={styles['job']}>
      <div className={styles['head']}>
        <strong>{job.kind === 'reindex' ? t.reindex : t.running}</strong>
        <span className="small muted num">{words}</span>
      </div>
      <ProgressBar aria-label={job.kind === 'reindex' ? t.reindex : t.running} valueLabel={words} {...(total ? { value: done, maxValue: total } : { isIndeterminate: true })}>
        {({ percentage }) => <div className={styles['bar']}><i data-indeterminate={percentage === undefined || undefined} style={{ width: `${percentage ?? 30}%` }} /></div>}
      </ProgressBar>
      <div className={styles['head']}>
        <span className={styles['subject']}>{subject ? `${t.stage[stage] ?? t.stageOther} ${fileName(subject)}` : ''}</span>
        {job.kind === 'import' ? (
          <Button
            small
            isDisabled={asked}
            onPress={() => { setAsked(true); cancel.mutate({ id: job.id }, { onError: (error) => { setAsked(false); toastError(error); } }); }}
          >
            {asked ? t.cancelling : t.cancel}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function Ended({ job }: { readonly job: Job }): ReactNode {
  const outcome = outcomeOf(job);
  if (!outcome) return null;
  const Icon = outcome.tone === 'done' ? CircleCheck : CircleAlert;
  const papers = job.summary?.imported ?? [];
  return (
    <li className={styles['job']} data-tone={outcome.tone}>
      <div className={styles['head']}>
        <Icon aria-hidden />
        <strong className={styles['grow']}>{outcome.headline}</strong>
        <IconButton small icon={X} label={t.putAway} onPress={() => putJobAway(job.id)} />
      </div>
      {papers.length > 0 ? (
        <ul className={styles['papers']}>
          {papers.slice(0, LINKS).map(({ id, title }) => <li key={id}><PlaceLink to={{ name: 'read', id }}>{title}</PlaceLink></li>)}
          {papers.length > LINKS ? <li><PlaceLink to={{ name: 'papers' }}>{t.more(papers.length - LINKS)}</PlaceLink></li> : null}
        </ul>
      ) : null}
      {outcome.notes.map((note) => <p key={note} className="small">{note}</p>)}
      {outcome.files.length > 0 ? (
        <ul className={styles['files']}>
          {outcome.files.map(({ reason, names }) => <li key={reason}>{reason}<ul>{names.map((name, at) => <li key={`${at}-${name}`}><strong>{name}</strong></li>)}</ul></li>)}
        </ul>
      ) : null}
    </li>
  );
}

export function JobsPanel(): ReactNode {
  const all = useStore(jobs);
  const onTheWay = useStore(sending);
  useEffect(() => {
    // A summary with nothing to act on goes with the screen it came up on: it must not cover the next one.
    const leave = (): void => { for (const job of jobs.get()) if (outcomeOf(job)?.tone === 'done') putJobAway(job.id); };
    window.addEventListener('hashchange', leave);
    return () => window.removeEventListener('hashchange', leave);
  }, []);
  const shown = all.filter((job) => job.state === 'running' || job.kind === 'import');
  if (shown.length === 0 && !onTheWay) return null;
  return (
    <section aria-label={t.panel} className={styles['panel']}>
      {onTheWay ? <p role="status" className={styles['job']}>{t.sending}</p> : null}
      <ul>{shown.toReversed().map((job) => (job.state === 'running' ? <Running key={job.id} job={job} /> : <Ended key={job.id} job={job} />))}</ul>
    </section>
  );
}
