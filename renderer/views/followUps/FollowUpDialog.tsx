/** What became of an action, a recommendation or a promised answer. Kept as it's typed. */
import type { ReactNode } from 'react';
import { actionStatusSchema, type Action } from '#shared/domain/followUp/action.ts';
import type { FollowUpKind } from '#shared/domain/followUp/followUp.ts';
import { recommendationStatusSchema, type Recommendation } from '#shared/domain/followUp/recommendation.ts';
import { responseDue } from '#shared/domain/followUp/responseDue.ts';
import { client, useCall } from '#renderer/state/calls.ts';
import { useKeeper } from '#renderer/state/useKeeper.ts';
import { actionStatuses, followUpsStrings as t, recommendationStatuses } from '#renderer/strings/followUps.ts';
import { dayInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ActionRow } from '#renderer/views/sitting/ActionRow.tsx';
import { changed, onTop } from '#renderer/views/sitting/onTop.ts';
import { keptWords, Outcome } from '#renderer/views/sitting/Outcome.tsx';
import { RecommendationRow } from '#renderer/views/sitting/RecommendationRow.tsx';
import styles from './FollowUps.module.css';

export interface Opened {
  readonly kind: FollowUpKind;
  readonly id: string;
}

const actionPart = ({ status, outcome }: Action) => ({ status, outcome });
type ActionPart = ReturnType<typeof actionPart>;

function ActionOutcome({ action }: { readonly action: Action }): ReactNode {
  const { id } = action;
  const { keeper, value, ...kept } = useKeeper<ActionPart>(actionPart(action), (next, base) => onTop(
    async () => (await client().call('actions.list', {})).actions.find((one) => one.id === id),
    async (revision) => actionPart(await client().call('actions.update', { id, revision, ...changed(next, base) })),
  ));
  return (
    <>
      <Select label={t.status} value={value.status} onChange={(status) => { keeper.edit({ status }); void keeper.flush(); }} options={actionStatusSchema.options.map((key) => ({ key, text: actionStatuses[key] }))} />
      <TextField label={t.outcome} rows={3} value={value.outcome} onChange={(outcome) => keeper.edit({ outcome })} onBlur={() => void keeper.flush()} />
      <span role="status" className="small muted">{keptWords(kept)}</span>
    </>
  );
}

const responsePart = ({ status, receivedOn, respondedOn, response }: Recommendation) => ({ status, receivedOn, respondedOn, response });
type ResponsePart = ReturnType<typeof responsePart>;

function ResponseFields({ recommendation }: { readonly recommendation: Recommendation }): ReactNode {
  const { id, toExecutive } = recommendation;
  const { keeper, value, ...kept } = useKeeper<ResponsePart>(responsePart(recommendation), (next, base) => onTop(
    async () => (await client().call('recommendations.list', {})).recommendations.find((one) => one.id === id),
    async (revision) => responsePart(await client().call('recommendations.update', { id, revision, ...changed(next, base) })),
  ));
  const edit = (part: Partial<ResponsePart>): void => { keeper.edit(part); void keeper.flush(); };
  const due = toExecutive ? responseDue(value.receivedOn) : null;
  return (
    <>
      <Select label={t.status} value={value.status} onChange={(status) => edit({ status })} options={recommendationStatusSchema.options.map((key) => ({ key, text: recommendationStatuses[key] }))} />
      {toExecutive ? (
        <div>
          <DateField label={t.receivedOn} value={value.receivedOn ?? ''} onChange={(day) => edit({ receivedOn: day || null })} />
          <p className="small muted">{t.receivedHint}{due === null ? '' : ` ${t.responseDue(dayInWords(due))}`}</p>
        </div>
      ) : null}
      <DateField label={t.respondedOn} value={value.respondedOn ?? ''} onChange={(day) => edit({ respondedOn: day || null })} />
      <TextField label={t.responseText} rows={3} value={value.response} onChange={(response) => keeper.edit({ response })} onBlur={() => void keeper.flush()} />
      <span role="status" className="small muted">{keptWords(kept)}</span>
    </>
  );
}

export function FollowUpDialog({ opened: { kind, id }, people, onClose }: { readonly opened: Opened; readonly people: readonly string[]; readonly onClose: () => void }): ReactNode {
  const action = useCall('actions.list', {}).data?.actions.find((one) => one.id === id);
  const recommendation = useCall('recommendations.list', {}).data?.recommendations.find((one) => one.id === id);
  const question = useCall('questions.list', {}).data?.questions.find((one) => one.id === id);
  const title = kind === 'action' ? t.editAction : kind === 'recommendation' ? t.editRecommendation : t.editAnswer;
  return (
    <Dialog side isOpen title={title} onClose={onClose} actions={<Button look="primary" onPress={onClose}>{t.close}</Button>}>
      <div className={styles['form']}>
        {kind === 'action' && action ? <><ul><ActionRow key={id} action={action} people={people} readOnly={false} /></ul><ActionOutcome key={`${id} outcome`} action={action} /></> : null}
        {kind === 'recommendation' && recommendation ? <><ul><RecommendationRow key={id} recommendation={recommendation} readOnly={false} /></ul><ResponseFields key={`${id} response`} recommendation={recommendation} /></> : null}
        {(kind === 'answer' || kind === 'question') && question ? <><p className={styles['text']}>{question.text}</p><Outcome key={id} question={question} readOnly={false} people={people} /></> : null}
      </div>
    </Dialog>
  );
}
