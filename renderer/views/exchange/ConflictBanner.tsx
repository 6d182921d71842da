/** Says that somebody else changed a question at the same time, until it's settled. */
import type { ReactNode } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import { exchangeDialog } from '#renderer/state/exchange.ts';
import { exchangeStrings as t } from '#renderer/strings/exchange.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './Exchange.module.css';

export function ConflictBanner({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  const count = questions.filter(({ conflicts }) => conflicts.length > 0).length;
  if (count === 0) return null;
  return (
    <div role="status" className={styles['banner']}>
      <span className={styles['grow']}>{t.undecided(count)}</span>
      <Button small onPress={() => exchangeDialog.set({ name: 'conflicts' })}>{t.decide}</Button>
    </div>
  );
}
