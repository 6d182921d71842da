/** A second paper beside the first: read only, with its own size and place, and a choice of scrolling together. */
import { ArrowLeftRight, ChevronLeft, ChevronRight, FileX, Link2, Replace, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import { createPaintQueue } from '#renderer/pdf/paintQueue.ts';
import { PageStack } from '#renderer/pdf/PageStack.tsx';
import { useCall } from '#renderer/state/calls.ts';
import type { PaperLink } from '#renderer/state/place.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Menu, MenuChoices } from '#renderer/ui/Menu.tsx';
import { useAids } from './aids/useAids.ts';
import { PageNotice } from './PageNotice.tsx';
import { RecognitionStrip } from './RecognitionNotice.tsx';
import { TextView } from './TextView.tsx';
import { useMarks } from './useMarks.ts';
import { useOpenPdf } from './useOpenPdf.ts';
import { usePageMarks } from './usePageMarks.tsx';
import { usePageTexts } from './usePageTexts.ts';
import { usePageView } from './usePageView.ts';
import type { Scrollable } from './useLinkedScroll.ts';
import { useSelection } from './useSelection.ts';
import { useShown } from './useShown.ts';
import { pageNameOf, partAt, whereInWords, type PageShape } from './whereabouts.ts';
import styles from './Beside.module.css';

export interface BesideActs {
  readonly link: PaperLink | undefined;
  /** Items or headings that both papers have. */
  readonly ties: number;
  readonly onLink: (link: PaperLink | null) => void;
  readonly onScrolled: () => void;
  readonly onPlace: (pageIndex: number) => void;
  /** It is known: for scrolling together. */
  readonly onOpened: (file: DocumentDetail) => void;
  /** Read this one as the first paper, and the first one beside it. */
  readonly onSwap: (pageIndex: number) => void;
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

export interface BesidePaneProps extends BesideActs {
  readonly id: string;
  readonly pageIndex: number | undefined;
  /** Takes what scrolls, as long as it's there. */
  readonly onStack: (stack: Scrollable | null) => void;
}

export function BesidePane(props: BesidePaneProps): ReactElement {
  const { id, pageIndex, onChoose, onClose } = props;
  const opened = useCall('documents.get', { id });
  const fileId = opened.data?.fileId;
  const file = useCall('documents.get', { id: fileId ?? id }, { enabled: fileId !== undefined });
  const shapes = useCall('pages.shapes', { id: fileId ?? id }, { enabled: fileId !== undefined });
  const error = opened.error ?? file.error ?? shapes.error;
  if (error?.code === 'NOT_FOUND' || shapes.data?.pages.length === 0) {
    return <div className={styles['state']}><EmptyState icon={FileX} title={t.besideGone} actions={<><Button onPress={onChoose}>{t.chooseAnother}</Button><Button onPress={onClose}>{t.closeBeside}</Button></>} /></div>;
  }
  if (error) return <div className={styles['state']}><ErrorState error={error} onRetry={() => { void opened.refetch(); void file.refetch(); void shapes.refetch(); }}><Button small onPress={onClose}>{t.closeBeside}</Button></ErrorState></div>;
  if (!opened.data || !file.data || !shapes.data) return <div className={styles['state']}><Loading lines={8} label={t.opening} /></div>;
  return <BesidePaper {...props} key={file.data.id} file={file.data} shapes={shapes.data.pages} initial={pageIndex ?? opened.data.pageFrom} />;
}

function BesidePaper({ file, shapes, initial, onStack, link, ties, onLink, onScrolled, onPlace, onOpened, onSwap, onChoose, onClose }: BesidePaneProps & { readonly file: DocumentDetail; readonly shapes: readonly PageShape[]; readonly initial: number }): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const { darkPages } = useAids();
  const own = useRef<Scrollable | null>(null);
  const takeStack = useCallback((handle: Scrollable | null) => {
    own.current = handle;
    onStack(handle);
  }, [onStack]);
  const queue = useMemo(() => createPaintQueue(1), []);
  useEffect(() => () => queue.close(), [queue]);
  const hasPages = file.mediaType === 'application/pdf';
  const pages = usePageView(file.id, shapes, stage, false);
  const { shown, onShown } = useShown(Math.min(initial, shapes.length - 1), onPlace);
  const at = Math.min(shown.at, shapes.length - 1);
  const { pdf, error } = useOpenPdf(hasPages ? file.id : null);
  const pageText = usePageTexts(file.id, shapes.length, shown.first, shown.last);
  const { annotations } = useMarks(file.id);
  const drawn = useMemo(() => ({ annotations, active: null, hits: [], hitAt: -1, opened: null, chosen: null }), [annotations]);
  const marks = usePageMarks(drawn, pageText);
  const selection = useSelection(stage, pageText);
  const pageName = useCallback((page: number) => pageNameOf(shapes, page), [shapes]);
  useEffect(() => { onOpened(file); }, [file, onOpened]);
  const asText = !hasPages || error !== null;
  const notice = (page: number) => <PageNotice fileId={file.id} shape={shapes[page]} page={pageText(page)} onPaper={!asText} />;
  const step = (by: number) => {
    own.current?.scrollToPlace(Math.max(0, Math.min(shapes.length - 1, at + by)));
    onScrolled();
  };
  const linkWords = link === 'sections' && ties === 0 ? t.linkedNoTies : link === 'sections' ? t.linkedBySections(ties) : link === 'share' ? t.linkedByShare : t.notLinked;
  const title = partAt(file, at)?.title ?? file.title;
  return (
    <section className={styles['pane']} aria-label={t.besideLabel(title)}>
      <div className={styles['head']} role="toolbar" aria-label={t.besideToolbar}>
        <Menu label={t.linkMenu} trigger={<IconButton small icon={Link2} label={`${t.linkMenu}: ${linkWords}`} on={link !== undefined} />}>
          <MenuChoices
            title={t.linkMenu} value={link ?? 'none'} onChange={(value) => onLink(value === 'none' ? null : value)}
            options={[{ value: 'none', label: t.linkNone, keys: 'L' }, { value: 'sections', label: t.linkSections, keys: 'L' }, { value: 'share', label: t.linkShare }]}
          />
        </Menu>
        <IconButton small icon={ChevronLeft} label={t.previousPage} isDisabled={at <= 0} onPress={() => step(-1)} />
        <span className={styles['where']} title={title}><b>{title}</b><span className="num">{whereInWords(file, shapes, at)}</span></span>
        <IconButton small icon={ChevronRight} label={t.nextPage} isDisabled={at >= shapes.length - 1} onPress={() => step(1)} />
        {asText ? null : <><IconButton small icon={ZoomOut} label={t.zoomOut} onPress={() => pages.zoomBy(-1)} /><IconButton small icon={ZoomIn} label={t.zoomIn} onPress={() => pages.zoomBy(1)} /></>}
        <IconButton small icon={ArrowLeftRight} label={t.swapPapers} onPress={() => onSwap(at)} />
        <IconButton small icon={Replace} label={t.chooseAnother} onPress={onChoose} />
        <IconButton small icon={X} label={t.closeBeside} keys="V" onPress={onClose} />
      </div>
      {asText ? null : <RecognitionStrip fileId={file.id} shapes={shapes} at={at} />}
      {link ? <p className={styles['linked']} role="status">{linkWords}</p> : null}
      <div
        ref={stage} className={styles['stage']}
        onCopy={(event) => {
          const places = selection.now();
          if (places.length === 0) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', places.map((place) => pageText(place.pageIndex)?.text.slice(place.start, place.end) ?? '').join('\n'));
        }}
      >
        {asText ? (
          <TextView
            ref={takeStack} pageCount={shapes.length} pageText={pageText} marks={marks.onText} pageName={pageName} pageNotice={notice} label={t.textOf(file.title)}
            size={1} onShown={onShown} onScrolled={onScrolled} onMark={() => undefined} initialPage={shown.at}
          />
        ) : pages.scale === null ? <Loading lines={6} label={t.opening} /> : (
          <PageStack
            ref={takeStack} dark={darkPages} pages={shapes} pdf={pdf} queue={queue} scale={pages.scale} turn={pages.turn} across={1} windowPx={undefined} widestPx={pages.widestPx}
            onZoom={pages.zoomFactor} pageText={pageText} marks={marks.onPage} pageName={pageName} pageNotice={notice} paintFailed={<p>{t.paintFailed}</p>} label={t.textOf(file.title)}
            onShown={onShown} onScrolled={onScrolled} onPress={() => undefined} initialPage={shown.at}
          />
        )}
      </div>
    </section>
  );
}
