/** A question that rests on this page, beside the words it cites. */
import { MessageCircleQuestionMark } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { LinkedText } from '#renderer/views/marks/LinkedText.tsx';
import styles from './Margin.module.css';

export function QuestionCard({ question }: { readonly question: Question }): ReactElement {
  const [paper] = question.evidence;
  return (
    <article className={styles['card']} data-tone="asked" data-card={question.id} aria-label={`${t.question}: ${question.text || t.noQuestionText}`}>
      <div className={styles['cardHead']}><span className={styles['kind']}><MessageCircleQuestionMark aria-hidden />{t.question}</span></div>
      <p className={styles['told']}>{question.text ? <LinkedText text={question.text} documentId={paper?.citation.documentId ?? null} fileId={paper?.anchor.fileId ?? ''} /> : <span className="muted">{t.noQuestionText}</span>}</p>
      <div className={styles['links']}>
        <PlaceLink to={{ name: 'questions', id: question.id }}>{question.theme ? t.inLine(question.theme) : t.openQuestion}</PlaceLink>
      </div>
    </article>
  );
}
