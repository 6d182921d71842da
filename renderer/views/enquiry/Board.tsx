/** Themes as columns, questions as cards: moved by dragging, from their menu, or with Alt and the arrow keys. */
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { LineOfEnquiry } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { announce } from '#renderer/state/announce.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { moveLine, newQuestion, placeWithUndo, removeLine, unmerge } from './boardActs.ts';
import { ELSEWHERE, NONE, orderWith, type Board as BoardContents, type BoardColumn, type BoardPlace } from './boardOf.ts';
import type { CardActs } from './BoardCard.tsx';
import { AskerDialog, LineDialog } from './BoardDialogs.tsx';
import { Column } from './Column.tsx';
import { ChooseOther, MergeDialog } from './MergeDialog.tsx';
import type { Placing } from './placings.ts';
import { QuestionDialog } from './QuestionDialog.tsx';
import styles from './Board.module.css';

type Opened =
  | { readonly what: 'question' | 'asker' | 'mergeWith'; readonly id: string }
  | { readonly what: 'merge'; readonly ids: readonly string[] }
  | { readonly what: 'line'; readonly line: LineOfEnquiry | null };

export interface BoardProps {
  readonly place: BoardPlace;
  readonly board: BoardContents;
  readonly questions: readonly Question[];
  readonly lines: readonly LineOfEnquiry[];
  readonly members: readonly string[];
  readonly readOnly: boolean;
}

/**
 * The moved card is drawn anew in its column, a moment after the questions have changed: the focus follows it there. A
 * list that was in focus before brings its own last card back first, so that it takes more than once.
 */
function focusCard(root: HTMLElement | null, id: string, column: string, frames = 6): void {
  requestAnimationFrame(() => {
    const card = root?.querySelector<HTMLElement>(`[data-column="${CSS.escape(column)}"] [role="row"][data-key="${CSS.escape(id)}"]`);
    if (card && document.activeElement !== card) card.focus();
    if (frames > 0) focusCard(root, id, column, frames - 1);
  });
}

/** Longer than a move takes to be written and read again. */
const MOVING_MS = 1500;
const soon = (): number => performance.now() + MOVING_MS;
const isOver = (until: number): boolean => performance.now() > until;

export function Board({ place, board, questions, lines, members, readOnly }: BoardProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  /** The card that was moved last: for a moment it keeps the focus, however often it's drawn anew, unless the person goes elsewhere. */
  const moved = useRef<{ readonly id: string; readonly column: string; readonly until: number } | null>(null);
  useEffect(() => {
    const { id = '', column = '', until = 0 } = moved.current ?? {};
    if (!isOver(until) && questions.some((one) => one.id === id)) focusCard(root.current, id, column);
  }, [questions]);
  const { themes, none, elsewhere } = board;
  const columns: readonly BoardColumn[] = [none, ...themes];
  const nameOf = ({ key, title }: BoardColumn): string => (key === NONE ? t.none : key === ELSEWHERE ? t.elsewhere : title);
  const columnOf = (id: string): BoardColumn | undefined => [...columns, elsewhere].find(({ asked }) => asked.some(({ question }) => question.id === id));

  // What is dropped is told to the column as it was when the drag began: where things stand is looked up when it ends.
  const latest = useRef({ board, questions });
  useEffect(() => { latest.current = { board, questions }; });
  const move = (ids: readonly string[], { key }: Pick<BoardColumn, 'key'>, before: string | null): void => {
    const { board, questions } = latest.current;
    const to = [board.none, board.elsewhere, ...board.themes].find((column) => column.key === key);
    if (!to) return;
    const behind = to.asked.filter(({ question }) => !ids.includes(question.id)).at(-1)?.question.id ?? null;
    const order = orderWith(questions.map(({ id }) => id), ids, before, behind);
    const placing: Placing = to.key === ELSEWHERE ? { item: null, theme: '', ...(place.item === null ? { meetingId: null } : {}) } : { ...place, theme: to.title };
    const own = new Set(to.asked.map(({ question }) => question.id));
    const changes = new Map(ids.map((id) => [id, own.has(id) ? {} : placing]));
    const stayed = ids.every((id) => own.has(id));
    const there = order.filter((id) => own.has(id) || ids.includes(id));
    announce(t.moved(nameOf(to), there.indexOf(ids[0] ?? '') + 1, there.length));
    void placeWithUndo(questions, changes, order, stayed ? null : t.movedToast(nameOf(to)));
  };
  const step = (id: string, by: 1 | -1): void => {
    const from = columnOf(id);
    if (!from) return;
    const ids = from.asked.map(({ question }) => question.id);
    const at = ids.indexOf(id);
    if (at + by < 0 || at + by >= ids.length) return;
    moved.current = { id, column: from.key, until: soon() };
    move([id], from, (by < 0 ? ids[at - 1] : ids[at + 2]) ?? null);
  };
  const sideways = (id: string, by: 1 | -1): void => {
    const at = columns.findIndex(({ key }) => key === columnOf(id)?.key);
    const to = columns[at < 0 ? 0 : at + by];
    if (!to) return;
    moved.current = { id, column: to.key, until: soon() };
    move([id], to, null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Alt') return;
    if (isOver(moved.current?.until ?? 0)) moved.current = null;
    const id = moved.current?.id ?? (event.target as HTMLElement).closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'];
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || readOnly) {
      moved.current = null;
      return;
    }
    const act = { ArrowUp: () => step(id ?? '', -1), ArrowDown: () => step(id ?? '', 1), ArrowLeft: () => sideways(id ?? '', -1), ArrowRight: () => sideways(id ?? '', 1) }[event.key];
    if (id === undefined || !act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const openNew = (theme: string): void => { void newQuestion(place, theme).then((id) => { if (id !== null) setOpened({ what: 'question', id }); }); };
  const give = (id: string, name: string): Promise<void> => placeWithUndo(questions, new Map([[id, { asker: name }]]), null, t.given(name));
  const acts: CardActs = {
    columns: columns.map((column) => ({ value: column.key, label: nameOf(column) })), members, readOnly,
    onOpen: (id) => setOpened({ what: 'question', id }),
    onMoveTo: (id, key) => {
      const to = columns.find((column) => column.key === key);
      if (to && to.key !== columnOf(id)?.key) move([id], to, null);
    },
    onStep: step,
    onGive: (id, name) => void give(id, name),
    onGiveSomeoneElse: (id) => setOpened({ what: 'asker', id }),
    onMerge: (id) => setOpened({ what: 'mergeWith', id }),
    onSplit: ({ merged }) => void unmerge(merged.map(({ id }) => id)),
    onWithdraw: (id) => void placeWithUndo(questions, new Map([[id, { status: 'withdrawn' }]]), null, t.withdrawn),
  };
  const ids = themes.map(({ key }) => key);
  const chosen = opened && 'id' in opened ? questions.find(({ id }) => id === opened.id) : undefined;
  const heads = [...columns, elsewhere].flatMap(({ asked }) => asked.map(({ question }) => question));
  return (
    <>
      {/* The keys act on the card in focus; each of them can be reached from its menu as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={root} className={styles['board']} onKeyDownCapture={onKeyDown} onPointerDownCapture={() => { moved.current = null; }}>
        {none.asked.length > 0 || themes.length === 0 ? (
          <Column column={none} title={t.none} acts={acts} onDrop={(moved, before) => move(moved, none, before)} onNew={() => openNew('')} {...(themes.length > 0 ? { hint: t.noneText } : {})} />
        ) : null}
        {themes.map((column, at) => (
          <Column
            key={column.key} column={column} title={column.title} acts={acts} onDrop={(moved, before) => move(moved, column, before)} onNew={() => openNew(column.title)}
            theme={{
              onEdit: () => setOpened({ what: 'line', line: column.line }), onMove: (by) => void moveLine(ids, column.key, by, column.title),
              onRemove: () => { if (column.line) void removeLine(column.line, lines, questions); }, first: at === 0, last: at === themes.length - 1,
            }}
          />
        ))}
        {readOnly ? null : <Button look="quiet" className={styles['newLine']} onPress={() => setOpened({ what: 'line', line: null })}><Plus aria-hidden />{t.newLine}</Button>}
        {elsewhere.asked.length > 0 ? (
          <Column column={elsewhere} title={t.elsewhere} hint={t.elsewhereText} acts={acts} onDrop={(moved, before) => move(moved, elsewhere, before)} onNew={null}>
            {readOnly ? null : <Button small onPress={() => move(elsewhere.asked.map(({ question }) => question.id), none, null)}>{t.takeAll}</Button>}
          </Column>
        ) : null}
      </div>
      {opened?.what === 'question' ? <QuestionDialog id={opened.id} onClose={close} /> : null}
      {opened?.what === 'line' ? <LineDialog place={place} line={opened.line} onClose={close} /> : null}
      {opened?.what === 'asker' && chosen ? <AskerDialog question={chosen} members={members} onGive={(name) => give(chosen.id, name)} onClose={close} /> : null}
      {opened?.what === 'mergeWith' && chosen ? (
        <ChooseOther question={chosen} others={heads.filter(({ id }) => id !== chosen.id)} onChoose={(other) => setOpened({ what: 'merge', ids: [chosen.id, other] })} onClose={close} />
      ) : null}
      {opened?.what === 'merge' ? <MergeDialog questions={questions.filter(({ id }) => opened.ids.includes(id))} onDifferent={null} onClose={close} /> : null}
    </>
  );
}
