/** A bundle that was dropped or chosen: checked, asked about, opened or refused; then the next one. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { Result } from '#shared/contract/api.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { putBundleAway, received, type ReceivedBundle } from '#renderer/state/receivedBundles.ts';
import { useStore } from '#renderer/state/store.ts';
import { useStoppable } from '#renderer/state/useStoppable.ts';
import { receivedStrings as t } from '#renderer/strings/receivedBundles.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Arrived } from '#renderer/views/backup/Arrived.tsx';
import { Busy } from '#renderer/views/backup/Busy.tsx';
import { BroughtPapers } from './BroughtPapers.tsx';
import { BundleFacts } from './BundleFacts.tsx';
import { ExemptFields, isAnswered, NO_ANSWER, vaultPassphrase, type ExemptAnswer } from './ExemptFields.tsx';
import { OpenedBundleCard } from './OpenedBundleCard.tsx';
import styles from './Received.module.css';
import { TrustKey } from './TrustKey.tsx';
import { useOpening, type Opening } from './useOpening.ts';

export function ReceiveDialog(): ReactNode {
  const waiting = useStore(received);
  const [first] = waiting;
  return first ? <Receive key={JSON.stringify(first.from)} bundle={first} left={waiting.length - 1} /> : null;
}

function Receive({ bundle, left }: { readonly bundle: ReceivedBundle; readonly left: number }): ReactNode {
  const look = useStoppable('bundles.inspect');
  const [looked, setLooked] = useState<Result<'bundles.inspect'> | null>(null);
  const opening = useOpening();
  const { from, name } = bundle;
  useEffect(() => {
    void look.run({ from }).then(setLooked);
    // Once for each bundle: the dialog is made anew for the next.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const refused = look.error;
  return (
    <Dialog title={refused ? t.refusedTitle : t.title} size="wide" isOpen onClose={putBundleAway}>
      <div className={styles['part']}>
        <p className="small muted">{name}{left > 0 ? ` · ${t.next(left)}` : ''}</p>
        {refused ? (
          <Arrived className={styles['part']}><ErrorState error={refused} /><p>{t.nothingStored}</p><div className={styles['row']}><Button look="primary" onPress={putBundleAway}>{t.close}</Button></div></Arrived>
        ) : opening.opened ? (
          <>
            <OpenedBundleCard opened={opening.opened} onFollow={putBundleAway} />
            <div className={styles['row']}><Button onPress={putBundleAway}>{t.close}</Button></div>
          </>
        ) : looked ? <Ask looked={looked} opening={opening} /> : <Busy stop={t.stop} onStop={() => { look.stop(); putBundleAway(); }}>{t.looking}</Busy>}
      </div>
    </Dialog>
  );
}

function Ask({ looked, opening }: { readonly looked: Result<'bundles.inspect'>; readonly opening: Opening }): ReactNode {
  const [accepted, setAccepted] = useState(false);
  const [answer, setAnswer] = useState<ExemptAnswer>(NO_ANSWER);
  const [complain, setComplain] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { summary, key } = looked;
  const unknown = key === 'new' || key === 'changed';
  const leave = looked.vault === null || answer.leave;
  const start = (): void => {
    setComplain(true);
    if ((unknown && !accepted) || !isAnswered(looked, answer)) {
      // What is missing may be out of sight, above the button.
      requestAnimationFrame(() => form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' }));
      return;
    }
    opening.start({
      id: looked.id, acceptKey: unknown ? summary.clerk.publicKey : null, exempt: leave ? 'leave' : 'open',
      passphrase: leave || answer.passphrase === '' ? null : answer.passphrase, vaultPassphrase: vaultPassphrase(looked, answer),
    });
  };
  if (opening.job) return <Progress job={opening.job} onStop={opening.stop} />;
  return (
    <form ref={form} className={styles['part']} onSubmit={(event) => { event.preventDefault(); start(); }}>
      {opening.error ? <ErrorState error={opening.error} /> : null}
      {opening.stopped ? <p role="status">{t.stopped}</p> : null}
      <BundleFacts looked={looked} />
      <TrustKey looked={looked} accepted={accepted} onAccept={setAccepted} complain={complain} />
      <ExemptFields looked={looked} value={answer} onChange={setAnswer} complain={complain} />
      <div className={styles['row']}>
        <Button look="primary" type="submit">{summary.kind === 'recall' ? t.recallIt : t.openIt}</Button>
        <Button look="quiet" onPress={putBundleAway}>{t.later}</Button>
      </div>
      <BroughtPapers papers={summary.papers} />
    </form>
  );
}

function Progress({ job: { progress: { stage, done, total } }, onStop }: { readonly job: Job; readonly onStop: () => void }): ReactNode {
  return (
    <Arrived className={styles['part']}>
      <Busy stop={t.stop} onStop={onStop}>{t.stages[stage] ?? t.opening}</Busy>
      <ProgressBar aria-label={t.opening} {...(total ? { value: done, maxValue: total } : { isIndeterminate: true })}>
        {({ percentage }) => <div className={styles['bar']}><i style={{ width: `${percentage ?? 30}%` }} /></div>}
      </ProgressBar>
    </Arrived>
  );
}
