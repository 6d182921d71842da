/** A small chart of one measure through the reports. Every point is a link to its passage; the numbers stand beside it as text. */
import type { ReactElement } from 'react';
import type { Place } from '#renderer/state/place.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import styles from './LineChart.module.css';

export interface ChartPoint {
  readonly key: string;
  readonly value: number;
  /** Read out and shown on hover: "314 children, 24 Sep 2024, p. 9". */
  readonly name: string;
  /** Under the point; left out in the small form. */
  readonly label?: string;
  readonly shown: string;
  readonly to: Place;
}

/** Share of the height kept free above and below the line. */
const MARGIN = 0.22;

/** Points at equal distances, in order of time: reports come at odd intervals, and what is compared is one with the next. */
export function LineChart({ points, label, small = false }: { readonly points: readonly ChartPoint[]; readonly label: string; readonly small?: boolean }): ReactElement {
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (index: number) => (points.length === 1 ? 50 : 6 + (88 * index) / (points.length - 1));
  const y = (value: number) => 100 * (1 - MARGIN - ((value - low) / span) * (1 - 2 * MARGIN));
  return (
    <div className={styles['chart']} data-small={small || undefined} role="group" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className={styles['line']}>
        <polyline points={points.map((point, index) => `${x(index)},${y(point.value)}`).join(' ')} vectorEffect="non-scaling-stroke" />
      </svg>
      {points.map((point, index) => (
        <div key={point.key} className={styles['at']} style={{ left: `${x(index)}%`, top: `${y(point.value)}%` }}>
          <PlaceLink to={point.to} className={styles['point']} aria-label={point.name} title={point.name}><span /></PlaceLink>
          {small ? null : <span className={styles['value']} aria-hidden="true">{point.shown}</span>}
        </div>
      ))}
      {small ? null : (
        <div className={styles['labels']} aria-hidden="true">
          {points.map((point, index) => <span key={point.key} style={{ left: `${x(index)}%` }}>{point.label}</span>)}
        </div>
      )}
    </div>
  );
}
