/** A question of the board or of the meeting, opened beside it in its editor. */
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { questionsStrings as t } from '#renderer/strings/questions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { QuestionEditor } from '#renderer/views/questions/QuestionEditor.tsx';

export function QuestionDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const list = useCall('questions.list', {});
  const question = list.data?.questions.find((one) => one.id === id);
  return (
    <Dialog side isOpen title={t.edit} onClose={onClose} actions={<Button look="primary" onPress={onClose}>{t.done}</Button>}>
      {question ? <QuestionEditor key={id} question={question} onLeave={onClose} takesFocus={question.text === ''} /> : list.isFetching ? null : <p>{t.gone}</p>}
    </Dialog>
  );
}
