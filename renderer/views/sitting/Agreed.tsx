/** Actions that came of the question, and recommendations on its item. Each is on disk from its first letter. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import { client, queries, useCall } from '#renderer/state/calls.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ActionRow, NO_ACTION } from './ActionRow.tsx';
import { NO_RECOMMENDATION, RecommendationRow } from './RecommendationRow.tsx';
import { useNewRows, type NewRow } from './useNewRows.ts';
import styles from './Sitting.module.css';

/** Shown at once: the row that waited for it becomes its row. */
async function putInList<T extends { readonly id: string }>(list: 'actions' | 'recommendations', making: Promise<T>): Promise<T> {
  const made = await making;
  const queryKey = [`${list}.list`, {}];
  await queries.cancelQueries({ queryKey });
  queries.setQueryData<Record<string, readonly T[]>>(queryKey, (old) => (old ? { ...old, [list]: [...(old[list] ?? []).filter(({ id }) => id !== made.id), made] } : old));
  void queries.invalidateQueries({ queryKey });
  return made;
}

interface Row<T> {
  readonly key: string;
  /** Null: new, and not in the library yet. */
  readonly record: T | null;
  readonly fresh: NewRow | null;
}

function rowsOf<T extends { readonly id: string }>(records: readonly T[], fresh: readonly NewRow[]): Row<T>[] {
  const known = records.map((record): Row<T> => {
    const own = fresh.find(({ id }) => id === record.id) ?? null;
    return { key: own?.key ?? record.id, record, fresh: own };
  });
  return [...known, ...fresh.filter(({ id }) => id === null).map((own): Row<T> => ({ key: own.key, record: null, fresh: own }))];
}

function Part({ title, add, onAdd, children }: { readonly title: string; readonly add: string; readonly onAdd: (() => void) | null; readonly children: readonly ReactNode[] }): ReactNode {
  return (
    <section className={styles['agreed']} aria-label={title}>
      <div className={styles['agreedHead']}>
        <h3>{title}</h3>
        {onAdd ? <Button small onPress={onAdd}><Plus aria-hidden />{add}</Button> : null}
      </div>
      {children.length === 0 ? <p className="small muted">{t.noActions}</p> : <ul>{children}</ul>}
    </section>
  );
}

export function Agreed({ question, people, readOnly }: { readonly question: Question; readonly people: readonly string[]; readonly readOnly: boolean }): ReactNode {
  const { id: questionId, meetingId, item } = question;
  const actions = (useCall('actions.list', {}).data?.actions ?? []).filter((action) => action.questionId === questionId);
  const recommendations = (useCall('recommendations.list', {}).data?.recommendations ?? []).filter((each) => each.meetingId === meetingId && each.item === item);
  const newActions = useNewRows(() => putInList('actions', client().call('actions.create', { text: '', questionId, meetingId, item })));
  const newRecommendations = useNewRows(() => putInList('recommendations', client().call('recommendations.create', { text: '', questionIds: [questionId], meetingId, item })));
  return (
    <>
      <Part title={t.actions} add={t.addAction} onAdd={readOnly ? null : newActions.add}>
        {rowsOf(actions, newActions.rows).map(({ key, record, fresh }) => (
          <ActionRow key={key} action={record ?? NO_ACTION} people={people} readOnly={readOnly} takesFocus={fresh !== null} identity={fresh?.identity} />
        ))}
      </Part>
      <Part title={t.recommendations} add={t.addRecommendation} onAdd={readOnly ? null : newRecommendations.add}>
        {rowsOf(recommendations, newRecommendations.rows).map(({ key, record, fresh }) => (
          <RecommendationRow key={key} recommendation={record ?? NO_RECOMMENDATION} readOnly={readOnly} takesFocus={fresh !== null} identity={fresh?.identity} />
        ))}
      </Part>
    </>
  );
}
