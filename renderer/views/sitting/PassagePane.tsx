/** The page to open beside the question, with its passage marked. Read only: nothing here can be touched by mistake. */
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Evidence } from '#shared/domain/question/question.ts';
import { createPaintQueue } from '#renderer/pdf/paintQueue.ts';
import { PageStack, type PageStackHandle } from '#renderer/pdf/PageStack.tsx';
import { useCall } from '#renderer/state/calls.ts';
import { readStrings } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PageNotice } from '#renderer/views/read/PageNotice.tsx';
import { useOpenPdf } from '#renderer/views/read/useOpenPdf.ts';
import { usePageMarks } from '#renderer/views/read/usePageMarks.tsx';
import { usePageTexts } from '#renderer/views/read/usePageTexts.ts';
import { usePageView } from '#renderer/views/read/usePageView.ts';
import { useShown } from '#renderer/views/read/useShown.ts';
import { pageNameOf, type PageShape } from '#renderer/views/read/whereabouts.ts';
import styles from './Sitting.module.css';

const NOBODY = (): void => undefined;

function Quote({ evidence: { anchor } }: { readonly evidence: Evidence }): ReactNode {
  return <blockquote className={styles['quote']}>{anchor.quote}</blockquote>;
}

function Page({ evidence, shapes, title }: { readonly evidence: Evidence; readonly shapes: readonly PageShape[]; readonly title: string }): ReactNode {
  const { anchor } = evidence;
  const stage = useRef<HTMLDivElement>(null);
  const stack = useRef<PageStackHandle>(null);
  const queue = useMemo(() => createPaintQueue(1), []);
  useEffect(() => () => queue.close(), [queue]);
  const pages = usePageView(anchor.fileId, shapes, stage, false);
  const { shown, onShown } = useShown(Math.min(anchor.pageIndex, shapes.length - 1), NOBODY);
  const { pdf, error } = useOpenPdf(anchor.fileId);
  const pageText = usePageTexts(anchor.fileId, shapes.length, shown.first, shown.last);
  const drawn = useMemo(() => ({ annotations: [], active: null, hits: [], hitAt: -1, opened: { pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end }, chosen: null }), [anchor]);
  const marks = usePageMarks(drawn, pageText);
  const { scale } = pages;
  const notice = (page: number): ReactNode => <PageNotice fileId={anchor.fileId} shape={shapes[page]} page={pageText(page)} />;
  useEffect(() => {
    const [line] = anchor.rects;
    if (scale !== null) stack.current?.scrollTo(anchor.pageIndex, line);
  }, [anchor, scale]);
  if (error) return <Quote evidence={evidence} />;
  return (
    <>
      <div className={styles['sizes']} role="group" aria-label={readStrings.zoomMenu}>
        <IconButton small icon={ZoomOut} label={readStrings.zoomOut} onPress={() => pages.zoomBy(-1)} />
        <Button small look="quiet" onPress={() => pages.setZoom({ kind: 'width' })}>{readStrings.fitWidth}</Button>
        <IconButton small icon={ZoomIn} label={readStrings.zoomIn} onPress={() => pages.zoomBy(1)} />
      </div>
      <div ref={stage} className={styles['stage']}>
        {scale === null ? <Loading lines={6} /> : (
          <PageStack
            ref={stack} pages={shapes} pdf={pdf} queue={queue} scale={scale} turn={pages.turn} across={1} windowPx={undefined} widestPx={pages.widestPx} onZoom={pages.zoomFactor}
            pageText={pageText} marks={marks.onPage} pageName={(page) => pageNameOf(shapes, page)}
            pageNotice={notice}
            paintFailed={<p>{readStrings.paintFailed}</p>} label={readStrings.textOf(title)} onShown={onShown} onPress={NOBODY} initialPage={shown.at}
          />
        )}
      </div>
    </>
  );
}

export function PassagePane({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const { anchor: { fileId } } = evidence;
  const file = useCall('documents.get', { id: fileId }, { enabled: evidence.here });
  const shapes = useCall('pages.shapes', { id: fileId }, { enabled: evidence.here });
  if (!evidence.here || file.error || shapes.error || (file.data && file.data.mediaType !== 'application/pdf')) return <Quote evidence={evidence} />;
  if (!file.data || !shapes.data) return <Loading lines={8} />;
  return <Page key={fileId} evidence={evidence} shapes={shapes.data.pages} title={file.data.title} />;
}
