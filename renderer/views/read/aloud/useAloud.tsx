/** Reading this paper aloud: begins where the reader stands, keeps the sentence in sight, and falls silent when the paper is left. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { settings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { aidsStrings as t } from '#renderer/strings/aids.ts';
import { fetchPageText } from '#renderer/views/read/usePageTexts.ts';
import type { PageShape } from '#renderer/views/read/whereabouts.ts';
import { createAloud } from './aloud.ts';
import { AloudBar } from './AloudBar.tsx';
import { spokenSentences } from './spokenText.ts';
import { systemSynthesiser } from './synthesiser.ts';

export interface AloudSetting {
  readonly fileId: string;
  readonly shapes: readonly PageShape[];
  readonly pageName: (pageIndex: number) => string;
  /** Where to begin: what is chosen, or the line in sight. */
  readonly from: () => { readonly pageIndex: number; readonly start: number };
  /** Brings a sentence into sight where it isn't. */
  readonly onSentence: (place: TextPlace) => void;
  readonly onDone: () => void;
}

export interface AloudReading {
  readonly bar: ReactElement | null;
  /** Sentence being said; null for what isn't on the page. */
  readonly spoken: TextPlace | null;
  readonly isOpen: boolean;
  /** Opens and begins, pauses, goes on. */
  readonly toggle: () => void;
  readonly step: (direction: 1 | -1) => void;
  /** False where nothing was being read. */
  readonly close: () => boolean;
}

export function useAloud({ fileId, shapes, pageName, from, onSentence, onDone }: AloudSetting): AloudReading {
  const [isOpen, setOpen] = useState(false);
  const [synthesiser] = useState(() => systemSynthesiser());
  const latest = useRef({ from, onSentence, shapes, pageName });
  useEffect(() => { latest.current = { from, onSentence, shapes, pageName }; });

  const aloud = useMemo(() => createAloud({
    pageCount: shapes.length,
    async sentences(pageIndex) {
      const page = await fetchPageText(fileId, pageIndex, shapes.length);
      const there = page ? spokenSentences(page) : [];
      // A page that can't be read aloud is said to be one: silence would pass for its having been read.
      const silent = there.length === 0 && latest.current.shapes[pageIndex]?.needsOcr;
      return silent ? [{ pageIndex, start: 0, end: 0, words: t.pictureAloud(latest.current.pageName(pageIndex)) }] : there;
    },
    synthesiser: synthesiser ?? { speak: (_words, _as, ended) => ended(true), cancel: () => undefined },
    voice: () => settings.get().readingAids,
  }), [fileId, shapes.length, synthesiser]);
  useEffect(() => () => aloud.stop(), [aloud]);

  const { sentence } = useStore(aloud.state);
  const spoken = useMemo(() => (sentence && sentence.end > sentence.start ? { pageIndex: sentence.pageIndex, start: sentence.start, end: sentence.end } : null), [sentence]);
  useEffect(() => { if (sentence) latest.current.onSentence(sentence); }, [sentence]);

  const start = useCallback(() => {
    const { pageIndex, start } = latest.current.from();
    void aloud.play(pageIndex, start).catch(() => undefined);
  }, [aloud]);
  const close = () => {
    if (!isOpen) return false;
    aloud.stop();
    setOpen(false);
    onDone();
    return true;
  };
  return {
    spoken, isOpen, close,
    bar: isOpen ? <AloudBar aloud={aloud} synthesiser={synthesiser} pageName={pageName} onStart={start} onClose={close} /> : null,
    toggle() {
      const { doing, sentence: at } = aloud.state.get();
      if (!isOpen) setOpen(true);
      else if (doing === 'playing') aloud.pause();
      else if (at) aloud.resume();
      else start();
    },
    step: (direction) => void aloud.step(direction).catch(() => undefined),
  };
}
