/** What the chair types during the meeting, for the clerk's minutes aid. */
import type { ReactNode } from 'react';
import type { Sitting } from '#shared/domain/sitting/sitting.ts';
import { asAppError, client } from '#renderer/state/calls.ts';
import { useKeeper } from '#renderer/state/useKeeper.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { keptWords } from './Outcome.tsx';
import { bothAnswers } from './saveOutcome.ts';
import styles from './Sitting.module.css';

interface Fields { readonly notes: string }

const save = (meetingId: string) => async (value: Fields, base: Fields): Promise<Fields> => {
  for (let tries = 0; ; tries += 1) {
    const now = await client().call('sittings.get', { meetingId });
    try {
      const { notes } = await client().call('sittings.note', { meetingId, revision: now.notesRevision, notes: bothAnswers(base.notes, now.notes, value.notes) });
      return { notes };
    } catch (thrown) {
      if (asAppError(thrown).code !== 'REVISION_CONFLICT' || tries >= 3) throw thrown;
    }
  }
};

export function Notes({ sitting: { meetingId, notes }, readOnly }: { readonly sitting: Sitting; readonly readOnly: boolean }): ReactNode {
  const { keeper, value, ...kept } = useKeeper<Fields>({ notes }, save(meetingId));
  return (
    <section className={styles['agreed']} aria-label={t.notes}>
      <TextField label={t.notes} hint={t.notesHint} rows={2} value={value.notes} onChange={(typed) => keeper.edit({ notes: typed })} onBlur={() => void keeper.flush()} isReadOnly={readOnly} />
      <span role="status" className={styles['kept']} data-status={kept.status}>{keptWords(kept)}</span>
    </section>
  );
}
