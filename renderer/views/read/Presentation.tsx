/**
 * The paper for a room: full screen, one page at a time, its printed number, and nothing else. No marks, notes, questions or
 * findings, and no notices of the program, since all of the window lies under it.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { OpenPdf } from '#renderer/pdf/openPdf.ts';
import { LARGEST_SCALE, type PageSize } from '#renderer/pdf/pageLayout.ts';
import { createPaintQueue } from '#renderer/pdf/paintQueue.ts';
import { PageStack, type PageStackHandle } from '#renderer/pdf/PageStack.tsx';
import type { Turn } from '#renderer/pdf/turned.ts';
import { announce } from '#renderer/state/announce.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import styles from './Presentation.module.css';
import { useStageSize } from './usePageView.ts';

export interface PresentationProps {
  readonly pdf: OpenPdf;
  readonly pages: readonly PageSize[];
  readonly turn: Turn;
  readonly title: string;
  readonly pageLabel: (pageIndex: number) => string;
  readonly pageName: (pageIndex: number) => string;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly initialPage: number;
  readonly onShown: (first: number, last: number, at: number) => void;
  readonly onLeave: (pageIndex: number) => void;
}

const NO_MARKS = () => [];
const NO_NOTICE = () => null;
/** ms that the pointer stands still before it's hidden. */
const POINTER_MS = 2500;

export function Presentation({ pdf, pages, turn, title, pageLabel, pageName, pageText, initialPage, onShown, onLeave }: PresentationProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const stack = useRef<PageStackHandle>(null);
  const [at, setAt] = useState(initialPage);
  const [still, setStill] = useState(false);
  const queue = useMemo(() => createPaintQueue(1), []);
  const size = useStageSize(stage);
  const latest = useRef({ at, onLeave });
  useEffect(() => { latest.current = { at, onLeave }; });
  useEffect(() => () => queue.close(), [queue]);

  useEffect(() => {
    dialog.current?.showModal();
    announce(t.presenting);
    let full = false;
    const leave = () => latest.current.onLeave(latest.current.at);
    // Refused (by the system, or in a frame) it still covers the window.
    screen.current?.requestFullscreen().then(() => { full = true; }, () => undefined);
    // Escape ends the full screen by itself: that is leaving, too.
    const changed = () => { if (full && !document.fullscreenElement) leave(); };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const moved = () => {
      setStill(false);
      clearTimeout(timer);
      timer = setTimeout(() => setStill(true), POINTER_MS);
    };
    moved();
    window.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
    };
  }, []);

  const ready = size !== null;
  useEffect(() => { if (ready) stack.current?.element?.focus(); }, [ready]);

  const onKeyDown = (event: KeyboardEvent) => {
    // No key of the reader acts from here: nothing may be marked, written or opened in front of a room.
    event.stopPropagation();
    const to: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: pages.length - 1 };
    const page = to[event.key];
    if (page !== undefined) stack.current?.scrollTo(Math.max(0, Math.min(pages.length - 1, page)));
    else if (event.key === 'F11' || event.key === 'Escape') onLeave(at);
    else return;
    event.preventDefault();
  };

  return (
    <dialog ref={dialog} className={styles['dialog']} aria-label={t.presentationOf(title)} onCancel={(event) => { event.preventDefault(); onLeave(at); }}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={screen} className={styles['screen']} data-still={still || undefined} onKeyDown={onKeyDown}>
        <div ref={stage} className={styles['stage']}>
          {size === null ? null : (
            <PageStack
              ref={stack} pages={pages} pdf={pdf} queue={queue} scale={LARGEST_SCALE} turn={turn} across={1} windowPx={size.height} whole widestPx={size.width} pageText={pageText}
              marks={NO_MARKS} pageName={pageName} pageNotice={NO_NOTICE} paintFailed={<p>{t.paintFailed}</p>} label={t.textOf(title)} initialPage={initialPage} onPress={() => undefined}
              onShown={(first, last, inView) => { setAt(inView); onShown(first, last, inView); }}
            />
          )}
        </div>
        <div className={styles['number']} role="status"><span className="visuallyHidden">{pageName(at)}</span><span aria-hidden="true" className="num">{pageLabel(at)}</span></div>
      </div>
    </dialog>
  );
}
