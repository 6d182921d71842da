/** How much of each kind there is; each count is a filter. */
import { ArrowRight, CircleSlash, Equal, Pencil, PenLine, Plus, VolumeX, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './Comparison.module.css';
import type { RowFilter } from './topicView.ts';

const LOOKS: Readonly<Record<RowFilter, { readonly icon: LucideIcon; readonly tone: string }>> = {
  slipped: { icon: ArrowRight, tone: 'slip' }, quiet: { icon: VolumeX, tone: 'quiet' }, changed: { icon: Pencil, tone: 'changed' },
  new: { icon: Plus, tone: 'new' }, dropped: { icon: CircleSlash, tone: 'plain' }, reworded: { icon: PenLine, tone: 'plain' }, carried: { icon: Equal, tone: 'plain' },
};
export const FILTERS = Object.keys(LOOKS) as readonly RowFilter[];

const words = (filter: RowFilter, count: number, on: boolean) => (filter === 'carried' ? t.carried(count, on) : t[filter](count));

export function FilterChips({ counts, on, onChange }: { readonly counts: Readonly<Record<RowFilter, number>>; readonly on: ReadonlySet<RowFilter>; readonly onChange: (on: ReadonlySet<RowFilter>) => void }): ReactElement {
  return (
    <div role="group" aria-label={t.show} className={styles['chips']}>
      {FILTERS.filter((filter) => counts[filter] > 0 || on.has(filter)).map((filter) => {
        const { icon: Icon, tone } = LOOKS[filter];
        const pressed = on.has(filter);
        return (
          <button
            key={filter} type="button" aria-pressed={pressed} className={cx(styles['chip'], styles[tone])}
            onClick={() => {
              const next = new Set(on);
              if (!next.delete(filter)) next.add(filter);
              onChange(next);
            }}
          ><Icon aria-hidden />{words(filter, counts[filter], pressed)}</button>
        );
      })}
    </div>
  );
}
