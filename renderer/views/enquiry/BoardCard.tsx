/** A question on the board: what kind it is, who asks it, its words, and what it rests on. */
import { ArrowDown, ArrowUp, Ellipsis, GitMerge, GripVertical, Split, SquarePen, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import { askerOf } from '#shared/domain/question/question.ts';
import type { AskedQuestion } from '#shared/domain/question/askedTogether.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { questionTypes } from '#renderer/strings/questions.ts';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuChoices, MenuItem } from '#renderer/ui/Menu.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import styles from './Board.module.css';

export interface CardActs {
  /** Where it can go: key and name of each column. */
  readonly columns: readonly { readonly value: string; readonly label: string }[];
  readonly members: readonly string[];
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMoveTo: (id: string, column: string) => void;
  readonly onStep: (id: string, by: 1 | -1) => void;
  readonly onGive: (id: string, name: string) => void;
  readonly onGiveSomeoneElse: (id: string) => void;
  readonly onMerge: (id: string) => void;
  readonly onSplit: (asked: AskedQuestion) => void;
  readonly onWithdraw: (id: string) => void;
}

export function BoardCard({ asked, column, acts }: { readonly asked: AskedQuestion; readonly column: string; readonly acts: CardActs }): ReactNode {
  const { question, merged, evidence, supplementaries, askers } = asked;
  const { id } = question;
  const words = question.text || t.untitled;
  return (
    <GridListItem id={id} textValue={words} className={cx(styles['card'])}>
      <div className={styles['cardHead']}>
        {acts.readOnly ? null : <Button slot="drag" className={cx(styles['handle'])} aria-label={t.drag(words)}><GripVertical aria-hidden /></Button>}
        <Tag>{questionTypes[question.type].toLowerCase()}</Tag>
        <span className={styles['asker']}>{t.askers(askers)}</span>
        {acts.readOnly ? null : (
          <Menu label={t.more(words)} trigger={<IconButton small icon={Ellipsis} label={t.more(words)} className={styles['more']} />}>
            <MenuItem icon={SquarePen} onAction={() => acts.onOpen(id)}>{t.open}</MenuItem>
            <MenuItem icon={ArrowUp} keys="Alt ↑" onAction={() => acts.onStep(id, -1)}>{t.up}</MenuItem>
            <MenuItem icon={ArrowDown} keys="Alt ↓" onAction={() => acts.onStep(id, 1)}>{t.down}</MenuItem>
            <MenuItem icon={GitMerge} onAction={() => acts.onMerge(id)}>{t.mergeWith}</MenuItem>
            {merged.length > 0 ? <MenuItem icon={Split} onAction={() => acts.onSplit(asked)}>{t.splitOff}</MenuItem> : null}
            <MenuItem icon={Undo2} onAction={() => acts.onWithdraw(id)}>{t.withdraw}</MenuItem>
            <MenuChoices title={t.moveTo} value={column} options={acts.columns} onChange={(to) => acts.onMoveTo(id, to)} />
            <MenuChoices title={t.whoAsks} value={askerOf(question)} options={acts.members.map((name) => ({ value: name, label: name }))} onChange={(name) => acts.onGive(id, name)} />
            <MenuItem onAction={() => acts.onGiveSomeoneElse(id)}>{t.someoneElse}</MenuItem>
          </Menu>
        )}
      </div>
      <p className={cx(styles['text'], question.text === '' && styles['untitled'])}>{words}</p>
      <div className={styles['cardFoot']}>
        <span className={styles['passages']}>{t.passages(evidence.length)}</span>
        {question.minutes === null ? null : <span>{t.minutes(question.minutes)}</span>}
        <span>{t.followUpCount(supplementaries.length)}</span>
      </div>
      {merged.length > 0 ? <p className={styles['merged']}><GitMerge aria-hidden />{t.mergedFrom(merged.length)}</p> : null}
    </GridListItem>
  );
}
