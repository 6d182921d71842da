/** What can be done with a topic or a finding, behind one button. */
import { EyeOff, GitMerge, MoveRight, Pencil, Split, StickyNote, EllipsisVertical, ThumbsDown } from 'lucide-react';
import type { ReactElement } from 'react';
import type { FindingRef } from '#shared/domain/compare/corrections/correction.ts';
import { refOfPromise, refOfRow, refOfVerdict } from '#shared/domain/compare/corrections/findingKey.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { useComparison } from '#renderer/views/compare/ComparisonContext.tsx';
import type { Cited } from '#renderer/views/compare/PassageLink.tsx';
import type { Cell, RowView, TopicView } from '#renderer/views/compare/topicView.ts';

const trigger = (label: string): ReactElement => <IconButton small icon={EllipsisVertical} label={label} data-more />;

export function TopicMenu({ topic }: { readonly topic: TopicView }): ReactElement {
  const { ask, correct } = useComparison();
  const label = t.topicMenu(topic.title);
  return (
    <Menu label={label} trigger={trigger(label)}>
      <MenuItem icon={Pencil} onAction={() => ask({ kind: 'rename', topic })}>{t.rename}</MenuItem>
      <MenuItem icon={GitMerge} onAction={() => ask({ kind: 'merge', topic })}>{t.merge}</MenuItem>
      <MenuItem icon={Split} onAction={() => ask({ kind: 'move', topic, rows: [] })}>{t.split}</MenuItem>
      <MenuItem icon={EyeOff} onAction={() => void correct({ kind: 'hideTopic', topic: [...topic.headings], was: topic.title }, t.hidden(topic.title))}>{t.hide}</MenuItem>
    </Menu>
  );
}

export function StatementMenu({ cell, row, topic }: { readonly cell: Cell; readonly row: RowView; readonly topic: TopicView }): ReactElement {
  const { ask, correct } = useComparison();
  const { passage, verdict, verdictOf, promise } = cell;
  // What the cell's tag claims can be dismissed for itself; the statement stays.
  const claim = verdict && verdictOf && verdict.verdict !== 'mentioned' && verdict.verdict !== 'notMentioned' ? refOfVerdict(verdictOf, verdict) : null;
  const dismiss = (finding: FindingRef) => void correct({ kind: 'dismiss', finding }, t.wasDismissed);
  return (
    <Menu label={t.statementMenu} trigger={trigger(t.statementMenu)}>
      {passage ? <MenuItem icon={StickyNote} onAction={() => ask({ kind: 'note', passage })}>{t.annotate}</MenuItem> : null}
      <MenuItem icon={MoveRight} onAction={() => ask({ kind: 'move', topic, rows: [row] })}>{t.move}</MenuItem>
      {claim ? <MenuItem icon={ThumbsDown} onAction={() => dismiss(claim)}>{t.dismissVerdict}</MenuItem> : null}
      {promise ? <MenuItem icon={ThumbsDown} onAction={() => dismiss(refOfPromise(promise))}>{t.dismissPromise}</MenuItem> : null}
      <MenuItem icon={ThumbsDown} onAction={() => dismiss(refOfRow(row.row))}>{t.dismiss}</MenuItem>
    </Menu>
  );
}

export interface FindingMenuProps {
  /** What it is about, for the menu's name. */
  readonly about: string;
  readonly finding: FindingRef;
  /** The words to make a note on; null where the finding has several. */
  readonly passage: (Cited & { readonly quote: string }) | null;
  /** What dismissing it says, where "not a real finding" isn't it. */
  readonly dismiss?: string;
}

export function FindingMenu({ about, finding, passage, dismiss = t.dismiss }: FindingMenuProps): ReactElement {
  const { ask, correct } = useComparison();
  const label = t.findingMenu(about);
  return (
    <Menu label={label} trigger={trigger(label)}>
      {passage ? <MenuItem icon={StickyNote} onAction={() => ask({ kind: 'note', passage })}>{t.annotate}</MenuItem> : null}
      <MenuItem icon={ThumbsDown} onAction={() => void correct({ kind: 'dismiss', finding }, t.wasDismissed)}>{dismiss}</MenuItem>
    </Menu>
  );
}
