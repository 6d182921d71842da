/** One action: what is to be done, by whom and by when. Kept as it's typed. */
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '#shared/domain/followUp/action.ts';
import { client } from '#renderer/state/calls.ts';
import { useKeeper } from '#renderer/state/useKeeper.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { keptWords } from './Outcome.tsx';
import { changed, onTop } from './onTop.ts';
import styles from './Sitting.module.css';

type Fields = Pick<Action, 'text' | 'owner' | 'due'>;
const fieldsOf = ({ text, owner, due }: Fields): Fields => ({ text, owner, due });

/** One that was just asked for, as the library will make it. */
export const NO_ACTION = { id: '', text: '', owner: '', due: null };

const latest = async (id: string): Promise<Action | undefined> => (await client().call('actions.list', {})).actions.find((one) => one.id === id);

const save = (identity: () => Promise<string>) => async (value: Fields, base: Fields): Promise<Fields> => {
  const id = await identity();
  return onTop(() => latest(id), (revision) => client().call('actions.update', { id, revision, ...changed(value, base) }).then(fieldsOf));
};

async function remove(identity: () => Promise<string>): Promise<void> {
  try {
    const id = await identity();
    const now = await latest(id);
    if (!now) return;
    await client().call('actions.remove', { id, revision: now.revision });
    toast(t.actionRemoved, () => { client().call('actions.restore', { id }).catch(toastError); }, `action ${id}`);
  } catch (thrown) {
    toastError(thrown);
  }
}

export interface ActionRowProps {
  readonly action: Fields & Pick<Action, 'id'>;
  readonly people: readonly string[];
  readonly readOnly: boolean;
  readonly takesFocus?: boolean;
  /** Of one that the library may not have yet: comes to its id. */
  readonly identity?: (() => Promise<string>) | undefined;
}

export function ActionRow({ action, people, readOnly, takesFocus = false, identity = () => Promise.resolve(action.id) }: ActionRowProps): ReactNode {
  const { keeper, value, ...kept } = useKeeper(fieldsOf(action), save(identity));
  const leave = (): void => void keeper.flush();
  return (
    <li className={styles['row']}>
      <TextField label={t.action} value={value.text} onChange={(text) => keeper.edit({ text })} onBlur={leave} isReadOnly={readOnly} takesFocus={takesFocus} className={styles['wide']} />
      <TextField label={t.owner} value={value.owner} onChange={(owner) => keeper.edit({ owner })} onBlur={leave} suggestions={people} isReadOnly={readOnly} />
      <DateField label={t.due} value={value.due ?? ''} onChange={(due) => { keeper.edit({ due: due || null }); leave(); }} isReadOnly={readOnly} />
      {readOnly ? null : <IconButton small icon={Trash2} label={t.removeAction} onPress={() => { void keeper.flush().then(() => remove(identity)); }} />}
      <span role="status" className={styles['kept']} data-status={kept.status}>{keptWords(kept)}</span>
    </li>
  );
}
