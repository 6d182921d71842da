/** The questions as they are printed: numbered, with citations, without private notes. Not shown on screen. */
import type { ReactNode } from 'react';
import { askedTogether } from '#shared/domain/question/askedTogether.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { cite } from '#renderer/strings/cite.ts';
import { questionsStrings as t, questionTypes, supplementaryWhen } from '#renderer/strings/questions.ts';
import styles from './PrintedQuestions.module.css';

export function PrintedQuestions({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  return (
    <article className={styles['printed']} aria-hidden>
      <h1>{t.title}</h1>
      <ol>
        {askedTogether(questions).map(({ question: { id, text, purpose, type, theme, addressee }, evidence, supplementaries, askers }) => (
          <li key={id}>
            <p className={styles['text']}>{text}</p>
            <p className={styles['meta']}>{[questionTypes[type], theme, addressee ? t.to(addressee) : '', askers.join(', ')].filter(Boolean).join(' · ')}</p>
            {purpose ? <p>{purpose}</p> : null}
            {evidence.map(({ anchor, citation }) => (
              <p key={`${anchor.fileId}-${anchor.pageIndex}-${anchor.start}`} className={styles['evidence']}>{anchor.quote ? `“${anchor.quote}” ` : ''}{cite(citation)}</p>
            ))}
            {supplementaries.map(({ id: each, when, text: next }) => <p key={each} className={styles['meta']}>{supplementaryWhen[when]}: {next}</p>)}
          </li>
        ))}
      </ol>
    </article>
  );
}
