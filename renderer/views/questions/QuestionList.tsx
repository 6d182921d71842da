/** The questions in the order in which they will be asked: moved by dragging, or with the keyboard from the handle. */
import { GripVertical, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { Question } from '#shared/domain/question/question.ts';
import { announce } from '#renderer/state/announce.ts';
import { client, queries, useCall } from '#renderer/state/calls.ts';
import { go } from '#renderer/state/place.ts';
import { questionsStrings as t, questionStatuses, questionTypes } from '#renderer/strings/questions.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Tag } from '#renderer/ui/Tag.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import { LinkedText } from '#renderer/views/marks/LinkedText.tsx';
import styles from './QuestionList.module.css';
import { reordered } from './reordered.ts';

async function saveOrder(questions: readonly Question[], ids: readonly string[]): Promise<void> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  // Shown at once; if it can't be saved, the library's own order comes back.
  queries.setQueryData(['questions.list', {}], { questions: ids.map((id) => byId.get(id)).filter((question) => question !== undefined) });
  try {
    await client().call('questions.reorder', { ids: [...ids] });
  } catch (thrown) {
    toastError(thrown);
  } finally {
    await queries.invalidateQueries({ queryKey: ['questions.list'] });
  }
}

export function QuestionList({ questions, selected }: { readonly questions: readonly Question[]; readonly selected: string | undefined }): ReactNode {
  const me = useCall('member.get', {}).data?.id;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': questions.find(({ id }) => id === key)?.text ?? '' })),
    onReorder: ({ keys, target }) => {
      const ids = reordered(questions.map(({ id }) => id), new Set([...keys].map(String)), String(target.key), target.dropPosition === 'after');
      const first = String([...keys][0]);
      announce(t.moved(ids.indexOf(first) + 1, ids.length));
      void saveOrder(questions, ids);
    },
  });
  return (
    <GridList aria-label={t.list} items={questions} dependencies={[selected, questions, me]} dragAndDropHooks={dragAndDropHooks} onAction={(key) => go({ name: 'questions', id: String(key) })} className={cx(styles['list'])}>
      {(question) => {
        const at = questions.indexOf(question);
        return (
          <GridListItem id={question.id} textValue={question.text || t.untitled} className={cx(styles['item'], question.id === selected && styles['selected'])}>
            <Button slot="drag" className={cx(styles['handle'])} aria-label={t.move(question.text || t.untitled)}><GripVertical aria-hidden /></Button>
            <span className={styles['number']}>{at + 1}</span>
            <div className={styles['words']}>
              <div className={cx(styles['text'], !question.text && styles['untitled'])}>{question.text ? <LinkedText text={question.text} documentId={question.evidence[0]?.citation.documentId ?? null} fileId={question.evidence[0]?.anchor.fileId ?? ''} /> : t.untitled}</div>
              <div className={styles['meta']}>
                <Tag>{questionTypes[question.type]}</Tag>
                {question.status === 'draft' ? null : <Tag>{questionStatuses[question.status]}</Tag>}
                {question.mergedInto === null ? null : <Tag>{t.mergedTag}</Tag>}
                {question.author.name && question.author.id !== me ? <span>{t.by(question.author.name)}</span> : null}
                {question.theme ? <span>{question.theme}</span> : null}
                {question.addressee ? <span>{t.to(question.addressee)}</span> : null}
                <span>{question.evidence.length === 0 ? t.noPassages : t.passages(question.evidence.length)}</span>
                {question.privateNote ? <span><Lock aria-hidden /> {t.privateNote.toLowerCase()}</span> : null}
              </div>
            </div>
          </GridListItem>
        );
      }}
    </GridList>
  );
}
