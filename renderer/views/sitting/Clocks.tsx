/** What the item and the theme have used of their time, in words; over time is said as well as coloured. */
import { useEffect, useRef, type ReactNode } from 'react';
import { themeKey, timeSpent, type Sitting } from '#shared/domain/sitting/sitting.ts';
import { announce } from '#renderer/state/announce.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { cx } from '#renderer/ui/cx.ts';
import { useNow } from './useNow.ts';
import styles from './Sitting.module.css';

/** Counts down where there's a limit, else up. */
function Clock({ name, ms, minutes }: { readonly name: string; readonly ms: number; readonly minutes: number | null }): ReactNode {
  const left = minutes === null ? null : minutes * 60_000 - ms;
  const over = left !== null && left < 0;
  // Said once as it runs out; ticking isn't read out.
  const was = useRef(over);
  useEffect(() => {
    if (over && !was.current) announce(t.timeUp(name));
    was.current = over;
  }, [over, name]);
  return (
    <div className={cx(styles['clock'], over && styles['overTime'])}>
      <dt>{name}</dt>
      <dd><b>{left === null ? t.used(ms) : over ? t.over(-left) : t.left(left)}</b>{minutes === null ? null : <span> {t.of(minutes)}</span>}</dd>
    </div>
  );
}

export interface ClocksProps {
  readonly sitting: Sitting;
  readonly item: string | null;
  readonly theme: string;
  readonly themeMinutes: number | null;
}

export function Clocks({ sitting, item, theme, themeMinutes }: ClocksProps): ReactNode {
  const now = useNow(sitting.now !== null);
  const spent = timeSpent(sitting, now);
  return (
    <dl className={styles['clocks']} aria-label={t.clocks}>
      <Clock name={item === null ? t.meetingClock : t.itemClock(item)} ms={spent.byItem.get(item ?? '') ?? 0} minutes={sitting.itemMinutes[item ?? ''] ?? null} />
      <Clock name={theme || t.noTheme} ms={spent.byTheme.get(themeKey(item, theme)) ?? 0} minutes={themeMinutes} />
    </dl>
  );
}
