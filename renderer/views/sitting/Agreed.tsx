/** Actions that came of the question, and recommendations on its item. Each is on disk from its first letter. */
import { Plus } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import { client, useCall } from '#renderer/state/calls.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import { ActionRow } from './ActionRow.tsx';
import { RecommendationRow } from './RecommendationRow.tsx';
import { fieldComing } from './useSittingKeys.ts';
import styles from './Sitting.module.css';

export function Agreed({ question, people, readOnly }: { readonly question: Question; readonly people: readonly string[]; readonly readOnly: boolean }): ReactNode {
  const { id: questionId, meetingId, item } = question;
  const [made, setMade] = useState<string | null>(null);
  const actions = (useCall('actions.list', {}).data?.actions ?? []).filter((action) => action.questionId === questionId);
  const recommendations = (useCall('recommendations.list', {}).data?.recommendations ?? []).filter((each) => each.meetingId === meetingId && each.item === item);
  const add = (making: Promise<{ readonly id: string }>): void => {
    fieldComing.set(true);
    making.then(({ id }) => setMade(id), (thrown: unknown) => { fieldComing.set(false); toastError(thrown); });
  };
  const arrived = [...actions, ...recommendations].find(({ id }) => id === made)?.id ?? null;
  useEffect(() => {
    if (arrived !== null) fieldComing.set(false);
    return () => fieldComing.set(false);
  }, [arrived]);
  return (
    <>
      <section className={styles['agreed']} aria-label={t.actions}>
        <div className={styles['agreedHead']}>
          <h3>{t.actions}</h3>
          {readOnly ? null : <Button small onPress={() => add(client().call('actions.create', { text: '', questionId, meetingId, item }))}><Plus aria-hidden />{t.addAction}</Button>}
        </div>
        {actions.length === 0 ? <p className="small muted">{t.noActions}</p> : <ul>{actions.map((action) => <ActionRow key={action.id} action={action} people={people} readOnly={readOnly} takesFocus={action.id === made} />)}</ul>}
      </section>
      <section className={styles['agreed']} aria-label={t.recommendations}>
        <div className={styles['agreedHead']}>
          <h3>{t.recommendations}</h3>
          {readOnly ? null : <Button small onPress={() => add(client().call('recommendations.create', { text: '', questionIds: [questionId], meetingId, item }))}><Plus aria-hidden />{t.addRecommendation}</Button>}
        </div>
        {recommendations.length === 0 ? <p className="small muted">{t.noActions}</p> : (
          <ul>{recommendations.map((each) => <RecommendationRow key={each.id} recommendation={each} readOnly={readOnly} takesFocus={each.id === made} />)}</ul>
        )}
      </section>
    </>
  );
}
