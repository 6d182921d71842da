/** Questions that ask nearly the same, as a suggestion above the board: never merged unasked. */
import { useState, type ReactNode } from 'react';
import type { DuplicateGroup } from '#shared/domain/question/duplicates.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { client } from '#renderer/state/calls.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import styles from './Board.module.css';

export function Alike({ groups, questions }: { readonly groups: readonly DuplicateGroup[]; readonly questions: readonly Question[] }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [group] = groups;
  if (!group) return null;
  const different = (): void => {
    client().call('questions.notAlike', { ids: group.ids }).then(() => { setOpen(false); toast(t.notAlikeDone); }, toastError);
  };
  return (
    <div className={styles['alike']}>
      <p><b>{t.alike(groups.length)}.</b> {t.because[group.because]}</p>
      <Button small onPress={() => setOpen(true)}>{t.compareAlike}</Button>
      <Button small look="quiet" onPress={different}>{t.notAlike}</Button>
      {isOpen ? <MergeDialog key={group.ids.join()} questions={questions.filter(({ id }) => group.ids.includes(id))} onDifferent={different} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
