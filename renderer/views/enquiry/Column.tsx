/** One theme of the board, with its time and its questions: they're dropped here, or moved here with the keyboard. */
import { ArrowLeft, ArrowRight, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { GridList, isTextDropItem, useDragAndDrop } from 'react-aria-components';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { BoardCard, type CardActs } from './BoardCard.tsx';
import type { BoardColumn } from './boardOf.ts';
import styles from './Board.module.css';

/** What is dragged from column to column. */
const DRAGGED = 'application/x-scrutineer-question';

export interface ColumnProps {
  readonly column: BoardColumn;
  readonly title: string;
  readonly hint?: string;
  readonly acts: CardActs;
  /** `before` null: behind all others. */
  readonly onDrop: (ids: readonly string[], before: string | null) => void;
  readonly onNew: (() => void) | null;
  /** Absent for what is no theme. */
  readonly theme?: { readonly onEdit: () => void; readonly onMove: (by: 1 | -1) => void; readonly onRemove: () => void; readonly first: boolean; readonly last: boolean };
  readonly children?: ReactNode;
}

export function Column({ column, title, hint, acts, onDrop, onNew, theme, children }: ColumnProps): ReactNode {
  const { asked, minutes } = column;
  const ids = asked.map(({ question }) => question.id);
  const beforeOf = (target: { readonly key: string | number; readonly dropPosition: string }): string | null =>
    (target.dropPosition === 'after' ? ids[ids.indexOf(String(target.key)) + 1] ?? null : String(target.key));
  const taken = async (items: readonly { readonly kind: string }[]): Promise<string[]> =>
    Promise.all(items.filter((one) => isTextDropItem(one as never)).map((one) => (one as unknown as { getText: (type: string) => Promise<string> }).getText(DRAGGED)));
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: acts.readOnly,
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED]: String(key), 'text/plain': asked.find(({ question }) => question.id === key)?.question.text ?? '' })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => onDrop([...keys].map(String), beforeOf(target)),
    onInsert: ({ items, target }) => { void taken(items).then((dropped) => onDrop(dropped, beforeOf(target))); },
    onRootDrop: ({ items }) => { void taken(items).then((dropped) => onDrop(dropped, null)); },
  });
  const time = minutes > 0 ? t.minutes(minutes) : t.noMinutes;
  return (
    <section className={styles['column']} aria-label={t.column(title, asked.length, time)} data-column={column.key}>
      <div className={styles['columnHead']}>
        <h2>{title}</h2>
        {theme ? <span className={styles['minutes']}>{time}</span> : null}
        {theme && !acts.readOnly ? (
          <Menu label={t.lineMenu(title)} trigger={<IconButton small icon={Ellipsis} label={t.lineMenu(title)} />}>
            <MenuItem icon={Pencil} onAction={theme.onEdit}>{t.rename}</MenuItem>
            <MenuItem icon={ArrowLeft} onAction={() => theme.onMove(-1)} isDisabled={theme.first}>{t.moveLeft}</MenuItem>
            <MenuItem icon={ArrowRight} onAction={() => theme.onMove(1)} isDisabled={theme.last}>{t.moveRight}</MenuItem>
            <MenuItem icon={Trash2} danger onAction={theme.onRemove}>{t.removeLine}</MenuItem>
          </Menu>
        ) : null}
      </div>
      {hint ? <p className="small muted">{hint}</p> : null}
      {children}
      <GridList
        aria-label={title} items={asked.map((one) => ({ id: one.question.id, one }))} dependencies={[asked, acts]} dragAndDropHooks={dragAndDropHooks} onAction={(key) => acts.onOpen(String(key))}
        className={cx(styles['list'])} renderEmptyState={() => <p className={styles['emptyLine']}>{t.emptyLine}</p>}
      >
        {({ one }) => <BoardCard asked={one} column={column.key} acts={acts} />}
      </GridList>
      {onNew && !acts.readOnly ? <Button look="quiet" className={styles['add']} onPress={onNew} aria-label={theme ? t.addTo(title) : t.addNowhere}><Plus aria-hidden />{t.question}</Button> : null}
    </section>
  );
}
