/** The second paper: which one, where it stands and how it scrolls, kept in the address; and the dialog that chooses it. */
import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import { announce } from '#renderer/state/announce.ts';
import { currentPlace, go, type PaperLink, type Place } from '#renderer/state/place.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { BesidePane } from './BesidePane.tsx';
import { ChooseBeside } from './ChooseBeside.tsx';
import type { LinkedPaper } from './linkedPlaces.ts';
import { useLinkedScroll, type Scrollable } from './useLinkedScroll.ts';
import { partAt } from './whereabouts.ts';

type ReadPlace = Extract<Place, { name: 'read' }>;

function linkedPaper(file: DocumentDetail): LinkedPaper {
  return { pageCount: file.pages, items: file.items, sections: file.sections };
}

export interface BesideOptions {
  readonly place: ReadPlace;
  readonly file: DocumentDetail;
  readonly pageIndex: number;
  readonly main: () => Scrollable | null;
}

export interface Beside {
  readonly isOpen: boolean;
  /** Null where there is no second paper. */
  readonly pane: ReactNode;
  readonly dialog: ReactNode;
  /** The first paper was scrolled. */
  readonly scrolled: () => void;
  /** Chooses a second paper, or closes the one that there is. */
  readonly toggle: () => void;
  readonly toggleLink: () => void;
}

export function useBeside({ place, file, pageIndex, main }: BesideOptions): Beside {
  const [choosing, setChoosing] = useState(false);
  const [second, setSecond] = useState<{ readonly of: string; readonly paper: LinkedPaper } | null>(null);
  const stack = useRef<Scrollable | null>(null);
  const setStack = useCallback((handle: Scrollable | null) => { stack.current = handle; }, []);
  const { beside: id, link } = place;
  const [firstPaper, setFirstPaper] = useState({ file, paper: linkedPaper(file) });
  if (firstPaper.file !== file) setFirstPaper({ file, paper: linkedPaper(file) });
  const linked = useLinkedScroll({ main, beside: stack }, { main: firstPaper.paper, beside: second && second.of === id ? second.paper : null }, link);

  /** The address as it is now, with another second paper: a step to come back from, unless it only follows along. */
  const change = useCallback((next: { readonly beside?: string; readonly besidePage?: number; readonly link?: PaperLink }, replace = false) => {
    const now = currentPlace();
    if (now.name !== 'read') return;
    const { beside: _beside, besidePage: _page, link: _link, ...stays } = now;
    go({ ...stays, ...next }, { replace });
  }, []);
  const close = useCallback(() => {
    change({});
    announce(t.besideClosed);
  }, [change]);
  const setLink = useCallback((next: PaperLink | null) => {
    const now = currentPlace();
    if (now.name !== 'read' || now.beside === undefined) return;
    change({ beside: now.beside, ...(now.besidePage === undefined ? {} : { besidePage: now.besidePage }), ...(next ? { link: next } : {}) }, true);
    if (!next) announce(t.notLinked);
  }, [change]);
  const settle = useCallback((page: number) => {
    const now = currentPlace();
    if (now.name !== 'read' || now.beside === undefined || now.besidePage === page) return;
    change({ beside: now.beside, besidePage: page, ...(now.link ? { link: now.link } : {}) }, true);
  }, [change]);
  const opened = useCallback((detail: DocumentDetail) => {
    if (id !== undefined) setSecond({ of: id, paper: linkedPaper(detail) });
  }, [id]);
  const { scrolled } = linked;
  const besideScrolled = useCallback(() => scrolled('beside'), [scrolled]);

  return {
    isOpen: id !== undefined,
    pane: id === undefined ? null : (
      <BesidePane
        id={id} pageIndex={place.besidePage} onStack={setStack} link={link} ties={linked.ties} onLink={setLink} onScrolled={besideScrolled} onPlace={settle} onOpened={opened}
        onSwap={(page) => go({ name: 'read', id, pageIndex: page, beside: place.id, besidePage: pageIndex, ...(link ? { link } : {}) })}
        onChoose={() => setChoosing(true)} onClose={close}
      />
    ),
    dialog: (
      <ChooseBeside
        now={partAt(file, pageIndex) ?? file} isOpen={choosing} onClose={() => setChoosing(false)}
        onChoose={(chosen) => { setChoosing(false); change({ beside: chosen, ...(link ? { link } : {}) }); }}
      />
    ),
    scrolled: useCallback(() => scrolled('main'), [scrolled]),
    toggle: () => { if (id === undefined) setChoosing(true); else close(); },
    toggleLink: () => { if (id !== undefined) setLink(link ? null : 'sections'); },
  };
}
