/** The pace for estimates: as it was measured, or set by hand. */
import type { ReactNode } from 'react';
import { PLAUSIBLE_PACE, USUAL_PACE } from '#shared/domain/reading/pace.ts';
import { setSetting } from '#renderer/state/settings.ts';
import { usePace } from '#renderer/state/usePace.ts';
import { readingPlanStrings as t } from '#renderer/strings/readingPlan.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import styles from './ReadingPlan.module.css';

export function PaceChoice(): ReactNode {
  const { pace, by, measured } = usePace();
  return (
    <div className={styles['paceChoice']}>
      <RadioGroup
        label={t.pace} value={by === 'hand' ? 'hand' : 'measured'} onChange={(how) => setSetting('readingPace', how === 'hand' ? pace : 'measured')}
        options={[{ key: 'measured', text: t.asMeasured(measured, USUAL_PACE) }, { key: 'hand', text: t.byHand }]}
      />
      {by === 'hand' ? (
        <NumberField
          label={t.wordsAMinute} value={pace} from={PLAUSIBLE_PACE.from} to={PLAUSIBLE_PACE.to} hint={t.paceRange(PLAUSIBLE_PACE.from, PLAUSIBLE_PACE.to)}
          onChange={(words) => setSetting('readingPace', words)} className={styles['paceField']}
        />
      ) : null}
    </div>
  );
}
