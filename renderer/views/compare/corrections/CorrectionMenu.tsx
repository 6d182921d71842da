/** What can be done with a topic or a finding, behind one button. */
import { EyeOff, GitMerge, MoveRight, Pencil, Split, StickyNote, EllipsisVertical, ThumbsDown } from 'lucide-react';
import type { ReactElement } from 'react';
import type { FindingRef } from '#shared/domain/compare/corrections/correction.ts';
import { refOfRow } from '#shared/domain/compare/corrections/findingKey.ts';
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
  const { passage } = cell;
  return (
    <Menu label={t.statementMenu} trigger={trigger(t.statementMenu)}>
      {passage ? <MenuItem icon={StickyNote} onAction={() => ask({ kind: 'note', passage })}>{t.annotate}</MenuItem> : null}
      <MenuItem icon={MoveRight} onAction={() => ask({ kind: 'move', topic, rows: [row] })}>{t.move}</MenuItem>
      <MenuItem icon={ThumbsDown} onAction={() => void correct({ kind: 'dismiss', finding: refOfRow(row.row) }, t.wasDismissed)}>{t.dismiss}</MenuItem>
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
