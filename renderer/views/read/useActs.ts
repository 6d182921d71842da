/** What can be done with the words that a member has singled out: highlight, note, ask, copy; and with pages: mark as read. */
import { useCallback, useState, type ClipboardEvent } from 'react';
import type { Annotation, AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { announce } from '#renderer/state/announce.ts';
import { client } from '#renderer/state/calls.ts';
import { draftQuestion } from '#renderer/state/draftQuestion.ts';
import { refusesWriting } from '#renderer/state/useReadOnly.ts';
import { cite } from '#renderer/strings/cite.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import type { useChosen } from './useChosen.ts';
import type { Marks } from './useMarks.ts';
import type { Selected } from './useSelection.ts';
import { citeInWords, type PageShape } from './whereabouts.ts';

export interface ActsOn {
  readonly file: DocumentDetail;
  readonly shapes: readonly PageShape[];
  /** The page in view at the moment of asking. */
  readonly now: () => number;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly selection: Selected;
  readonly chosen: ReturnType<typeof useChosen>;
  readonly marks: Pick<Marks, 'mark' | 'note'>;
  readonly focusPage: () => void;
  /** A note was made and waits for its words. */
  readonly onNoted: (note: Annotation) => void;
}

export interface Acts {
  /** Selected words, else a sentence chosen by keyboard: a place for each page. */
  readonly targets: readonly TextPlace[];
  readonly letGo: () => void;
  readonly quoteOf: (places: readonly TextPlace[]) => string;
  /** Null: as the last mark. */
  readonly highlight: (meaning: AnnotationMeaning | null) => void;
  readonly underline: () => void;
  /** What the last mark meant, for the next. */
  readonly lastMeaning: AnnotationMeaning;
  readonly note: (wholePage?: boolean) => Promise<void>;
  readonly ask: () => void;
  readonly copy: () => Promise<void>;
  /** The browser's own copying, of our text instead of the spans it is drawn in. */
  readonly copyText: (event: ClipboardEvent) => void;
  readonly markRead: (pageIndexes: readonly number[], read: boolean) => Promise<void>;
}

export function useActs({ file, shapes, now, pageText, selection, chosen, marks, focusPage, onNoted }: ActsOn): Acts {
  const [lastMeaning, setLastMeaning] = useState<AnnotationMeaning>('evidence');
  const targets = selection.places.length > 0 ? selection.places : chosen.place ? [chosen.place] : [];

  /** The same, read from the page at the moment of acting. */
  const singledOut = (): readonly TextPlace[] => {
    const selected = selection.now();
    return selected.length > 0 ? selected : chosen.place ? [chosen.place] : [];
  };
  const wholePage = (): TextPlace => ({ pageIndex: now(), start: 0, end: 0 });
  const letGo = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    chosen.set(null);
  }, [chosen]);
  const textAt = useCallback(({ pageIndex, start, end }: TextPlace) => pageText(pageIndex)?.text.slice(start, end) ?? '', [pageText]);
  const quoteOf = useCallback((places: readonly TextPlace[]) => places.map((place) => textAt(place).replace(/\s+/g, ' ')).join(' '), [textAt]);

  const markAs = (kind: 'highlight' | 'underline', meaning: AnnotationMeaning): void => {
    if (refusesWriting()) return;
    const places = singledOut();
    if (places.length === 0) {
      announce(t.selectFirst);
      toast(t.selectFirst);
      return;
    }
    setLastMeaning(meaning);
    void marks.mark(kind, places, meaning);
    letGo();
    focusPage();
  };

  return {
    targets, letGo, quoteOf, lastMeaning,
    highlight: (meaning) => markAs('highlight', meaning ?? lastMeaning),
    underline: () => markAs('underline', lastMeaning),
    async note(onPage = false) {
      const places = onPage ? [] : singledOut();
      const made = await marks.note(places.length > 0 ? places : [wholePage()], lastMeaning);
      if (!made) return;
      letGo();
      onNoted(made);
    },
    ask() {
      if (refusesWriting()) return;
      const places = singledOut();
      const evidence = (places.length > 0 ? places : [wholePage()]).map((one) => ({ at: { documentId: file.id, ...one }, annotationId: null }));
      draftQuestion({ text: '', type: 'clarify', evidence });
      letGo();
    },
    async copy() {
      const places = singledOut();
      const [first] = places;
      if (!first) return;
      try {
        // The core knows the paragraph, too; without it the page still says where.
        const cited = await client().call('pages.cite', { id: file.id, pageIndex: first.pageIndex, start: first.start }).then(cite, () => citeInWords(file, shapes, first.pageIndex));
        await navigator.clipboard.writeText(`“${quoteOf(places)}” (${cited})`);
        toast(t.copied);
      } catch {
        toast(t.copyFailed);
      }
    },
    copyText(event) {
      const places = selection.now();
      if (places.length === 0) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', places.map(textAt).join('\n'));
    },
    async markRead(pageIndexes, read) {
      try {
        await client().call('pages.markRead', { id: file.id, pageIndexes: [...pageIndexes], read });
        const [only] = pageIndexes;
        if (pageIndexes.length !== 1 || only === undefined) return;
        const label = shapes[only]?.pageLabel ?? String(only + 1);
        announce(read ? t.markedRead(label) : t.markedUnread(label));
      } catch (thrown) {
        toastError(thrown);
      }
    },
  };
}
