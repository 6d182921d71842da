/** Figures that could be followed from report to report, as small charts with their numbers; then those said once. */
import { ChartNoAxesColumn, MessageCircleQuestionMark } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import type { Figure } from '#shared/domain/compare/comparison.ts';
import { draftOfFigures } from '#shared/domain/question/drafting/draftFinding.ts';
import { askAbout } from '#renderer/state/draftQuestion.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { refOfFigure, refOfSeries } from '#shared/domain/compare/corrections/findingKey.ts';
import { correctionsStrings } from '#renderer/strings/corrections.ts';
import { useComparison } from './ComparisonContext.tsx';
import { FindingMenu } from './corrections/CorrectionMenu.tsx';
import { figureInWords, valueInWords } from './figureWords.ts';
import styles from './Ledger.module.css';
import { LineChart } from './LineChart.tsx';
import { PassageLink, placeOfPassage } from './PassageLink.tsx';
import { citePassage, reportDate } from './reportNames.ts';

/** Figures said once that are listed at first. */
const FEW = 30;

export interface Series { readonly name: string; readonly measure: string; readonly figures: readonly Figure[] }

/** Figures by the series they belong to, in order of time; what stands alone is apart. */
export function seriesOf(figures: readonly Figure[], reportIds: readonly string[]): { series: Series[]; single: Figure[] } {
  const byName = new Map<string, Figure[]>();
  const single: Figure[] = [];
  for (const figure of figures) {
    if (figure.series === null) single.push(figure);
    else byName.set(figure.series, [...(byName.get(figure.series) ?? []), figure]);
  }
  const series: Series[] = [];
  for (const [name, members] of byName) {
    const sorted = members.toSorted((a, b) => reportIds.indexOf(a.reportId) - reportIds.indexOf(b.reportId) || (a.asOf ?? '').localeCompare(b.asOf ?? ''));
    if (sorted.length < 2) single.push(...sorted);
    else series.push({ name, measure: sorted.at(-1)?.measure ?? name, figures: sorted });
  }
  return { series, single };
}

function FigureRows({ figures, where, named }: { readonly figures: readonly Figure[]; readonly where: string; readonly named: boolean }): ReactElement {
  const { report } = useComparison();
  return (
    <tbody>
      {figures.map((figure) => (
        <tr key={`${figure.reportId}-${figure.pageIndex}-${figure.start}-${figure.measure}-${figure.value}`}>
          <td>{reportDate(report(figure.reportId) ?? { date: null, period: null, title: '' })}</td>
          <td className="num"><b>{valueInWords(figure)}</b></td>
          <td>{named ? <div className="small muted">{figure.measure}{figure.asOf ? ` · ${t.asOf.toLowerCase()} ${shortDay(figure.asOf)}` : ''}</div> : figure.asOf ? <span className="small muted">{t.asOf} {shortDay(figure.asOf)}</span> : null}<PassageLink passage={figure} where={where}>{figure.quote}</PassageLink></td>
          <td><FindingMenu about={`${figure.measure}, ${valueInWords(figure)}`} finding={refOfFigure(figure)} passage={figure} /></td>
        </tr>
      ))}
    </tbody>
  );
}

const Head = () => <thead><tr><th scope="col">{t.report}</th><th scope="col">{t.value}</th><th scope="col">{t.words}</th><th><span className="visuallyHidden">{correctionsStrings.more}</span></th></tr></thead>;

function SeriesCard({ series }: { readonly series: Series }): ReactElement {
  const { comparison, report } = useComparison();
  const { measure, figures } = series;
  return (
    <article className={styles['card']} aria-label={measure}>
      <div className={styles['tags']}>
        <h3>{measure}</h3><span className={styles['grow']} />
        <Button small look="quiet" aria-label={t.askAria(measure)} onPress={() => askAbout(draftOfFigures(figures, comparison.reports))}><MessageCircleQuestionMark aria-hidden />{t.ask}</Button>
        <FindingMenu about={measure} finding={refOfSeries(figures)} passage={null} dismiss={correctionsStrings.dismissSeries} />
      </div>
      <div className={styles['series']}>
        <LineChart
          label={t.chart(measure)}
          points={figures.map((figure, index) => ({
            key: `${figure.reportId}-${index}`, value: figure.value, shown: valueInWords(figure),
            label: reportDate(report(figure.reportId) ?? { date: null, period: null, title: '' }),
            name: t.point(figureInWords(figure), citePassage(report(figure.reportId), figure.pageIndex)), to: placeOfPassage(figure),
          }))}
        />
        <table className={styles['figures']} aria-label={t.tableOf(measure)}><Head /><FigureRows figures={figures} where="s" named={false} /></table>
      </div>
    </article>
  );
}

export function Figures(): ReactElement {
  const { comparison } = useComparison();
  const { series, single } = useMemo(() => seriesOf(comparison.figures, comparison.reports.map((report) => report.id)), [comparison]);
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(series.length === 0);
  if (comparison.figures.length === 0) return <EmptyState icon={ChartNoAxesColumn} title={t.noFigures} />;
  return (
    <div className={styles['ledger']}>
      <h2>{t.seriesTitle}</h2>
      {series.length === 0 ? <p className="muted">{t.noSeries}</p> : null}
      {series.map((one) => <SeriesCard key={one.name} series={one} />)}
      {single.length > 0 ? (
        <>
          <div className={styles['tags']}><h2>{t.single(single.length)}</h2><Button small look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>{open ? t.hideSingle : t.showSingle}</Button></div>
          {open ? (
            <div className={styles['card']}>
              <table className={styles['figures']} aria-label={t.single(single.length)}><Head /><FigureRows figures={all ? single : single.slice(0, FEW)} where="f" named /></table>
              {single.length > FEW && !all ? <Button small look="quiet" onPress={() => setAll(true)}>{t.all(single.length)}</Button> : null}
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
