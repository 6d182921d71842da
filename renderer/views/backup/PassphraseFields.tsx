/** A new passphrase: typed twice, how good it is, and what losing it means. */
import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { passphraseStrength } from '#shared/domain/backup/passphraseStrength.ts';
import { backupStrings as t } from '#renderer/strings/backup.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './Backup.module.css';

export interface Passphrase {
  readonly first: string;
  readonly second: string;
}

export const NO_PASSPHRASE: Passphrase = { first: '', second: '' };

/** Long enough, and the same twice. */
export function isReady({ first, second }: Passphrase): boolean {
  return passphraseStrength(first) !== 'short' && first === second;
}

export interface PassphraseFieldsProps {
  readonly value: Passphrase;
  readonly onChange: (value: Passphrase) => void;
  /** Says what is missing, once somebody has tried. */
  readonly complain: boolean;
  /** False where something else is asked first. */
  readonly takesFocus?: boolean;
  /** What losing it means. */
  readonly warning?: string;
}

export function PassphraseFields({ value, onChange, complain, takesFocus = true, warning = t.warning }: PassphraseFieldsProps): ReactNode {
  const [shown, setShown] = useState(false);
  const strength = passphraseStrength(value.first);
  const type = shown ? 'text' : 'password';
  return (
    <div className={styles['fields']}>
      <TextField
        label={t.passphrase} type={type} value={value.first} onChange={(first) => onChange({ ...value, first })} takesFocus={takesFocus}
        {...(value.first === '' && !complain ? { hint: t.strengths.short } : strength === 'short' ? (complain ? { error: t.strengths.short } : { hint: t.strengths.short }) : { hint: t.strengths[strength] })}
      />
      <TextField label={t.again} type={type} value={value.second} onChange={(second) => onChange({ ...value, second })} error={(complain || value.second.length >= value.first.length) && value.second !== '' && value.first !== value.second ? t.unlike : complain && value.second === '' ? t.unlike : undefined} />
      <Checkbox isSelected={shown} onChange={setShown}>{t.show}</Checkbox>
      <p className={styles['warning']}><TriangleAlert aria-hidden />{warning}</p>
    </div>
  );
}
