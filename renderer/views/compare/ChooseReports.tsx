/** Picks what to compare: a portfolio with all its reports, or two to eight papers by hand. */
import { Columns3 } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { useCall } from '#renderer/state/calls.ts';
import { go } from '#renderer/state/place.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './ChooseReports.module.css';

/** As many as can be read side by side. */
export const MOST_REPORTS = 8;

const whenOf = (report: DocumentSummary) => (report.meetingDate ? shortDay(report.meetingDate) : report.period ?? '');

/** `start`: those that are being compared now. */
export function PickReports({ start, onDone }: { readonly start: readonly string[]; readonly onDone?: () => void }): ReactElement {
  const { data, error, refetch } = useCall('documents.list', {});
  const [chosen, setChosen] = useState<readonly string[]>(start);
  const [filter, setFilter] = useState('');
  const papers = useMemo(() => {
    const all = data?.documents ?? [];
    // A pack is compared by the reports in it.
    return all
      .filter((one) => one.kind === 'report' || ((one.kind === 'supplement' || one.kind === 'other') && !all.some((part) => part.partOf === one.id)))
      .sort((a, b) => (a.portfolio ?? '~').localeCompare(b.portfolio ?? '~') || (a.meetingDate ?? '').localeCompare(b.meetingDate ?? ''));
  }, [data]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={5} />;
  const wanted = filter.trim().toLowerCase();
  const shown = papers.filter((one) => wanted === '' || [one.title, one.portfolio, one.committee, one.source].some((text) => text?.toLowerCase().includes(wanted)));
  const full = chosen.length >= MOST_REPORTS;
  return (
    <div className={styles['pick']}>
      <TextField label={t.filterPapers} type="search" value={filter} onChange={setFilter} hint={t.chooseHint} />
      <ul className={styles['papers']}>
        {shown.map((paper) => (
          <li key={paper.id}>
            <Checkbox
              isSelected={chosen.includes(paper.id)}
              onChange={(on) => { if (!on) setChosen(chosen.filter((id) => id !== paper.id)); else if (!full) setChosen([...chosen, paper.id]); }}
            >
              <span className={styles['paper']}><b>{paper.title}</b><span className="small muted">{[whenOf(paper), paper.portfolio, paper.committee].filter(Boolean).join(' · ')}</span></span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="muted">{t.noMatch}</p> : null}
      <div className={styles['pickFoot']}>
        <span role="status" className="small muted">{full ? t.chooseEight : chosen.length === 1 ? t.chooseTwo : t.chosenCount(chosen.length)}</span>
        <Button look="primary" isDisabled={chosen.length < 2} onPress={() => { onDone?.(); go({ name: 'compare', ids: chosen }); }}>{t.compareChosen}</Button>
      </div>
    </div>
  );
}

export function ChooseReports(): ReactElement {
  const { data, error, refetch } = useCall('compare.portfolios', {});
  const [byHand, setByHand] = useState(false);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  const portfolios = data.portfolios.toSorted((a, b) => Number(b.reports.length > 1) - Number(a.reports.length > 1) || b.reports.length - a.reports.length || a.name.localeCompare(b.name));
  return (
    <div className={styles['choose']}>
      <h1>{t.chooseTitle}</h1>
      <p className="muted">{t.chooseLead}</p>
      {portfolios.length === 0 ? <EmptyState icon={Columns3} title={t.noneTitle}><p>{t.noneText}</p></EmptyState> : (
        <ul className={styles['portfolios']} aria-label={t.portfolios}>
          {portfolios.map(({ name, spellings, reports }) => {
            const others = spellings.filter((one) => one !== name);
            const only = reports[0];
            return (
              <li key={name} className={styles['portfolio']}>
                <div>
                  <h2>{name}</h2>
                  <p className="small muted">{reports.map(whenOf).filter(Boolean).join(' · ')}</p>
                  {others.length > 0 ? <p className="small muted">{t.spellings(others.map((one) => `“${one}”`).join(', '))}</p> : null}
                  {reports.length < 2 ? <p className="small">{t.onlyOne}</p> : null}
                </div>
                {reports.length >= 2
                  ? <PlaceLink button={{ look: 'primary' }} to={{ name: 'compare', portfolio: name }} aria-label={`${t.compareAll(reports.length)}: ${name}`}>{t.compareAll(reports.length)}</PlaceLink>
                  : only ? <PlaceLink button={{}} to={{ name: 'read', id: only.id }}>{t.readIt}</PlaceLink> : null}
              </li>
            );
          })}
        </ul>
      )}
      <div><Button aria-expanded={byHand} onPress={() => setByHand(!byHand)}>{t.chooseYourself}</Button></div>
      {byHand ? <PickReports start={[]} /> : null}
    </div>
  );
}
