/** The chair's board of one agenda item: its themes and their time, who asks what, and what nobody asks yet. */
import { ChevronDown, FileDown, FileUp, ListChecks, Printer, Send } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { client, host, useCall } from '#renderer/state/calls.ts';
import { exchangeDialog } from '#renderer/state/exchange.ts';
import { go, type Place } from '#renderer/state/place.ts';
import { useStore } from '#renderer/state/store.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { exchangeStrings as exchange } from '#renderer/strings/exchange.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { ReadOnlyNotice, useReadOnly } from '#renderer/ui/ReadOnlyNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { ConflictBanner } from '#renderer/views/exchange/ConflictBanner.tsx';
import { Alike } from './Alike.tsx';
import { Board } from './Board.tsx';
import { ItemTimeDialog } from './BoardDialogs.tsx';
import { boardOf, minutesOver } from './boardOf.ts';
import { CoverageDialog, coverageOf, uncoveredCount } from './CoverageDialog.tsx';
import { placings, withPlacings } from './placings.ts';
import { QuestionsSwitch } from './QuestionsSwitch.tsx';
import { useBoardPlace, type BoardChoice } from './useBoardPlace.ts';
import styles from './Board.module.css';

async function exportRunSheet(meetingId: string, format: 'docx' | 'md'): Promise<void> {
  try {
    const { exportId, fileName } = await client().call('sittings.export', { meetingId, what: 'runSheet', format });
    if (await host().saveExport(exportId, fileName)) toast(t.exported(fileName));
  } catch (thrown) {
    toastError(thrown);
  }
}

function Chosen({ choice }: { readonly choice: BoardChoice }): ReactNode {
  const { place, name } = choice;
  const { meetingId, item } = place;
  const readOnly = useReadOnly();
  const list = useCall('questions.list', {});
  const moves = useStore(placings);
  const lines = useCall('linesOfEnquiry.list', {});
  const alike = useCall('questions.duplicates', {});
  const sitting = useCall('sittings.get', { meetingId: meetingId ?? '' }, { enabled: meetingId !== null });
  const coverage = useCall('linesOfEnquiry.coverage', { meetingId: meetingId ?? '' }, { enabled: meetingId !== null });
  const me = useCall('member.get', {}).data;
  const [opened, setOpened] = useState<'coverage' | 'time' | null>(null);
  const error = list.error ?? lines.error;
  if (error) return <ErrorState error={error} onRetry={() => { void list.refetch(); void lines.refetch(); }} />;
  if (!list.data || !lines.data) return <Loading lines={8} />;
  const questions = withPlacings(list.data.questions, moves);
  const board = boardOf(place, questions, lines.data.lines);
  const onAgenda = sitting.data?.itemMinutes[item ?? ''] ?? null;
  const over = minutesOver(board.allotted, onAgenda);
  const members = [...new Set([me?.name ?? '', ...board.members, ...questions.flatMap(({ author, asker }) => [author.name, asker])].map((each) => each.trim()).filter(Boolean))].sort();
  const here = coverage.data ? coverageOf(place, coverage.data) : null;
  const onBoard = new Set([board.none, board.elsewhere, ...board.themes].flatMap(({ asked }) => asked.map(({ question }) => question.id)));
  const groups = (alike.data?.groups ?? []).map((group) => ({ ...group, ids: group.ids.filter((id) => onBoard.has(id)) })).filter(({ ids }) => ids.length > 1);
  return (
    <>
      <PageHeader
        title={t.title(name)}
        sub={(
          <span className={styles['sub']}>
            {meetingId === null ? null : <span>{onAgenda === null ? t.noAgendaMinutes : t.agendaMinutes(onAgenda)}{readOnly ? null : <> <Button small look="quiet" onPress={() => setOpened('time')}>{t.setItemMinutes}</Button></>}</span>}
            <span><b>{t.allotted(board.allotted)}</b>{over !== null && over > 0 ? <b className={styles['over']}>, {t.over(over)}</b> : over !== null && over < 0 ? `, ${t.spare(-over)}` : ''}</span>
            <span>{t.questionsFrom(board.questions, board.members.length)}</span>
            {here ? <span>{t.uncovered(uncoveredCount(here))}</span> : null}
          </span>
        )}
      >
        {here ? <Button onPress={() => setOpened('coverage')}><ListChecks aria-hidden />{t.coverage}</Button> : null}
        <Menu label={t.share} trigger={<Button>{t.share}<ChevronDown aria-hidden /></Button>}>
          {readOnly ? [] : [<MenuItem key="take" icon={FileUp} onAction={() => exchangeDialog.set({ name: 'take' })}>{exchange.take}</MenuItem>]}
          {meetingId === null ? [] : [
            <MenuItem key="send" icon={Send} onAction={() => exchangeDialog.set({ name: 'send', what: 'runningOrder', meetingId, ids: null })}>{exchange.sendOrder}</MenuItem>,
            <MenuItem key="docx" icon={FileDown} onAction={() => void exportRunSheet(meetingId, 'docx')}>{t.exportWord}</MenuItem>,
            <MenuItem key="md" icon={FileDown} onAction={() => void exportRunSheet(meetingId, 'md')}>{t.exportMarkdown}</MenuItem>,
          ]}
          <MenuItem icon={Printer} onAction={() => host().print()}>{t.print}</MenuItem>
        </Menu>
        {meetingId === null ? null : <PlaceLink to={{ name: 'meetingMode', id: meetingId }} button={{ look: 'primary' }}>{sitting.data?.startedAt ? t.goOn : t.start}</PlaceLink>}
      </PageHeader>
      <ReadOnlyNotice />
      <ConflictBanner questions={questions} />
      <Alike groups={groups} questions={questions} />
      {board.questions === 0 && board.elsewhere.asked.length === 0 ? <p className="muted">{t.empty}. {t.emptyText}</p> : <p className="small muted">{t.keys}</p>}
      <Board place={place} board={board} questions={questions} lines={lines.data.lines} members={members} readOnly={readOnly} />
      {opened === 'coverage' && here ? <CoverageDialog place={place} coverage={here} onClose={() => setOpened(null)} /> : null}
      {opened === 'time' && meetingId !== null ? <ItemTimeDialog meetingId={meetingId} item={item} minutes={onAgenda} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

export function EnquiryView({ place }: { readonly place: Extract<Place, { name: 'enquiry' }> }): ReactNode {
  const { choice, error, retry } = useBoardPlace(place);
  return (
    <div className={styles['page']}>
      <div className={styles['top']}>
        <QuestionsSwitch here="enquiry" />
        {choice ? (
          <div className={styles['choosers']}>
            <Select label={t.meeting} hideLabel className={styles['chooser']} value={choice.meetingKey} options={choice.meetings} onChange={(meeting) => go({ name: 'enquiry', meeting })} />
            {choice.items.length > 0 ? <Select label={t.item} hideLabel className={styles['chooser']} value={choice.itemKey} options={choice.items} onChange={(item) => go({ name: 'enquiry', meeting: choice.meetingKey, item })} /> : null}
          </div>
        ) : null}
      </div>
      {error ? <ErrorState error={error} onRetry={retry} /> : !choice ? <Loading lines={8} /> : (
        <Chosen key={`${choice.meetingKey} ${choice.itemKey}`} choice={choice} />
      )}
    </div>
  );
}
