/** The member's questions: the list in its order, and the one being worked on beside it. */
import { ArrowLeft, ChevronDown, FileDown, FileUp, Lightbulb, MessageCircleQuestion, Plus, Printer, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import { useCall } from '#renderer/state/calls.ts';
import { exchangeDialog } from '#renderer/state/exchange.ts';
import { draftQuestion } from '#renderer/state/draftQuestion.ts';
import type { Place } from '#renderer/state/place.ts';
import { useMedia } from '#renderer/state/useMedia.ts';
import { exchangeStrings as exchange } from '#renderer/strings/exchange.ts';
import { questionsStrings as t } from '#renderer/strings/questions.ts';
import { exportQuestions, printQuestions } from '#renderer/shell/exportQuestions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { QuestionsSwitch } from '#renderer/views/enquiry/QuestionsSwitch.tsx';
import { ConflictBanner } from '#renderer/views/exchange/ConflictBanner.tsx';
import { PrintedQuestions } from './PrintedQuestions.tsx';
import { isBlank } from './questionDraft.ts';
import { QuestionEditor } from './QuestionEditor.tsx';
import { QuestionList } from './QuestionList.tsx';
import styles from './QuestionsView.module.css';

const newQuestion = (): void => draftQuestion({ text: '', type: 'clarify', evidence: [] });

function ExportMenu(): ReactNode {
  return (
    <Menu label={t.export} trigger={<Button>{t.export}<ChevronDown aria-hidden /></Button>}>
      <MenuItem icon={FileDown} onAction={() => void exportQuestions('docx')}>{t.word}</MenuItem>
      <MenuItem icon={FileDown} onAction={() => void exportQuestions('md')}>{t.markdown}</MenuItem>
      <MenuItem icon={FileDown} onAction={() => void exportQuestions('csv')}>{t.table}</MenuItem>
      <MenuItem icon={Printer} onAction={printQuestions}>{t.print}</MenuItem>
    </Menu>
  );
}

function ExchangeMenu({ canSend }: { readonly canSend: boolean }): ReactNode {
  return (
    <Menu label={exchange.menu} trigger={<Button>{exchange.menu}<ChevronDown aria-hidden /></Button>}>
      <MenuItem icon={Send} isDisabled={!canSend} onAction={() => exchangeDialog.set({ name: 'send', what: 'questions', meetingId: null, ids: null })}>{exchange.send}</MenuItem>
      <MenuItem icon={FileUp} onAction={() => exchangeDialog.set({ name: 'take' })}>{exchange.take}</MenuItem>
    </Menu>
  );
}

function Side({ question, chosen, gone, wide }: { readonly question: Question | undefined; readonly chosen: boolean; readonly gone: boolean; readonly wide: boolean }): ReactNode {
  return (
    <section aria-label={t.edit} className={styles['side']}>
      {wide ? null : <p><PlaceLink to={{ name: 'questions' }} button={{ small: true }}><ArrowLeft aria-hidden />{t.back}</PlaceLink></p>}
      {question ? <QuestionEditor key={question.id} question={question} takesFocus={chosen && isBlank(question)} />
        : gone ? <p>{t.gone}</p>
          : <EmptyState title={t.choose}><p>{t.chooseText}</p></EmptyState>}
    </section>
  );
}

export function QuestionsView({ place }: { readonly place: Extract<Place, { name: 'questions' }> }): ReactNode {
  const list = useCall('questions.list', {});
  const wide = useMedia('(min-width: 62rem)');
  const questions = list.data?.questions ?? [];
  // Beside a list there's room for one: the first, until another is chosen.
  const selected = place.id === undefined ? (wide ? questions[0] : undefined) : questions.find(({ id }) => id === place.id);
  const gone = place.id !== undefined && !selected && !list.isFetching;
  if (list.error) return <div className={styles['page']}><ErrorState error={list.error} onRetry={() => void list.refetch()} /></div>;
  return (
    <>
      <div className={styles['page']}>
        <QuestionsSwitch here="questions" />
        <PageHeader title={t.title} sub={list.data ? (questions.length > 0 ? t.count(questions.length) : '') : ' '}>
          <Button look="quiet" onPress={() => exchangeDialog.set({ name: 'proposals' })}><Lightbulb aria-hidden />{exchange.proposals}</Button>
          <ExchangeMenu canSend={questions.length > 0} />
          {questions.length > 0 ? <ExportMenu /> : null}
          <Button look="primary" onPress={newQuestion}><Plus aria-hidden />{t.new}</Button>
        </PageHeader>
        <ConflictBanner questions={questions} />
        {!list.data ? <Loading lines={6} /> : questions.length === 0 ? (
          <EmptyState icon={MessageCircleQuestion} title={t.empty} actions={<PlaceLink to={{ name: 'meetings' }} button={{}}>{t.toMeetings}</PlaceLink>}><p>{t.emptyText}</p></EmptyState>
        ) : (
          <div className={styles['columns']}>
            {wide || place.id === undefined ? (
              <div className={styles['list']}>
                <p className="small muted">{t.order}</p>
                <QuestionList questions={questions} selected={selected?.id} />
              </div>
            ) : null}
            {wide || place.id !== undefined ? <Side question={selected} chosen={place.id !== undefined} gone={gone} wide={wide} /> : null}
          </div>
        )}
      </div>
      <PrintedQuestions questions={questions} />
    </>
  );
}
