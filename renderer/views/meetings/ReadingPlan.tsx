/** What is left to read before a meeting: in two lines, and behind them the evenings, the pace and what was gone past. */
import { ChevronRight } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { MeetingDetail } from '#shared/domain/meeting/meeting.ts';
import { PAGES_ENOUGH } from '#shared/domain/reading/pace.ts';
import { planReading } from '#shared/domain/reading/planReading.ts';
import { onlyGlanced, passedOver } from '#shared/domain/reading/skipped.ts';
import { useCall } from '#renderer/state/calls.ts';
import { usePace, type Pace } from '#renderer/state/usePace.ts';
import { readingPlanStrings as t } from '#renderer/strings/readingPlan.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { GonePast } from './GonePast.tsx';
import { PaceChoice } from './PaceChoice.tsx';
import { PlanEvenings } from './PlanEvenings.tsx';
import styles from './ReadingPlan.module.css';

function paceInWords({ pace, by, measured }: Pace): string {
  if (by === 'hand') return t.paceNow.byHand(pace);
  return measured ? t.paceNow.measured(pace, measured.pages) : t.paceNow.usual(pace, PAGES_ENOUGH);
}

function PaceLine({ pace }: { readonly pace: Pace }): ReactNode {
  const [changing, setChanging] = useState(false);
  return (
    <div className={styles['pace']}>
      <p>{paceInWords(pace)} <Button small look="quiet" aria-expanded={changing} onPress={() => setChanging(!changing)}>{changing ? t.changed : t.change}</Button></p>
      {changing ? <PaceChoice /> : null}
    </div>
  );
}

export function ReadingPlan({ meeting, today }: { readonly meeting: MeetingDetail; readonly today: string }): ReactNode {
  const reading = useCall('reading.ofMeeting', { id: meeting.id }, { keepPrevious: true });
  const pace = usePace();
  const { data } = reading;
  const plan = useMemo(() => data && planReading(data.items, today, meeting.date, new Set(data.away), pace.pace), [data, today, meeting.date, pace.pace]);
  if (meeting.date < today) return null;
  if (reading.error) return <ErrorState error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!data || !plan) return null;
  const gone = data.items.some((item) => passedOver(item).length > 0 || onlyGlanced(item).length > 0);
  if (plan.pagesLeft === 0 && !gone) return null;
  const next = t.next(plan, today);
  return (
    <Disclosure className={cx(styles['plan'])}>
      <div className={styles['head']}>
        {plan.pagesLeft > 0 ? <p>{next ? <>{next}<br /></> : null}<span>{t.left(plan)}</span></p> : <p />}
        <Heading level={3} className={cx(styles['heading'])}><AriaButton slot="trigger" className={cx(styles['trigger'])}><ChevronRight aria-hidden />{t.title}</AriaButton></Heading>
      </div>
      <DisclosurePanel>
        <div className={styles['open']}>
          {plan.pagesLeft > 0 ? <PlanEvenings meetingId={meeting.id} plan={plan} today={today} /> : null}
          <GonePast items={data.items} />
          {plan.pagesLeft > 0 ? <PaceLine pace={pace} /> : null}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
