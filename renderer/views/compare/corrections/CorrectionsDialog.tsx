/** Everything that was dismissed or corrected, each with the way back. */
import { Link2, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CorrectionRecord } from '#shared/domain/compare/corrections/correction.ts';
import { useCall } from '#renderer/state/calls.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { useComparison } from '#renderer/views/compare/ComparisonContext.tsx';
import { quoteOfFinding, sayCorrection } from './correctionWords.ts';
import styles from './Corrections.module.css';
import { takeBack } from './makeCorrection.ts';

function Listed({ title, records }: { readonly title: string; readonly records: readonly CorrectionRecord[] }): ReactElement | null {
  const { correct } = useComparison();
  if (records.length === 0) return null;
  return (
    <section className={styles['group']}>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {records.map(({ id, madeAt, correction }) => {
          const finding = correction.kind === 'dismiss' ? correction.finding : null;
          const said = finding ? `${t.findings[finding.kind]}: ${quoteOfFinding(finding)}` : sayCorrection(correction);
          return (
            <li key={id}>
              <div>
                {finding ? <><b className="small">{t.findings[finding.kind]}</b><p className={styles['cut']}>{`“${quoteOfFinding(finding)}”`}</p></> : <p className={styles['cut']}>{said}</p>}
                <p className="small muted">{shortDay(madeAt.slice(0, 10))}</p>
              </div>
              <Button small aria-label={t.takeBackAria(said)} onPress={() => void takeBack(id, () => void correct(correction, said))}><Undo2 aria-hidden />{t.takeBack}</Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function CorrectionsDialog({ onClose, onAlias }: { readonly onClose: () => void; readonly onAlias: () => void }): ReactElement {
  const { of } = useComparison();
  const { data, error, refetch } = useCall('compare.corrections', of, { keepPrevious: true });
  const latestFirst = data?.corrections.toReversed() ?? [];
  return (
    <Dialog title={t.listTitle} isOpen size="wide" onClose={onClose} actions={<Button onPress={onAlias}><Link2 aria-hidden />{t.alias}</Button>}>
      <p className="muted">{t.listLead}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Loading lines={3} /> : null}
      {data && latestFirst.length === 0 ? <p>{t.nothing}</p> : null}
      <Listed title={t.dismissed} records={latestFirst.filter(({ correction }) => correction.kind === 'dismiss' || correction.kind === 'hideTopic')} />
      <Listed title={t.corrected} records={latestFirst.filter(({ correction }) => correction.kind !== 'dismiss' && correction.kind !== 'hideTopic')} />
    </Dialog>
  );
}
