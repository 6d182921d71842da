/** Questions that are asked together with this one: their words, who drafted them, and the way back. */
import { Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { askedTogether } from '#shared/domain/question/askedTogether.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { useCommand } from '#renderer/state/calls.ts';
import { questionsStrings as t } from '#renderer/strings/questions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { useReadOnlyFields } from '#renderer/ui/readOnlyFields.ts';
import { toastError } from '#renderer/ui/Toast.tsx';
import styles from './QuestionEditor.module.css';

export function MergedQuestions({ question, all }: { readonly question: Question; readonly all: readonly Question[] }): ReactNode {
  const readOnly = useReadOnlyFields();
  const unmerge = useCommand('questions.unmerge');
  const apart = (id: string): void => { unmerge.mutate({ id }, { onError: (error) => toastError(error) }); };
  const asked = askedTogether(all);
  const own = asked.find((each) => each.question.id === question.id);
  const head = own ? null : asked.find(({ merged }) => merged.some(({ id }) => id === question.id))?.question ?? null;
  if (head) {
    return (
      <div className={styles['merged']}>
        <p>{t.mergedInto} <PlaceLink to={{ name: 'questions', id: head.id }}>{head.text || t.untitled}</PlaceLink></p>
        {readOnly ? null : <Button small look="quiet" onPress={() => apart(question.id)}><Split aria-hidden />{t.standAlone}</Button>}
      </div>
    );
  }
  if (!own || own.merged.length === 0) return null;
  return (
    <section aria-label={t.merged(own.merged.length)} className={styles['section']}>
      <h2 className={styles['label']}>{t.merged(own.merged.length)}</h2>
      <ul className={styles['mergedList']}>
        {own.merged.map(({ id, text, author, evidence }) => (
          <li key={id} className={styles['merged']}>
            <p>{text || t.untitled} <span className="small muted">{[author.name ? t.by(author.name) : '', evidence.length === 0 ? '' : t.passages(evidence.length)].filter(Boolean).join(' · ')}</span></p>
            {readOnly ? null : <Button small look="quiet" aria-label={t.standAloneOf(text)} onPress={() => apart(id)}><Split aria-hidden />{t.standAlone}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
