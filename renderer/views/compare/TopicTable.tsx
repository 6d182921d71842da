/**
 * Topics as rows, reports as columns; the first column and the heads stay while the rest moves. Statements that were
 * followed from report to report have a row each; those said once stand together in one, each under its report.
 */
import type { ReactElement } from 'react';
import type { ComparedReport } from '#shared/domain/compare/comparison.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { correctionsStrings } from '#renderer/strings/corrections.ts';
import { useComparison } from './ComparisonContext.tsx';
import { ByYou } from './corrections/ByYou.tsx';
import { TopicMenu } from './corrections/CorrectionMenu.tsx';
import { reportDate } from './reportNames.ts';
import { TopicCell } from './TopicCell.tsx';
import styles from './TopicTable.module.css';
import { layTopic, type RowView, type TopicLaid, type TopicView } from './topicView.ts';

/** Narrowest columns, in rem: five reports fit a screen of 1366 pixels, of eight all but the first. */
const NARROWEST = { topic: 10.5, report: 11.25 };
const NARROWEST_OF_MANY = { topic: 9, report: 8.75 };
/** More reports than this are many. */
const FIT = 5;

export interface TopicTableProps {
  readonly topics: readonly TopicView[];
  readonly whole: ReadonlySet<string>;
  readonly onWhole: (topic: string, whole: boolean) => void;
  readonly stacked: boolean;
}

/** Only the first silence after something was said carries the tag: the rest of the row needn't shout. */
function firstSilence(row: RowView): number {
  return row.cells.findIndex((cell) => cell.kind === 'silent');
}

function ReportHead({ report }: { readonly report: ComparedReport }): ReactElement {
  return <><span className={styles['headDate']}>{reportDate(report)}</span><span className={styles['headTitle']} title={report.title}>{report.title}</span></>;
}

/** The name is what is read out as the rows' head; the menu stands beside it. */
function TopicName({ topic }: { readonly topic: TopicView }): ReactElement {
  return (
    <>
      <div className={styles['topicHead']}><span>{topic.title}</span><TopicMenu topic={topic} /></div>
      {topic.byYou ? <ByYou>{correctionsStrings.byYou[topic.byYou]}</ByYou> : null}
    </>
  );
}

function MoreRows({ topic, laid, isWhole, onWhole }: { readonly topic: TopicView; readonly laid: TopicLaid; readonly isWhole: boolean; readonly onWhole: TopicTableProps['onWhole'] }): ReactElement | null {
  if (laid.hidden === 0 && !isWhole) return null;
  const said = isWhole ? t.fewerRows : t.moreRows(laid.hidden);
  return <Button small look="quiet" aria-label={`${said}: ${topic.title}`} onPress={() => onWhole(topic.key, !isWhole)}>{said}</Button>;
}

function LoneCell({ rows, index, spoken, topic }: { readonly rows: readonly RowView[]; readonly index: number; readonly spoken: boolean; readonly topic: TopicView }): ReactElement | null {
  if (rows.length === 0) return spoken ? null : <p className={styles['silence']}>{t.notInTopic}</p>;
  return (
    <ul className={styles['lone']}>
      {rows.map((row) => {
        const cell = row.cells[index];
        return cell ? <li key={row.key}><TopicCell cell={cell} row={row} topic={topic} /></li> : null;
      })}
    </ul>
  );
}

function Topic({ topic, whole, onWhole }: { readonly topic: TopicView; readonly whole: boolean; readonly onWhole: TopicTableProps['onWhole'] }): ReactElement {
  const { comparison } = useComparison();
  const laid = layTopic(topic, whole);
  const hasMore = laid.hidden > 0 || whole;
  const hasLone = laid.lone.some((rows) => rows.length > 0);
  const title = (
    <th scope="rowgroup" rowSpan={laid.rows.length + Number(hasLone) + Number(hasMore)} className={styles['topic']}><div className={styles['topicTitle']}><TopicName topic={topic} /></div></th>
  );
  return (
    <tbody>
      {laid.rows.map((row, rowIndex) => (
        <tr key={row.key}>
          {rowIndex === 0 ? title : null}
          {row.cells.map((cell, index) => <td key={cell.reportId} data-silent={cell.passage ? undefined : true}><TopicCell cell={cell} row={row} topic={topic} quietFirst={index === firstSilence(row)} /></td>)}
        </tr>
      ))}
      {hasLone ? (
        <tr>
          {laid.rows.length === 0 ? title : null}
          {comparison.reports.map((report, index) => <td key={report.id}><LoneCell rows={laid.lone[index] ?? []} index={index} spoken={topic.spoken[index] ?? false} topic={topic} /></td>)}
        </tr>
      ) : null}
      {hasMore ? <tr><td colSpan={comparison.reports.length} className={styles['moreCell']}><MoreRows topic={topic} laid={laid} isWhole={whole} onWhole={onWhole} /></td></tr> : null}
    </tbody>
  );
}

/** One report under the other, where there is no room for columns. */
function StackedTopic({ topic, whole, onWhole }: { readonly topic: TopicView; readonly whole: boolean; readonly onWhole: TopicTableProps['onWhole'] }): ReactElement {
  const { comparison } = useComparison();
  const laid = layTopic(topic, whole);
  return (
    <section aria-label={topic.title}>
      <div className={styles['stackTitle']}><h3>{topic.title}</h3><TopicMenu topic={topic} /></div>
      {topic.byYou ? <ByYou>{correctionsStrings.byYou[topic.byYou]}</ByYou> : null}
      {laid.rows.map((row) => (
        <ol key={row.key} className={styles['stackRow']}>
          {row.cells.map((cell, index) => {
            const report = comparison.reports[index];
            return cell.kind === 'before' || !report ? null : (
              <li key={cell.reportId}><b className="small">{reportDate(report)}</b><TopicCell cell={cell} row={row} topic={topic} quietFirst={index === firstSilence(row)} /></li>
            );
          })}
        </ol>
      ))}
      {comparison.reports.map((report, index) => {
        const rows = laid.lone[index] ?? [];
        return rows.length === 0 ? null : <div key={report.id} className={styles['stackRow']}><b className="small">{reportDate(report)}</b><LoneCell rows={rows} index={index} spoken topic={topic} /></div>;
      })}
      <MoreRows topic={topic} laid={laid} isWhole={whole} onWhole={onWhole} />
    </section>
  );
}

export function TopicTable({ topics, whole, onWhole, stacked }: TopicTableProps): ReactElement {
  const { comparison } = useComparison();
  if (stacked) return <div className={styles['stack']}>{topics.map((topic) => <StackedTopic key={topic.key} topic={topic} whole={whole.has(topic.key)} onWhole={onWhole} />)}</div>;
  const many = comparison.reports.length > FIT;
  const { topic: topicRem, report: reportRem } = many ? NARROWEST_OF_MANY : NARROWEST;
  return (
    <table className={cx(styles['table'], many && styles['many'])} aria-label={t.tableLabel} style={{ minWidth: `${topicRem + reportRem * comparison.reports.length}rem` }}>
      <thead>
        <tr>
          <th scope="col" className={styles['corner']}><span className="visuallyHidden">{t.topic}</span></th>
          {comparison.reports.map((one) => <th key={one.id} scope="col"><ReportHead report={one} /></th>)}
        </tr>
      </thead>
      {topics.map((topic) => <Topic key={topic.key} topic={topic} whole={whole.has(topic.key)} onWhole={onWhole} />)}
    </table>
  );
}
