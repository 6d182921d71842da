/** What to ask next, by how the answer goes. */
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { supplementaryWhenSchema, type Supplementary } from '#shared/domain/question/question.ts';
import { questionsStrings as t, supplementaryWhen } from '#renderer/strings/questions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useReadOnlyFields } from '#renderer/ui/readOnlyFields.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast } from '#renderer/ui/Toast.tsx';
import styles from './QuestionEditor.module.css';

const OPTIONS = supplementaryWhenSchema.options.map((key) => ({ key, text: supplementaryWhen[key] }));

export function Supplementaries({ supplementaries, onChange }: { readonly supplementaries: readonly Supplementary[]; readonly onChange: (supplementaries: Supplementary[]) => void }): ReactNode {
  const [added, setAdded] = useState<string | null>(null);
  const readOnly = useReadOnlyFields();
  // What was written or taken away meanwhile stays so when this one comes back.
  const latest = useRef(supplementaries);
  useEffect(() => { latest.current = supplementaries; });
  const change = (id: string, changes: Partial<Supplementary>): void => onChange(supplementaries.map((each) => (each.id === id ? { ...each, ...changes } : each)));
  const add = (): void => {
    const id = crypto.randomUUID();
    setAdded(id);
    // The usual answer first.
    onChange([...supplementaries, { id, when: supplementaries.length === 0 ? 'vague' : 'any', text: '' }]);
  };
  const remove = (id: string): void => {
    onChange(supplementaries.filter((each) => each.id !== id));
    const at = supplementaries.findIndex((each) => each.id === id);
    toast(t.supplementaryRemoved, () => onChange(latest.current.toSpliced(at, 0, ...supplementaries.slice(at, at + 1))), `supplementary ${id}`);
  };
  return (
    <section aria-label={t.supplementaries} className={styles['section']}>
      <h2 className={styles['label']}>{t.supplementaries}</h2>
      {supplementaries.length === 0 ? <p className="small muted">{t.supplementariesHint}</p> : null}
      {supplementaries.map(({ id, when, text }, at) => (
        <div key={id} className={styles['supplementary']}>
          <Select label={t.supplementaryWhen(at + 1)} hideLabel value={when} onChange={(next) => change(id, { when: next })} options={OPTIONS} />
          <TextField label={t.supplementaryText(at + 1)} hideLabel value={text} onChange={(next) => change(id, { text: next })} takesFocus={id === added} />
          {readOnly ? null : <IconButton small icon={X} label={t.removeSupplementary(at + 1)} onPress={() => remove(id)} />}
        </div>
      ))}
      {readOnly ? null : <div><Button small look="quiet" onPress={add}><Plus aria-hidden />{t.addSupplementary}</Button></div>}
    </section>
  );
}
