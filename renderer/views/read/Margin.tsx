/** "Beside this page": marks, questions and findings about the page in view, each beside its line. */
import { NotebookPen, NotebookText } from 'lucide-react';
import { memo, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type ReactElement, type ReactNode, type Ref } from 'react';
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { Echo } from '#shared/domain/version/echo.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { useFocusKept } from '#renderer/views/compare/corrections/useFocusKept.ts';
import { EchoCard } from '#renderer/views/versions/EchoCard.tsx';
import { FindingCard } from './FindingCard.tsx';
import { MarkCard } from './MarkCard.tsx';
import type { PageFinding } from './pageFindings.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { stackBeside } from './stackBeside.ts';
import type { Findings } from './useFindings.ts';
import styles from './Margin.module.css';

/** CSS pixels between cards. */
const GAP = 10;

export interface MarginHandle {
  /** Puts the cards beside their lines again: the page has moved under them. */
  place(): void;
  focusFirst(): void;
}

export interface MarginProps {
  readonly fileId: string;
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly annotations: readonly Annotation[];
  /** What stands in other versions of the paper. */
  readonly echoes: readonly Echo[];
  readonly questions: readonly Question[];
  readonly found: Findings;
  readonly active: string | null;
  /** Id of the note to write in. */
  readonly writing: string | null;
  readonly onWriting: () => void;
  /** Top of the line of a letter of this page, in CSS pixels from the top of the window; null where unknown. */
  readonly lineTop: (start: number) => number | null;
  readonly onShow: (place: { readonly pageIndex: number; readonly start: number; readonly end: number }, id: string) => void;
  readonly onRemove: (annotation: Annotation) => void;
  readonly onMoveArea: ((annotation: Annotation) => void) | null;
  /** Null where nothing can be written. */
  readonly onPageNote: (() => void) | null;
  /** What else can be marked. */
  readonly menu: ReactNode;
  /** Top edge of a rectangle of this page, where a mark has no words: as `lineTop`. */
  readonly rectTop: (rect: PdfRect) => number | null;
  /** The number printed on a page. */
  readonly labelOf: (pageIndex: number) => string;
  readonly ref?: Ref<MarginHandle>;
}

interface Card {
  readonly key: string;
  /** Where its line begins in the page's text; null for the page as a whole. */
  readonly start: number | null;
  /** Where there are no words: its rectangle. */
  readonly rect?: PdfRect | undefined;
  readonly content: ReactNode;
}

/** How far up the page something stands, to put cards in order: the page as a whole first. */
const heightOf = ({ start, rect }: Card) => (start === null ? (rect ? -rect[1] : -Infinity) : start);

export const Margin = memo(function Margin(props: MarginProps): ReactElement {
  const { ref, fileId, pageIndex, pageLabel, onPageNote, annotations, echoes, questions, found, active, writing, onWriting, lineTop, rectTop, onShow, onRemove, onMoveArea, menu, labelOf } = props;
  const list = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(list, found.comparison);

  const cards = useMemo((): Card[] => {
    const marks = annotations.flatMap((annotation): Card[] => {
      // A mark over page breaks stands beside each of its pages.
      const here = anchorsOf(annotation).find((anchor) => anchor.pageIndex === pageIndex);
      return here ? [{
        key: annotation.id,
        start: here.end > here.start ? here.start : null,
        rect: here.end > here.start ? undefined : here.rects[0],
        content: (
          <MarkCard
            annotation={annotation} pageIndex={pageIndex} labelOf={labelOf} active={active === annotation.id} focusNote={writing === annotation.id} onNoteFocused={onWriting}
            onShow={({ id }) => onShow(here, id)} onRemove={onRemove} onMoveArea={onMoveArea}
          />
        ),
      }] : [];
    });
    const elsewhere = echoes.flatMap((echo): Card[] => {
      const here = anchorsOf(echo).find((anchor) => anchor.pageIndex === pageIndex);
      const words = here !== undefined && here.end > here.start;
      return here ? [{ key: echo.id, start: words ? here.start : null, rect: words ? undefined : here.rects[0], content: <EchoCard echo={echo} active={active === echo.id} onShow={() => onShow(here, echo.id)} /> }] : [];
    });
    const asked = questions.flatMap((question): Card[] => {
      const evidence = question.evidence.find(({ anchor }) => anchor.fileId === fileId && anchor.pageIndex === pageIndex);
      return evidence ? [{ key: question.id, start: evidence.anchor.end > evidence.anchor.start ? evidence.anchor.start : null, content: <QuestionCard question={question} /> }] : [];
    });
    const { comparison, portfolio } = found;
    const findings = comparison && portfolio !== null ? found.findings.map((finding: PageFinding): Card => ({
      key: finding.key, start: finding.start,
      content: <FindingCard finding={finding} comparison={comparison} portfolio={portfolio} onShow={({ start, end, key }) => onShow({ pageIndex, start, end }, key)} />,
    })) : [];
    return [...marks, ...elsewhere, ...asked, ...findings].sort((a, b) => heightOf(a) - heightOf(b));
  }, [annotations, echoes, questions, found, active, writing, pageIndex, fileId, onWriting, onShow, onRemove, onMoveArea, labelOf]);

  const place = () => {
    const holder = list.current;
    if (!holder) return;
    const elements = [...holder.children] as HTMLElement[];
    // The margin's own head is as high as the toolbar over the page, so tops are measured from the same line.
    const tops = stackBeside(
      elements.map((element, index) => {
        const { start = null, rect } = cards[index] ?? {};
        return { wanted: start === null ? rect ? rectTop(rect) : null : lineTop(start), height: element.offsetHeight };
      }),
      GAP, holder.parentElement?.clientHeight ?? 0,
    );
    elements.forEach((element, index) => { element.style.transform = `translateY(${Math.round(tops[index] ?? 0)}px)`; });
    const last = elements.at(-1);
    holder.style.height = `${last ? (tops.at(-1) ?? 0) + last.offsetHeight + GAP : 0}px`;
  };
  const latestPlace = useRef(place);
  useLayoutEffect(() => {
    latestPlace.current = place;
    place();
  });

  useEffect(() => {
    const holder = list.current;
    if (!holder) return undefined;
    // A note grows as it's written; the pane is made wider.
    const watch = new ResizeObserver(() => latestPlace.current());
    watch.observe(holder);
    for (const element of holder.children) watch.observe(element);
    return () => watch.disconnect();
  });

  useEffect(() => {
    if (active === null) return;
    list.current?.querySelector(`[data-card="${CSS.escape(active)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  useImperativeHandle(ref, () => ({
    place: () => latestPlace.current(),
    focusFirst() { list.current?.parentElement?.querySelector<HTMLElement>('textarea, button, a')?.focus(); },
  }), []);

  return (
    <div className={styles['margin']}>
      <div className={styles['head']}>
        <h2>{t.margin}</h2>
        <span className={styles['headActs']}>
          {onPageNote ? <Button small onPress={onPageNote} aria-label={t.addPageNote}><NotebookPen aria-hidden />{t.addNote}</Button> : <span className="small muted">{marksStrings.readOnlyShort}</span>}
          {menu}
        </span>
      </div>
      <section className={styles['scroll']} aria-label={t.cardsOf(pageLabel)}>
        {cards.length === 0 && !found.loading ? (
          <div className={styles['empty']}><NotebookText aria-hidden /><p>{t.nothingHere}</p><p className="small">{t.nothingHereHow}</p></div>
        ) : null}
        {found.loading ? <p className={styles['loading']} role="status">{t.findingsLoading}</p> : null}
        <div ref={list} className={styles['cards']} onFocus={keepFocus}>
          {cards.map((card) => <div key={card.key} className={styles['slot']}>{card.content}</div>)}
        </div>
        {found.portfolio !== null && found.findings.length > 0
          ? <div className={styles['foot']}><PlaceLink to={{ name: 'compare', portfolio: found.portfolio }}>{t.openComparison}</PlaceLink></div> : null}
      </section>
    </div>
  );
});
