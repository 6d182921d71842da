/** Our own text of a page, invisible, exactly over the painted one: what is selected, copied and read aloud. */
import { memo, useDeferredValue, type ReactElement } from 'react';
import type { PageText, TextBlock, TextRun } from '#shared/domain/page/pageText.ts';
import { MEASURED_AT_PX, measureText } from './measureText.ts';
import { layerTransform, type Turn } from './turned.ts';
import styles from './TextLayer.module.css';

interface BlockOfRuns {
  readonly block: TextBlock | null;
  readonly runs: readonly TextRun[];
}

/** Runs under the block they belong to, in reading order; runs outside any block stand alone. */
function byBlock(page: PageText): BlockOfRuns[] {
  const groups: { block: TextBlock | null; runs: TextRun[] }[] = [];
  let at = 0;
  for (const run of page.runs) {
    while (at < page.blocks.length && (page.blocks[at]?.end ?? 0) <= run[0]) at += 1;
    const block = page.blocks[at];
    const within = block && run[0] >= block.start ? block : null;
    const last = groups.at(-1);
    if (last && last.block === within) last.runs.push(run);
    else groups.push({ block: within, runs: [run] });
  }
  return groups;
}

function Run({ page, run, next }: { readonly page: PageText; readonly run: TextRun; readonly next: number }): ReactElement {
  const [start, end, x, y, width, height] = run;
  // What lies between this run and the next (a space, a line's end) is kept with this one, letter for letter, so
  // that an offset in the span is an offset in the page's text; an end of line is shown as a space.
  const text = page.text.slice(start, Math.max(end, next)).replace(/\s/g, ' ');
  const natural = (measureText(page.text.slice(start, end)) * height) / MEASURED_AT_PX;
  return (
    <span
      className={styles.run} data-start={start}
      style={{
        left: `${x}px`, top: `${page.heightPt - y - height}px`, fontSize: `${height}px`, height: `${height}px`,
        transform: natural > 0 ? `scaleX(${width / natural})` : 'none',
      }}
    >{text}</span>
  );
}

/** The letters themselves: made once a page, whatever its size. */
const Letters = memo(function Letters({ page }: { readonly page: PageText }): ReactElement {
  const nextStart = new Map<TextRun, number>();
  page.runs.forEach((run, index) => nextStart.set(run, page.runs[index + 1]?.[0] ?? page.text.length));
  return (
    <>
      {byBlock(page).map(({ block, runs }) => {
        const spans = runs.map((run) => <Run key={run[0]} page={page} run={run} next={nextStart.get(run) ?? run[1]} />);
        const key = runs[0]?.[0] ?? 0;
        return block?.kind === 'heading'
          ? <div key={key} role="heading" aria-level={Math.min(6, Math.max(3, block.level + 2))}>{spans}</div>
          : <p key={key}>{spans}</p>;
      })}
    </>
  );
});

/** Laid out at one pixel to a point; scaled and turned as a whole. */
export function TextLayer({ page, scale, turn }: { readonly page: PageText; readonly scale: number; readonly turn: Turn }): ReactElement {
  // Hundreds of letters' boxes to a page: they are laid out when nothing more urgent is left to do.
  const written = useDeferredValue<PageText | null>(page, null);
  return (
    <div className={styles.layer} data-text-layer={page.pageIndex} style={{ transform: layerTransform(page, scale, turn) }}>
      {written ? <Letters page={written} /> : null}
    </div>
  );
}
