/** Topics as rows, reports as columns; the first column and the heads stay while the rest moves. As a list where it's narrow. */
import { Fragment, type ReactElement } from 'react';
import type { ComparedReport } from '#shared/domain/compare/comparison.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useComparison } from './ComparisonContext.tsx';
import { reportDate } from './reportNames.ts';
import { TopicCell } from './TopicCell.tsx';
import styles from './TopicTable.module.css';
import type { RowView, TopicView } from './topicView.ts';

/** Rows of a topic shown at first: a screenful. */
const ROWS_AT_FIRST = 8;

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

function MoreRows({ topic, shown, isWhole, onWhole }: { readonly topic: TopicView; readonly shown: number; readonly isWhole: boolean; readonly onWhole: TopicTableProps['onWhole'] }): ReactElement | null {
  if (topic.rows.length <= ROWS_AT_FIRST) return null;
  return (
    <Button small look="quiet" aria-label={`${isWhole ? t.fewerRows : t.moreRows(topic.rows.length - shown)}: ${topic.title}`} onPress={() => onWhole(topic.key, !isWhole)}>
      {isWhole ? t.fewerRows : t.moreRows(topic.rows.length - shown)}
    </Button>
  );
}

export function TopicTable({ topics, whole, onWhole, stacked }: TopicTableProps): ReactElement {
  const { comparison, report } = useComparison();
  const rowsOf = (topic: TopicView) => (whole.has(topic.key) ? topic.rows : topic.rows.slice(0, ROWS_AT_FIRST));

  if (stacked) {
    return (
      <div className={styles['stack']}>
        {topics.map((topic) => {
          const rows = rowsOf(topic);
          return (
            <section key={topic.key} aria-label={topic.title}>
              <h3>{topic.title}</h3>
              {rows.map((row) => (
                <dl key={row.key} className={styles['stackRow']}>
                  {row.cells.map((cell, index) => (cell.kind === 'before' ? null : (
                    <Fragment key={cell.reportId}>
                      <dt>{reportDate(report(cell.reportId) ?? { date: null, period: null, title: '' })}</dt>
                      <dd><TopicCell cell={cell} quietFirst={index === firstSilence(row)} /></dd>
                    </Fragment>
                  )))}
                </dl>
              ))}
              <MoreRows topic={topic} shown={rows.length} isWhole={whole.has(topic.key)} onWhole={onWhole} />
            </section>
          );
        })}
      </div>
    );
  }
  return (
    <table className={styles['table']} aria-label={t.tableLabel}>
      <thead>
        <tr>
          <th scope="col" className={styles['corner']}><span className="visuallyHidden">{t.topic}</span></th>
          {comparison.reports.map((one) => <th key={one.id} scope="col"><ReportHead report={one} /></th>)}
        </tr>
      </thead>
      {topics.map((topic) => {
        const rows = rowsOf(topic);
        const more = topic.rows.length > ROWS_AT_FIRST;
        return (
          <tbody key={topic.key}>
            {rows.map((row, rowIndex) => (
              <tr key={row.key}>
                {rowIndex === 0 ? <th scope="rowgroup" rowSpan={rows.length + (more ? 1 : 0)} className={styles['topic']}><div className={styles['topicTitle']}>{topic.title}</div></th> : null}
                {row.cells.map((cell, index) => <td key={cell.reportId} data-silent={cell.passage ? undefined : true}><TopicCell cell={cell} quietFirst={index === firstSilence(row)} /></td>)}
              </tr>
            ))}
            {more ? <tr><td colSpan={comparison.reports.length} className={styles['moreCell']}><MoreRows topic={topic} shown={rows.length} isWhole={whole.has(topic.key)} onWhole={onWhole} /></td></tr> : null}
          </tbody>
        );
      })}
    </table>
  );
}
