/** What can be done with a finding that stands outside its comparison, on the home screen or beside a page: a note on its words, and dismissing it. */
import { EllipsisVertical, StickyNote, ThumbsDown } from 'lucide-react';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { FindingRef } from '#shared/domain/compare/corrections/correction.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { makeCorrection } from './makeCorrection.ts';
import type { NotedPassage } from './NoteDialog.tsx';

// The first screen has such menus: it doesn't wait for what one of them may open.
const NoteDialog = lazy(async () => ({ default: (await import('./NoteDialog.tsx')).NoteDialog }));

export interface FindingActionsProps {
  /** What it is about, for the menu's name. */
  readonly about: string;
  readonly finding: FindingRef;
  readonly portfolio: string;
  /** The words to make a note on; null where it has none. */
  readonly passage: NotedPassage | null;
}

/** What dismissing says, where "not a real finding" isn't it. */
const DISMISS: Partial<Record<FindingRef['kind'], string>> = { verdict: t.dismissVerdict, promise: t.dismissPromise, series: t.dismissSeries };

export function FindingActions({ about, finding, portfolio, passage }: FindingActionsProps): ReactElement {
  const [noting, setNoting] = useState(false);
  const label = t.findingMenu(about);
  return (
    <>
      <Menu label={label} trigger={<IconButton small icon={EllipsisVertical} label={label} data-more />}>
        {passage ? <MenuItem icon={StickyNote} onAction={() => setNoting(true)}>{t.annotate}</MenuItem> : null}
        <MenuItem icon={ThumbsDown} onAction={() => void makeCorrection({ portfolio }, { kind: 'dismiss', finding }, t.wasDismissed)}>{DISMISS[finding.kind] ?? t.dismiss}</MenuItem>
      </Menu>
      {noting && passage ? <Suspense fallback={null}><NoteDialog passage={passage} onClose={() => setNoting(false)} /></Suspense> : null}
    </>
  );
}
