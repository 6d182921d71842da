/** Pages that the member went past, or only glanced at: said plainly, each run a link. */
import { useId, type ReactNode } from 'react';
import type { ReadingItem, ReadingPage } from '#shared/domain/reading/reading.ts';
import { onlyGlanced, passedOver, runsOf } from '#shared/domain/reading/skipped.ts';
import { client } from '#renderer/state/calls.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { pagesInWords, readingPlanStrings as t } from '#renderer/strings/readingPlan.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import styles from './ReadingPlan.module.css';

/** More links than this are a wall; the reader's outline has them all. */
const MOST_RUNS = 12;

interface Run {
  readonly fileId: string;
  /** Said once, before the first of an item's runs: pages of a pack and of its supplement may bear one number. */
  readonly item: ReadingItem | null;
  readonly from: ReadingPage;
  readonly to: ReadingPage;
}

function runsIn(items: readonly ReadingItem[], choose: (item: ReadingItem) => readonly ReadingPage[]): readonly Run[] {
  return items.flatMap((item) => runsOf(choose(item)).map((run, index) => ({ ...run, fileId: item.fileId, item: index === 0 ? item : null })));
}

function Line({ title, hint, runs, children }: { readonly title: string; readonly hint: string; readonly runs: readonly Run[]; readonly children?: ReactNode }): ReactNode {
  const titleId = useId();
  const rest = runs.slice(MOST_RUNS).reduce((sum, { from, to }) => sum + to.pageIndex - from.pageIndex + 1, 0);
  return (
    <div className={styles['gone']}>
      <div>
        <b id={titleId}>{title}</b>{' '}
        <ul aria-labelledby={titleId} className={styles['runs']}>
          {runs.slice(0, MOST_RUNS).map(({ fileId, item, from, to }) => (
            <li key={`${fileId} ${from.pageIndex}`}><PlaceLink to={{ name: 'read', id: fileId, pageIndex: from.pageIndex }}>{item ? t.inItem(item, from, to) : pagesInWords(from, to)}</PlaceLink></li>
          ))}
          {rest > 0 ? <li>{t.more(rest)}</li> : null}
        </ul>
      </div>
      <p className={styles['hint']}>{hint} {children}</p>
    </div>
  );
}

/** The member's word stands against the clock: they may have read on paper. */
async function vouchFor(items: readonly ReadingItem[]): Promise<void> {
  const files = [...Map.groupBy(items, ({ fileId }) => fileId)]
    .map(([id, own]) => ({ id, pageIndexes: own.flatMap((item) => onlyGlanced(item).map(({ pageIndex }) => pageIndex)) }))
    .filter(({ pageIndexes }) => pageIndexes.length > 0);
  const mark = async (read: boolean, seen: boolean): Promise<void> => {
    for (const file of files) await client().call('pages.markRead', { ...file, read, seen });
  };
  try {
    await mark(true, false);
    // Taken back, they are again what they were: pages that were in sight.
    toast(t.haveReadDone(files.reduce((sum, { pageIndexes }) => sum + pageIndexes.length, 0)), () => { mark(false, false).then(() => mark(true, true)).catch(toastError); });
  } catch (thrown) {
    toastError(thrown);
  }
}

export function GonePast({ items }: { readonly items: readonly ReadingItem[] }): ReactNode {
  const readOnly = useReadOnly();
  const passed = runsIn(items, passedOver);
  const glanced = runsIn(items, onlyGlanced);
  if (passed.length === 0 && glanced.length === 0) return null;
  return (
    <div className={styles['gonePast']}>
      {passed.length > 0 ? <Line title={t.passedOver} hint={t.passedHint} runs={passed} /> : null}
      {glanced.length > 0 ? (
        <Line title={t.glanced} hint={t.glancedHint} runs={glanced}>
          {readOnly ? null : <Button small look="quiet" onPress={() => void vouchFor(items)}>{t.haveRead}</Button>}
        </Line>
      ) : null}
    </div>
  );
}
