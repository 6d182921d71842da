/** A meeting being held: the question now, the page beside it, the clock, and what comes next. Opens where it was left. */
import { Presentation, FileText } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { client, useCall } from '#renderer/state/calls.ts';
import { useMedia } from '#renderer/state/useMedia.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { ReadOnlyNotice, useReadOnly } from '#renderer/ui/ReadOnlyNotice.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import { Clocks } from './Clocks.tsx';
import { ClockButtons, TakeAway } from './MeetingControls.tsx';
import { NoQuestions } from './NoQuestions.tsx';
import { Notes } from './Notes.tsx';
import type { Mark } from './Outcome.tsx';
import { PageBeside } from './PageBeside.tsx';
import { QuestionNow } from './QuestionNow.tsx';
import { RoomView } from './RoomView.tsx';
import { askedBy, runSheetOf } from './runSheet.ts';
import { RunSheetList } from './RunSheetList.tsx';
import { SittingPanes } from './SittingPanes.tsx';
import { useSittingKeys } from './useSittingKeys.ts';
import styles from './Sitting.module.css';

/** Room for the question and its page side by side. */
const WIDE = '(min-width: 56rem)';

/** The run sheet and the question, and the page beside or under them. */
function Beside({ page, children }: { readonly page: ReactNode; readonly children: ReactNode }): ReactNode {
  const wide = useMedia(WIDE);
  if (wide && page) return <SittingPanes question={<div className={styles['columns']} data-page>{children}</div>} page={page} />;
  return <div className={styles['columns']}>{children}{page}</div>;
}

export function Meeting({ meetingId, choose }: { readonly meetingId: string; readonly choose: ReactNode }): ReactNode {
  const readOnly = useReadOnly();
  const detail = useCall('meetings.get', { id: meetingId });
  const sittingCall = useCall('sittings.get', { meetingId });
  const list = useCall('questions.list', {});
  const lines = useCall('linesOfEnquiry.list', { meetingId });
  const me = useCall('member.get', {}).data?.name ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const [onlyMine, setOnlyMine] = useState(false);
  const [page, setPage] = useState(true);
  const wide = useMedia(WIDE);
  const [room, setRoom] = useState(false);
  const marker = useRef<((mark: Mark) => void) | null>(null);
  const answer = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const top = useRef<HTMLDivElement>(null);

  const sitting = sittingCall.data;
  const sheet = detail.data && list.data && lines.data ? runSheetOf(meetingId, detail.data.items, list.data.questions, lines.data.lines) : null;
  // Where it was left: what is spoken of now, else what was spoken of last.
  const left = sitting?.now?.questionId ?? sitting?.spans.findLast(({ questionId }) => questionId !== null)?.questionId ?? null;
  const mine = sheet ? askedBy(sheet.asked, me) : [];
  const walked = sheet ? (onlyMine ? mine : sheet.asked) : [];
  const id = chosen ?? left;
  const at = Math.max(0, walked.findIndex(({ question }) => question.id === id));
  const asked = walked[at];
  const itemOf = sheet?.items.find(({ themes }) => themes.some((each) => asked !== undefined && each.asked.includes(asked)));
  const theme = itemOf?.themes.find((each) => asked !== undefined && each.asked.includes(asked));

  const goTo = (to: string): void => {
    const one = sheet?.asked.find(({ question }) => question.id === to);
    if (!one) return;
    setChosen(to);
    top.current?.scrollIntoView({ block: 'start' });
    // The clock follows only where it runs: looking ahead isn't speaking.
    if (sitting?.now && !readOnly) client().call('sittings.goTo', { meetingId, item: one.question.item, theme: one.question.theme, questionId: to }).catch(toastError);
  };
  const step = (by: 1 | -1): void => { const next = walked[at + by]; if (next) goTo(next.question.id); };
  const run = (): void => {
    if (asked && !readOnly) client().call('sittings.goTo', { meetingId, item: asked.question.item, theme: asked.question.theme, questionId: asked.question.id }).catch(toastError);
  };
  const clock = (): void => {
    if (sitting?.now) { if (!readOnly) client().call('sittings.pause', { meetingId }).catch(toastError); } else run();
  };
  useSittingKeys({ mark: (mark) => marker.current?.(mark), next: () => step(1), previous: () => step(-1), clock, answer: () => answer.current?.focus() });

  const error = detail.error ?? sittingCall.error ?? list.error ?? lines.error;
  if (error) return <div className={styles['page']}><ErrorState error={error} onRetry={() => { void detail.refetch(); void sittingCall.refetch(); void list.refetch(); void lines.refetch(); }} /></div>;
  if (!sheet || !sitting || !list.data) return <div className={styles['page']}><Loading lines={8} /></div>;

  const clocks = asked ? { sitting, item: asked.question.item, theme: theme?.title ?? '', themeMinutes: theme?.minutes ?? null } : null;
  const people = [...new Set(list.data.questions.flatMap(({ addressee, answer: given }) => [given.givenBy, addressee]).map((each) => each.trim()).filter(Boolean))].sort();
  const itemName = itemOf ? (itemOf.number === null ? t.whole : t.itemName(itemOf.number, itemOf.title)) : '';
  return (
    <div className={styles['page']} data-panes={(wide && page && asked !== undefined) || undefined}>
      <header className={styles['head']}>
        <div className={styles['title']}><h1>{t.title}</h1>{choose}</div>
        {clocks ? <Clocks {...clocks} /> : null}
        <div className={styles['tools']}>
          {asked && !readOnly ? <ClockButtons sitting={sitting} onRun={run} /> : null}
          {asked ? <Button onPress={() => setRoom(true)}><Presentation aria-hidden />{t.room}</Button> : null}
          {asked && !page ? <Button onPress={() => setPage(true)}><FileText aria-hidden />{t.showPage}</Button> : null}
          <TakeAway meetingId={meetingId} />
        </div>
      </header>
      <ReadOnlyNotice />
      {sheet.asked.length === 0 ? <NoQuestions meetingId={meetingId} questions={list.data.questions} readOnly={readOnly} /> : (
        <Beside page={page && asked ? <PageBeside key={asked.question.id} evidence={asked.evidence} onHide={() => setPage(false)} /> : null}>
          <section className={styles['run']} aria-label={t.runSheet}>
            <h2>{t.runSheet}</h2>
            {me === '' ? null : <Checkbox isSelected={onlyMine} onChange={setOnlyMine}>{t.mine}</Checkbox>}
            <RunSheetList sheet={sheet} only={onlyMine ? mine : null} at={asked?.question.id ?? null} onGoTo={goTo} />
          </section>
          <div className={styles['middle']} ref={top}>
            {asked ? (
              <QuestionNow
                key={asked.question.id} asked={asked} at={at} of={walked.length} upNext={walked[at + 1] ?? null} me={me} people={people} readOnly={readOnly}
                onStep={step} onMarker={(mark) => { marker.current = mark; }} answerRef={answer}
              />
            ) : <p>{t.noneMine}</p>}
            <Notes sitting={sitting} readOnly={readOnly} />
            <p className="small muted">{t.keys}</p>
          </div>
        </Beside>
      )}
      {room && asked && clocks ? <RoomView asked={asked} itemName={itemName} onLeave={() => setRoom(false)} {...clocks} /> : null}
    </div>
  );
}
