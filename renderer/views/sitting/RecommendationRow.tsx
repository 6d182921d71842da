/** A recommendation as it's drafted, with help for its wording: specific, measurable, to whom, by when. */
import { Trash2 } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Recommendation } from '#shared/domain/followUp/recommendation.ts';
import { recommendationWording } from '#shared/domain/question/wording/recommendationWording.ts';
import { client, useCall } from '#renderer/state/calls.ts';
import { useKeeper } from '#renderer/state/useKeeper.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { remarkReasons, remarkTitles } from '#renderer/strings/wording.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { changed, onTop } from './onTop.ts';
import { keptWords } from './Outcome.tsx';
import styles from './Sitting.module.css';

type Fields = Pick<Recommendation, 'text' | 'to' | 'toExecutive' | 'by'>;
const fieldsOf = ({ text, to, toExecutive, by }: Fields): Fields => ({ text, to, toExecutive, by });

/** One that was just asked for, as the library will make it. */
export const NO_RECOMMENDATION = { id: '', text: '', to: '', toExecutive: true, by: null };

const latest = async (id: string): Promise<Recommendation | undefined> => (await client().call('recommendations.list', {})).recommendations.find((one) => one.id === id);

const save = (identity: () => Promise<string>) => async (value: Fields, base: Fields): Promise<Fields> => {
  const id = await identity();
  return onTop(() => latest(id), (revision) => client().call('recommendations.update', { id, revision, ...changed(value, base) }).then(fieldsOf));
};

async function remove(identity: () => Promise<string>): Promise<void> {
  try {
    const id = await identity();
    const now = await latest(id);
    if (!now) return;
    await client().call('recommendations.remove', { id, revision: now.revision });
    toast(t.recommendationRemoved, () => { client().call('recommendations.restore', { id }).catch(toastError); }, `recommendation ${id}`);
  } catch (thrown) {
    toastError(thrown);
  }
}

function Remarks({ fields }: { readonly fields: Fields }): ReactNode {
  const terms = useCall('questions.glossary', {}).data?.terms;
  const glossary = useMemo(() => new Map((terms ?? []).map(({ abbreviation, meaning }) => [abbreviation, meaning])), [terms]);
  const remarks = recommendationWording(fields, { glossary });
  if (fields.text.trim().split(/\s+/).length < 3) return null;
  return (
    <ul className={styles['remarks']} aria-label={t.wording}>
      {remarks.length === 0 ? <li>{t.goodWording}</li> : remarks.map(({ kind, start, words, instead }) => (
        <li key={`${kind}-${start}`}><b>{remarkTitles[kind]}</b> {remarkReasons[kind](words, instead)}</li>
      ))}
    </ul>
  );
}

export interface RecommendationRowProps {
  readonly recommendation: Fields & Pick<Recommendation, 'id'>;
  readonly readOnly: boolean;
  readonly takesFocus?: boolean;
  /** Of one that the library may not have yet: comes to its id. */
  readonly identity?: (() => Promise<string>) | undefined;
}

export function RecommendationRow({ recommendation, readOnly, takesFocus = false, identity = () => Promise.resolve(recommendation.id) }: RecommendationRowProps): ReactNode {
  const { keeper, value, ...kept } = useKeeper(fieldsOf(recommendation), save(identity));
  const leave = (): void => void keeper.flush();
  return (
    <li className={styles['row']}>
      <TextField label={t.recommendation} rows={2} value={value.text} onChange={(text) => keeper.edit({ text })} onBlur={leave} isReadOnly={readOnly} takesFocus={takesFocus} className={styles['whole']} />
      <TextField label={t.to} value={value.to} placeholder={t.toHint} onChange={(to) => keeper.edit({ to })} onBlur={leave} isReadOnly={readOnly} className={styles['wide']} />
      <DateField label={t.by} value={value.by ?? ''} onChange={(by) => { keeper.edit({ by: by || null }); leave(); }} isReadOnly={readOnly} />
      <Checkbox isDisabled={readOnly} isSelected={value.toExecutive} onChange={(toExecutive) => { keeper.edit({ toExecutive }); leave(); }}>{t.toExecutive}</Checkbox>
      {readOnly ? null : <IconButton small icon={Trash2} label={t.removeRecommendation} onPress={() => { void keeper.flush().then(() => remove(identity)); }} />}
      <span role="status" className={styles['kept']} data-status={kept.status}>{keptWords(kept)}</span>
      <Remarks fields={value} />
    </li>
  );
}
