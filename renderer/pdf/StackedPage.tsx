/** One page of the column: the painted page first, and then what lies over it. */
import { startTransition, useCallback, useEffect, useState, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { MarksLayer, type PageMark } from './MarksLayer.tsx';
import type { OpenPdf } from './openPdf.ts';
import { PageCanvas } from './PageCanvas.tsx';
import type { PageSize } from './pageLayout.ts';
import type { PaintQueue } from './paintQueue.ts';
import { TextLayer } from './TextLayer.tsx';
import type { Turn } from './turned.ts';
import styles from './PageStack.module.css';

/** ms that letters and marks wait for the painting under them; a page that takes longer gets them before it. */
const PATIENCE_MS = 400;

export interface StackedPageProps {
  readonly pageIndex: number;
  readonly size: PageSize;
  readonly pdf: OpenPdf | null;
  readonly queue: PaintQueue;
  readonly scale: number;
  readonly turn: Turn;
  readonly dark: boolean;
  readonly style: CSSProperties;
  readonly name: string;
  readonly text: PageText | undefined;
  readonly marks: (pageIndex: number) => readonly PageMark[];
  readonly links: ((pageIndex: number, scale: number) => ReactNode) | undefined;
  readonly notice: (pageIndex: number) => ReactNode;
  readonly failed: ReactNode;
  readonly distance: (pageIndex: number) => number;
  readonly onEnded: (pageIndex: number) => void;
}

export function StackedPage({ pageIndex, size, pdf, queue, scale, turn, dark, style, name, text, marks, links, notice, failed, distance, onEnded }: StackedPageProps): ReactElement {
  // Laying out a page's letters takes as long as painting it, on the same processor.
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (over) return undefined;
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [over]);
  const ended = useCallback((page: number) => {
    startTransition(() => setOver(true));
    onEnded(page);
  }, [onEnded]);
  return (
    <section className={styles.page} data-page={pageIndex} aria-label={name} style={style}>
      {pdf ? <PageCanvas pdf={pdf} queue={queue} pageIndex={pageIndex} scale={scale} turn={turn} dark={dark} distance={distance} failed={failed} onEnded={ended} /> : null}
      {over ? (
        <>
          <MarksLayer size={size} scale={scale} turn={turn} marks={marks(pageIndex)} />
          {text ? <TextLayer page={text} scale={scale} turn={turn} /> : null}
          {links?.(pageIndex, scale)}
          {notice(pageIndex)}
        </>
      ) : null}
    </section>
  );
}
