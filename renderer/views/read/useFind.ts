/** Finding words in a paper: typed here, or brought along from a search of the library. */
import { useEffect, useMemo, useState } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';

/** How long a pause in typing before it's looked up. */
const PAUSE_MS = 180;
/** The most pages of one paper whose matches of a library search are marked. */
const SEARCHED_PAGES = 200;
const NONE: readonly FindHit[] = [];

export interface FindHit extends TextPlace {
  /** The match with the words around it; absent for words of a search of the library, whose page is asked for it. */
  readonly snippet?: string;
  readonly match?: readonly [number, number];
}

export interface Find {
  readonly open: boolean;
  readonly text: string;
  readonly hits: readonly FindHit[];
  /** Index into `hits`, -1 before the first is looked at. */
  readonly at: number;
  readonly loading: boolean;
  /** Where the words are those of a search of the library. */
  readonly query: string | null;
  setText(text: string): void;
  setOpen(open: boolean): void;
  setAt(index: number): void;
}

export function useFind(fileId: string, query: string | undefined): Find {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [settled, setSettled] = useState('');
  const [step, setStep] = useState<{ readonly of: readonly FindHit[]; readonly at: number }>({ of: NONE, at: -1 });
  const [dismissed, setDismissed] = useState<string | null>(null);
  const searched = query !== undefined && query !== '' && query !== dismissed ? query : null;

  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const typing = open && settled.length > 0;
  const found = useCall('pages.find', { id: fileId, text: settled }, { enabled: typing });
  const ofSearch = useCall('search.query', { query: searched ?? '', filters: { documentId: fileId }, limit: SEARCHED_PAGES, offset: 0 }, { enabled: searched !== null && !typing });

  const hits = useMemo((): readonly FindHit[] => {
    if (typing) return found.data?.hits ?? NONE;
    if (searched === null) return NONE;
    return (ofSearch.data?.hits ?? [])
      .filter((hit) => hit.source === 'page')
      .flatMap((hit) => hit.matches.map(([start, end]) => ({ pageIndex: hit.pageIndex, start, end })))
      .sort((a, b) => a.pageIndex - b.pageIndex || a.start - b.start);
  }, [typing, searched, found.data, ofSearch.data]);

  // Where one stands belongs to these matches: other words begin anew.
  const at = step.of === hits ? step.at : -1;

  return {
    open: open || searched !== null, text, hits, at, query: typing || (open && text !== '') ? null : searched,
    loading: typing ? found.isFetching || settled !== text.trim() : ofSearch.isFetching,
    setText,
    setAt: (index) => setStep({ of: hits, at: index }),
    setOpen(next) {
      setOpen(next);
      if (!next) {
        setText('');
        setSettled('');
        if (query) setDismissed(query);
      }
    },
  };
}
