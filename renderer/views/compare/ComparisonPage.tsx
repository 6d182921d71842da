/** Reports of one portfolio side by side: by topic, by promise, by figure, and what is worth checking. */
import { FileText, ListChecks, Printer, Table2 } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Comparison } from '#shared/domain/compare/comparison.ts';
import { host, useCall } from '#renderer/state/calls.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { correctionsStrings } from '#renderer/strings/corrections.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Checks } from './Checks.tsx';
import { PickReports } from './ChooseReports.tsx';
import styles from './Comparison.module.css';
import { ComparisonProvider } from './ComparisonContext.tsx';
import type { AskedCorrection } from './corrections/askedCorrection.ts';
import { CorrectionDialogs } from './corrections/CorrectionDialogs.tsx';
import { exportComparison } from './corrections/exportComparison.ts';
import type { ComparedOf } from './corrections/makeCorrection.ts';
import { useFocusKept } from './corrections/useFocusKept.ts';
import { Figures } from './Figures.tsx';
import { FilterChips } from './FilterChips.tsx';
import { Promises } from './Promises.tsx';
import { hasSlipped, isQuiet } from './promiseOrder.ts';
import {
  forgetPassage, passageLeft, rememberScroll, rememberView, scrollLeft, viewLeft, type CompareTab, type CompareViewState,
} from './rememberedView.ts';
import { reportDate } from './reportNames.ts';
import { TopicTable } from './TopicTable.tsx';
import { countRows, filterTopics, viewTopics, type RowFilter } from './topicView.ts';

/** Narrower than this (in rem) the table becomes a list. */
const TABLE_FITS_REM = 44;
const WHAT_CHANGED: ReadonlySet<RowFilter> = new Set(['slipped', 'quiet', 'changed']);

const scrollerName = (tab: CompareTab, stacked: boolean) => `${tab}-${stacked ? 'list' : 'table'}`;

export interface ComparisonPageProps {
  readonly comparison: Comparison;
  /** As the core was asked for it. */
  readonly of: ComparedOf;
  /** Portfolio, or null where the reports were chosen by hand. */
  readonly portfolio: string | null;
  /** The place's address, under which the view is remembered. */
  readonly address: string;
}

export function ComparisonPage({ comparison, of: asked, portfolio, address }: ComparisonPageProps): ReactElement {
  // Made anew whenever the view above is drawn: the same address asks for the same.
  const [of] = useState(asked);
  const [dialog, setDialog] = useState<AskedCorrection | null>(null);
  const corrections = useCall('compare.corrections', of, { keepPrevious: true }).data?.corrections.length ?? 0;
  const [view, setView] = useState<CompareViewState>(() => viewLeft(address));
  const [picking, setPicking] = useState(false);
  const [stacked, setStacked] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(root, comparison);
  const change = useCallback((next: Partial<CompareViewState>) => {
    setView((old) => {
      const changed = { ...old, ...next };
      rememberView(address, changed);
      return changed;
    });
  }, [address]);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const measure = () => setStacked(element.clientWidth < TABLE_FITS_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  // Coming back from a passage: the same lines, and the focus where it was.
  useLayoutEffect(() => {
    const name = scrollerName(view.tab, stacked);
    // The latest report first, where not all have room beside one another.
    const { left, top } = scrollLeft(address, name) ?? { left: Number.MAX_SAFE_INTEGER, top: 0 };
    root.current?.querySelector(`[data-scroller="${name}"]`)?.scrollTo({ left, top, behavior: 'instant' });
  }, [address, view.tab, stacked]);
  useEffect(() => {
    const passage = passageLeft(address);
    if (passage === null) return undefined;
    // After the frame has given the focus to the new screen. Forgotten only then: this page may be drawn twice before.
    const frame = requestAnimationFrame(() => {
      root.current?.querySelector<HTMLElement>(`[data-passage="${CSS.escape(passage)}"]`)?.focus({ preventScroll: true });
      forgetPassage(address);
    });
    return () => cancelAnimationFrame(frame);
  }, [address]);

  const topics = useMemo(() => viewTopics(comparison), [comparison]);
  const shown = useMemo(() => filterTopics(topics, view.filters, view.text), [topics, view.filters, view.text]);
  const counts = useMemo((): Record<RowFilter, number> => ({
    slipped: comparison.commitments.filter(hasSlipped).length, quiet: comparison.commitments.filter(isQuiet).length, dropped: countRows(topics, 'dropped'), changed: countRows(topics, 'changed'),
    new: countRows(topics, 'new'), reworded: countRows(topics, 'reworded'), carried: countRows(topics, 'carried'),
  }), [comparison, topics]);
  const total = topics.reduce((sum, topic) => sum + topic.rows.length, 0);
  const shownRows = shown.reduce((sum, topic) => sum + topic.rows.length, 0);
  const onlyChanged = view.filters.size === WHAT_CHANGED.size && [...WHAT_CHANGED].every((one) => view.filters.has(one));

  const { reports } = comparison;
  const [first, last] = [reports[0], reports.at(-1)];
  const scroller = (tab: CompareTab) => {
    const name = scrollerName(tab, stacked);
    return {
      'data-scroller': name,
      onScroll: (event: React.UIEvent<HTMLElement>) => rememberScroll(address, name, { top: event.currentTarget.scrollTop, left: event.currentTarget.scrollLeft }),
    };
  };

  const byTopic = (
    <div className={styles['topics']}>
      <div className={styles['filters']}>
        <FilterChips counts={counts} on={view.filters} onChange={(filters) => change({ filters })} />
        <button type="button" className={styles['only']} aria-pressed={onlyChanged} onClick={() => change({ filters: onlyChanged ? new Set() : WHAT_CHANGED })}>{t.onlyChanged}</button>
        <TextField className={styles['text']} label={t.filterText} hideLabel placeholder={t.filterText} type="search" value={view.text} onChange={(text) => change({ text })} />
        <span role="status" className="small muted">{shownRows < total ? t.filtered(shownRows, total) : ''}</span>
      </div>
      {/* Scrolls both ways: a focus of its own lets the keyboard move it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['tableScroll']} role="region" aria-label={t.tableLabel} tabIndex={0} {...scroller('topics')}>
        {shown.length === 0
          ? <div className={styles['nothing']}><p>{t.nothingLeft}</p><Button small onPress={() => change({ filters: new Set(), text: '' })}>{t.showAll}</Button></div>
          : (
            <TopicTable
              topics={shown} whole={view.whole} stacked={stacked}
              onWhole={(topic, whole) => {
                const next = new Set(view.whole);
                if (whole) next.add(topic);
                else next.delete(topic);
                change({ whole: next });
              }}
            />
          )}
      </div>
    </div>
  );
  const pane = (tab: CompareTab, name: string, content: ReactElement) => (
    // Scrolls: a focus of its own lets the keyboard move it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['pane']} role="region" aria-label={name} tabIndex={0} {...scroller(tab)}>{content}</div>
  );

  return (
    <ComparisonProvider comparison={comparison} address={address} of={of} ask={setDialog}>
      <div ref={root} className={styles['page']} onFocus={keepFocus}>
        <header className={styles['header']}>
          <div>
            <h1>{portfolio ?? t.chooseTitle}{first && last ? <span className={styles['range']}>{`, ${t.from(reportDate(first), reportDate(last))}`}</span> : null}</h1>
            <p className="muted">{t.countOfReports(reports.length)}</p>
          </div>
          <div className={styles['acts']}>
            <Button small onPress={() => setPicking(true)}>{t.changeReports}</Button>
            <Button small onPress={() => setDialog({ kind: 'list' })}><ListChecks aria-hidden />{correctionsStrings.list(corrections)}</Button>
            <Button small onPress={() => void exportComparison(of, 'docx')}><FileText aria-hidden />{correctionsStrings.word}</Button>
            <Button small aria-label={correctionsStrings.csvAria} onPress={() => void exportComparison(of, 'csv')}><Table2 aria-hidden />{correctionsStrings.csv}</Button>
            {host().can.print ? <Button small onPress={() => host().print()}><Printer aria-hidden />{t.print}</Button> : null}
          </div>
        </header>
        <Tabs
          label={t.views} selected={view.tab} onSelect={(tab) => change({ tab })} className={styles['tabs']}
          tabs={[
            { key: 'topics', title: t.byTopic, content: byTopic },
            { key: 'promises', title: `${t.promises} (${comparison.commitments.length})`, content: pane('promises', t.promises, <Promises />) },
            { key: 'figures', title: `${t.figures} (${comparison.figures.length})`, content: pane('figures', t.figures, <Figures />) },
            { key: 'checks', title: `${t.checks} (${comparison.checks.length})`, content: pane('checks', t.checks, <Checks />) },
          ]}
        />
      </div>
      <CorrectionDialogs asked={dialog} topics={topics} onClose={() => setDialog(null)} />
      <Dialog size="wide" title={t.changeReports} isOpen={picking} onClose={() => setPicking(false)}><PickReports start={reports.map((report) => report.id)} onDone={() => setPicking(false)} /></Dialog>
    </ComparisonProvider>
  );
}
