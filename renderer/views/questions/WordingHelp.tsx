/** What a colleague would say of the wording, with the reason: under the field, politely, and without getting in the way. */
import { Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Remark } from '#shared/domain/question/wording/remark.ts';
import { remarkReasons, remarkTitles, wordingStrings as t } from '#renderer/strings/wording.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useReadOnlyFields } from '#renderer/ui/readOnlyFields.ts';
import styles from './WordingHelp.module.css';

export interface WordingHelpProps {
  readonly remarks: readonly Remark[];
  /** Ways to begin, offered while nothing is written. */
  readonly starters: readonly string[];
  readonly isEmpty: boolean;
  readonly onBegin: (words: string) => void;
}

export function WordingHelp({ remarks, starters, isEmpty, onBegin }: WordingHelpProps): ReactNode {
  const readOnly = useReadOnlyFields();
  if (isEmpty && readOnly) return null;
  if (isEmpty) {
    return (
      <div className={styles['starters']} role="group" aria-label={t.starters}>
        {starters.map((words) => <Button key={words} small look="quiet" aria-label={t.begin(words)} onPress={() => onBegin(words)}>{words}</Button>)}
      </div>
    );
  }
  return (
    <div role="status" aria-label={t.title}>
      {remarks.length === 0 ? null : (
        <ul className={styles['remarks']}>
          {remarks.map(({ kind, start, end, words, instead }) => (
            <li key={`${kind}-${start}-${end}`}><Lightbulb aria-hidden /><span><b>{remarkTitles[kind]}.</b> {remarkReasons[kind](words, instead)}</span></li>
          ))}
        </ul>
      )}
    </div>
  );
}
