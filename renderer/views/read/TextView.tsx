/** The paper as flowing text in larger type, page after page; the only view of Word and text files. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type CSSProperties, type ReactElement, type ReactNode, type Ref } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { TextLook } from '#renderer/state/readingAids.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { TextPage, type FlowMark } from './TextPage.tsx';
import { useAids } from './aids/useAids.ts';
import styles from './TextView.module.css';

export interface TextViewHandle {
  /** Brings a page to the top, or the letter at `start` to the upper third. */
  scrollTo(pageIndex: number, start?: number): void;
  scrollBy(windows: number): void;
  /** Top of the line of a letter in CSS pixels from the top of the window; null while it isn't there. */
  windowTop(pageIndex: number, start: number): number | null;
  /** Page and share of it at the window's top: 4.5 is the middle of the fifth page. */
  place(): number;
  scrollToPlace(place: number): void;
  /** Where the stretch of text begins that stands at the upper third; null before there is one. */
  standing(): { readonly pageIndex: number; readonly start: number } | null;
  readonly element: HTMLElement | null;
}

export interface TextViewProps {
  readonly pageCount: number;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly marks: (pageIndex: number) => readonly FlowMark[];
  readonly pageName: (pageIndex: number) => string;
  readonly pageNotice: (pageIndex: number) => ReactNode;
  readonly label: string;
  readonly describedBy?: string;
  /** Text size as a share of the usual. */
  readonly size: number;
  readonly onShown: (first: number, last: number, inView: number) => void;
  readonly onScrolled?: () => void;
  /** A press on a mark, or on none. */
  readonly onMark: (id: string | null) => void;
  readonly initialPage: number;
  readonly ref?: Ref<TextViewHandle>;
}

const lookOf = ({ typeface, line, letter, word, column }: TextLook, size: number) => ({
  '--face': `var(--face-${typeface})`, '--line-height': line, '--letter': `${letter}em`, '--word': `${word}em`, '--measure': column, fontSize: `${size}em`,
}) as CSSProperties;

/** A page of prose is some 40 lines. */
const USUAL_HEIGHT = 1000;

/** The span that holds the letter at `start` of a page. */
function spanAt(root: HTMLElement, pageIndex: number, start: number): HTMLElement | null {
  let best: HTMLElement | null = null;
  for (const span of root.querySelectorAll<HTMLElement>(`[data-text-layer="${pageIndex}"] [data-start]`)) {
    if (Number(span.dataset['start']) <= start) best = span;
    else break;
  }
  return best;
}

/** The stretch of text at the upper third of the scroller, or the next below it. */
function standingAt(element: HTMLElement): { pageIndex: number; start: number } | null {
  const line = element.getBoundingClientRect().top + element.clientHeight / 3;
  for (const span of element.querySelectorAll<HTMLElement>('[data-text-layer] [data-start]')) {
    if (span.getBoundingClientRect().bottom < line) continue;
    return { pageIndex: Number(span.closest<HTMLElement>('[data-text-layer]')?.dataset['textLayer']), start: Number(span.dataset['start']) };
  }
  return null;
}

export function TextView(props: TextViewProps): ReactElement {
  const { ref, pageCount, pageText, marks, pageName, pageNotice, label, describedBy, size, onShown, onScrolled, onMark, initialPage } = props;
  const root = useRef<HTMLDivElement>(null);
  const { text, darkPages } = useAids();
  const looks = useMemo(() => lookOf(text, size), [text, size]);
  const standing = useRef<{ pageIndex: number; start: number } | null>(null);
  /** What to bring into sight once its page is there; measured pages above it may still push it away. */
  const wanted = useRef<{ pageIndex: number; start: number | undefined } | null>({ pageIndex: initialPage, start: undefined });
  // It keeps its own state outside React's, which only means that this component isn't memoised by a compiler.
  // oxlint-disable-next-line react/incompatible-library
  const pages = useVirtualizer({
    count: pageCount, getScrollElement: () => root.current, estimateSize: () => USUAL_HEIGHT, overscan: 1,
    initialOffset: initialPage * USUAL_HEIGHT,
  });
  const items = pages.getVirtualItems();

  const look = useCallback(() => {
    const element = root.current;
    if (!element) return;
    const shown = pages.getVirtualItems().filter((item) => item.end > element.scrollTop && item.start < element.scrollTop + element.clientHeight);
    const first = shown[0]?.index ?? 0;
    const last = shown.at(-1)?.index ?? first;
    // What stands at the upper third is what is being read.
    const reading = shown.find((item) => item.end > element.scrollTop + element.clientHeight / 3);
    onShown(first, last, reading?.index ?? first);
    standing.current = standingAt(element) ?? standing.current;
  }, [pages, onShown]);

  const settle = useCallback(() => {
    const element = root.current;
    const target = wanted.current;
    if (!element || !target) return;
    const span = target.start === undefined ? null : spanAt(element, target.pageIndex, target.start);
    const page = element.querySelector(`[data-page="${target.pageIndex}"]`);
    if (span) element.scrollTop += span.getBoundingClientRect().top - element.getBoundingClientRect().top - element.clientHeight / 3;
    else if (page) element.scrollTop += page.getBoundingClientRect().top - element.getBoundingClientRect().top;
    else pages.scrollToIndex(target.pageIndex, { align: 'start' });
  }, [pages]);

  // Letters of another size, or a window of another width, lay every line elsewhere: what was being read stays where it was.
  const keep = useCallback(() => {
    const at = standing.current;
    if (at && wanted.current === null) wanted.current = at;
    settle();
  }, [settle]);
  useLayoutEffect(keep, [looks, keep]);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let width = element.clientWidth;
    const watch = new ResizeObserver(() => {
      if (Math.abs(element.clientWidth - width) < 1) return;
      width = element.clientWidth;
      keep();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [keep]);

  const range = `${items[0]?.index ?? 0}-${items.at(-1)?.index ?? 0}-${pages.getTotalSize()}`;
  useEffect(() => {
    settle();
    look();
  }, [range, settle, look, pageText]);

  useImperativeHandle(ref, (): TextViewHandle => ({
    scrollTo(pageIndex, start) {
      wanted.current = { pageIndex, start };
      settle();
      look();
    },
    scrollBy(windows) {
      wanted.current = null;
      root.current?.scrollBy({ top: windows * root.current.clientHeight });
    },
    windowTop(pageIndex, start) {
      const element = root.current;
      const span = element && spanAt(element, pageIndex, start);
      return span && element ? span.getBoundingClientRect().top - element.getBoundingClientRect().top : null;
    },
    place() {
      const element = root.current;
      const page = element && pages.getVirtualItems().findLast((item) => item.start <= element.scrollTop + 1);
      return element && page ? page.index + Math.max(0, Math.min(0.999, (element.scrollTop - page.start) / Math.max(1, page.size))) : 0;
    },
    scrollToPlace(place) {
      wanted.current = null;
      const page = pages.measurementsCache[Math.max(0, Math.min(pageCount - 1, Math.floor(place)))];
      if (page) root.current?.scrollTo({ top: page.start + (place - page.index) * page.size, behavior: 'instant' });
      look();
    },
    standing: () => standing.current,
    get element() { return root.current; },
  }), [settle, look, pages, pageCount]);

  // A person who scrolls has the last word about where to stand.
  const letGo = () => { wanted.current = null; };

  return (
    // The scroller takes the focus so that the keyboard scrolls it and the reader's keys work.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      ref={root} className={styles['scroller']} data-theme={darkPages ? 'dark' : undefined} tabIndex={0} role="region" aria-label={label} aria-describedby={describedBy}
      onScroll={() => { look(); onScrolled?.(); }} onWheel={letGo} onPointerDown={letGo} onKeyDown={letGo}
      onClick={(event) => onMark((event.target as Element).closest<HTMLElement>('[data-mark]')?.dataset['mark'] ?? null)}
    >
      <div className={styles['column']} style={{ height: `${pages.getTotalSize()}px`, ...looks }}>
        {items.map(({ index, start }) => {
          const page = pageText(index);
          return (
            <section
              key={index} ref={pages.measureElement} data-index={index} data-page={index} aria-label={pageName(index)}
              className={styles['page']} style={{ transform: `translateY(${start}px)` }}
            >
              <h2 className={styles['pageName']}>{pageName(index)}</h2>
              <div className={styles['notice']}>{pageNotice(index)}</div>
              {page ? <TextPage page={page} marks={marks(index)} /> : <Loading lines={8} />}
            </section>
          );
        })}
      </div>
    </div>
  );
}
