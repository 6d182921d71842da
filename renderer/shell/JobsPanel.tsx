/** Imports under way and how they ended: a line in the header, and under it a panel that opens when asked or needed. */
import { ChevronsUp, CircleAlert, CircleCheck, LoaderCircle, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton, ProgressBar } from 'react-aria-components';
import type { Job } from '#shared/contract/jobs.ts';
import { useCommand } from '#renderer/state/calls.ts';
import { sending } from '#renderer/state/importing.ts';
import { jobs, putJobAway } from '#renderer/state/jobs.ts';
import { usePlace } from '#renderer/state/place.ts';
import { useStore } from '#renderer/state/store.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import { CameAgain } from '#renderer/views/versions/CameAgain.tsx';
import { jobsLine, opensByItself, toldJobs } from './jobsShown.ts';
import { fileName, outcomeOf, runningWords } from './jobWords.ts';
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
        <strong>{runningWords(job.kind)}</strong>
        <span className="small muted num">{words}</span>
      </div>
      <ProgressBar aria-label={runningWords(job.kind)} valueLabel={words} {...(total ? { value: done, maxValue: total } : { isIndeterminate: true })}>
        {({ percentage }) => <div className={styles['bar']}><i data-indeterminate={percentage === undefined || undefined} style={{ width: `${percentage ?? 30}%` }} /></div>}
      </ProgressBar>
      <div className={styles['head']}>
        <span className={styles['subject']}>{subject ? `${t.stage[stage] ?? t.stageOther} ${fileName(subject)}` : ''}</span>
        {job.kind !== 'reindex' ? (
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
      {job.kind === 'import' && papers.length > 0 ? <CameAgain imported={papers.map(({ id }) => id)} /> : null}
      {outcome.notes.map((note) => <p key={note} className="small">{note}</p>)}
      {outcome.files.length > 0 ? (
        <ul className={styles['files']}>
          {outcome.files.map(({ reason, names }) => <li key={reason}>{reason}<ul>{names.map((name, at) => <li key={`${at}-${name}`}><strong>{name}</strong></li>)}</ul></li>)}
        </ul>
      ) : null}
    </li>
  );
}

const ICONS = { running: LoaderCircle, done: CircleCheck, partly: CircleAlert, failed: CircleAlert } as const;
const NO_IDS: ReadonlySet<string> = new Set();

export function JobsPanel(): ReactNode {
  const told = toldJobs(useStore(jobs));
  const onTheWay = useStore(sending);
  const place = usePlace();
  const [opened, setOpened] = useState(false);
  const [folded, setFolded] = useState(NO_IDS);
  const line = useRef<HTMLButtonElement>(null);
  const within = useRef(false);
  const panel = useId();
  const words = jobsLine(told, onTheWay);
  const isOpen = words !== null && (opened || opensByItself(told, place.name, folded));

  const fold = (): void => {
    setOpened(false);
    setFolded(new Set(told.map(({ id }) => id)));
  };
  useEffect(() => {
    // What came up on one screen doesn't cover the next.
    const leave = (): void => {
      setOpened(false);
      setFolded(new Set(jobs.get().map(({ id }) => id)));
    };
    window.addEventListener('hashchange', leave);
    return () => window.removeEventListener('hashchange', leave);
  }, []);
  useEffect(() => {
    // The keyboard was in the panel when it folded: it goes on from the line, or from the page where nothing is left to tell.
    if (!isOpen && within.current && document.activeElement === document.body) (line.current ?? document.querySelector<HTMLElement>('#main'))?.focus();
    if (!isOpen) within.current = false;
  }, [isOpen]);

  if (!words) {
    // What comes next opens by its own right.
    if (opened) setOpened(false);
    return null;
  }
  const Icon = ICONS[words.tone];
  return (
    <>
      <AriaButton
        ref={line} className={cx(styles['line'])} data-tone={words.tone} aria-expanded={isOpen} {...(isOpen ? { 'aria-controls': panel } : {})}
        onPress={() => { if (isOpen) fold(); else setOpened(true); }}
      >
        <Icon aria-hidden /><span className={styles['lineWords']}>{words.words}</span>
        {words.tone === 'running' ? <span className={styles['lineBar']} aria-hidden><i style={{ width: `${Math.round((words.part ?? 0) * 100)}%` }} /></span> : null}
      </AriaButton>
      {isOpen ? (
        // Escape does what the button at its foot does.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <section
          id={panel} aria-label={t.panel} className={styles['panel']}
          onFocus={() => { within.current = true; }}
          onBlur={(event) => { within.current = event.currentTarget.contains(event.relatedTarget); }}
          onKeyDown={(event) => { if (event.key === 'Escape') { fold(); line.current?.focus(); } }}
        >
          {onTheWay ? <p role="status" className={styles['job']}>{t.sending}</p> : null}
          <ul>{told.toReversed().map((job) => (job.state === 'running' ? <Running key={job.id} job={job} /> : <Ended key={job.id} job={job} />))}</ul>
          <div className={styles['foot']}><Button small look="quiet" onPress={() => { fold(); line.current?.focus(); }}><ChevronsUp aria-hidden />{t.fold}</Button></div>
        </section>
      ) : null}
    </>
  );
}
