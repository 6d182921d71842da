/** Says that two names are of one thing. */
import { useState, type ReactElement } from 'react';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useComparison } from '#renderer/views/compare/ComparisonContext.tsx';
import styles from './Corrections.module.css';
import { FormDialog } from './FormDialog.tsx';

/** Something that a paper can be searched for. */
const hasLetters = (name: string): boolean => /[\p{L}\p{N}]/u.test(name);

export function AliasDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { correct } = useComparison();
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const [error, setError] = useState<string>();
  const act = (): Promise<boolean> => {
    const [a, b] = [one.trim(), other.trim()];
    if (!hasLetters(a) || !hasLetters(b) || a.toLowerCase() === b.toLowerCase()) {
      setError(t.needOther);
      return Promise.resolve(false);
    }
    return correct({ kind: 'alias', names: [a, b] }, t.aliased(a, b));
  };
  return (
    <FormDialog title={t.aliasTitle} lead={t.aliasLead} act={t.aliasDo} onClose={onClose} onAct={act}>
      <div className={styles['pair']}>
        <TextField label={t.firstName} value={one} onChange={(next) => { setOne(next); setError(undefined); }} takesFocus />
        <TextField label={t.secondName} value={other} onChange={(next) => { setOther(next); setError(undefined); }} error={error} />
      </div>
    </FormDialog>
  );
}
