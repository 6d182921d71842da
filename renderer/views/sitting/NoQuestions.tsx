/** A meeting without questions yet: they're put on it here, or on the board. */
import { MessageCircleQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { placeWithUndo } from '#renderer/views/enquiry/boardActs.ts';

export function NoQuestions({ meetingId, questions, readOnly }: { readonly meetingId: string; readonly questions: readonly Question[]; readonly readOnly: boolean }): ReactNode {
  const unplaced = questions.filter((question) => question.meetingId === null && question.status !== 'withdrawn');
  const place = (): void => void placeWithUndo(questions, new Map(unplaced.map(({ id }) => [id, { meetingId }])), null, t.placed(unplaced.length));
  return (
    <EmptyState
      icon={MessageCircleQuestion} title={t.noQuestions}
      actions={<>{unplaced.length > 0 && !readOnly ? <Button onPress={place}>{t.placeThem}</Button> : null}<PlaceLink to={{ name: 'enquiry', meeting: meetingId }} button={{ look: 'primary' }}>{t.toBoard}</PlaceLink></>}
    >
      <p>{t.noQuestionsText}{unplaced.length > 0 ? ` ${t.unplaced(unplaced.length)}` : ''}</p>
    </EmptyState>
  );
}
