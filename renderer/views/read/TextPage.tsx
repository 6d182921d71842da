/** One page as flowing text: headings, paragraphs, bullets and tables, with the same marks as on the page. */
import { Fragment, memo, type ReactElement, type ReactNode } from 'react';
import type { PageText, TextBlock } from '#shared/domain/page/pageText.ts';
import type { MarkTone } from '#renderer/pdf/MarksLayer.tsx';
import type { AnnotationKind } from '#shared/domain/annotation/annotation.ts';
import { cutByMarks, type TextMark } from './cutByMarks.ts';
import { FlowTable } from './FlowTable.tsx';
import styles from './TextView.module.css';

/** `word`: what a mark of the member's means, said before it begins. */
export type FlowMark = TextMark<MarkTone> & { readonly active?: boolean; readonly kind?: AnnotationKind; readonly echo?: boolean; readonly word?: string };

function Pieces({ text, start, end, marks }: { readonly text: string; readonly start: number; readonly end: number; readonly marks: readonly FlowMark[] }): ReactElement {
  return (
    <>
      {cutByMarks(start, end, marks).map((piece) => {
        const top = piece.marks.at(-1);
        const words = text.slice(piece.start, piece.end);
        if (!top) return <span key={piece.start} data-start={piece.start}>{words}</span>;
        // Said before a mark begins, so that it isn't told by colour alone.
        const begins = piece.marks.find((mark) => mark.start === piece.start && (mark as FlowMark).word !== undefined);
        return (
          <Fragment key={piece.start}>
            {begins ? <span className="visuallyHidden">{`(${(begins as FlowMark).word ?? ''}) `}</span> : null}
            <mark className={styles['mark']} data-tone={top.tone} data-kind={(top as FlowMark).kind} data-mark={top.id} data-echo={(top as FlowMark).echo || undefined} data-active={piece.marks.some((mark) => (mark as FlowMark).active) || undefined} data-start={piece.start}>{words}</mark>
          </Fragment>
        );
      })}
    </>
  );
}

/** Where a bullet's words begin: past the mark that was printed as a letter, since the list draws its own. */
function wordsOf(page: PageText, block: TextBlock): number {
  return block.start + (/^[•◦▪‣·]\s*/u.exec(page.text.slice(block.start, block.end))?.[0].length ?? 0);
}

/** Neighbouring bullets make a list, neighbouring rows a table. */
function grouped(blocks: readonly TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const joins = (block.kind === 'bullet' || block.kind === 'tableRow') && last?.[0]?.kind === block.kind;
    if (joins) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Group({ page, blocks, marks }: { readonly page: PageText; readonly blocks: readonly TextBlock[]; readonly marks: readonly FlowMark[] }): ReactNode {
  const pieces = (start: number, end: number) => <Pieces text={page.text} start={start} end={end} marks={marks} />;
  const first = blocks[0];
  if (!first) return null;
  switch (first.kind) {
    case 'heading': {
      // The page's own name is a heading of level 2.
      const level = Math.min(6, Math.max(3, first.level + 2));
      return <div role="heading" aria-level={level} className={styles['heading']} data-level={level}>{pieces(first.start, first.end)}</div>;
    }
    case 'bullet':
      return (
        <ul className={styles['bullets']}>
          {blocks.map((block) => <li key={block.start} data-level={Math.min(4, Math.max(1, block.level))}>{pieces(wordsOf(page, block), block.end)}</li>)}
        </ul>
      );
    case 'tableRow': return <FlowTable page={page} rows={blocks} pieces={pieces} />;
    default:
      return <p className={first.bold ? styles['bold'] : undefined}>{pieces(first.start, first.end)}</p>;
  }
}

export const TextPage = memo(function TextPage({ page, marks }: { readonly page: PageText; readonly marks: readonly FlowMark[] }): ReactElement {
  const blocks = page.blocks.length > 0 || page.text.length === 0 ? page.blocks
    : [{ start: 0, end: page.text.length, kind: 'paragraph' as const, level: 0, fontSizePt: 0, bold: false, leftPt: 0 }];
  return (
    <div data-text-layer={page.pageIndex}>
      {grouped(blocks).map((group) => <Group key={group[0]?.start ?? 0} page={page} blocks={group} marks={marks} />)}
    </div>
  );
});
