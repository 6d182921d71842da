/** How the reader's panes stand: side by side where there is room, as drawers where there isn't; remembered. */
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { host } from '#renderer/state/calls.ts';

const SETTING = 'reader.panes';
/** Narrower than this (in rem) the outline is a drawer; narrower than the second, the margin is too. */
const OUTLINE_FITS_REM = 61;
const MARGIN_FITS_REM = 42;
/** The same with a second paper. */
const OUTLINE_BESIDE_REM = 84;
const MARGIN_BESIDE_REM = 104;

export interface Panes {
  readonly outline: boolean;
  readonly margin: boolean;
  /** CSS pixels. */
  readonly outlineWidth: number;
  readonly marginWidth: number;
}

const USUAL: Panes = { outline: true, margin: true, outlineWidth: 216, marginWidth: 300 };

function readPanes(): Panes {
  const saved = host().readSetting(SETTING);
  if (typeof saved !== 'object' || saved === null) return USUAL;
  const { outline, margin, outlineWidth, marginWidth } = saved as Partial<Panes>;
  return {
    outline: typeof outline === 'boolean' ? outline : USUAL.outline,
    margin: typeof margin === 'boolean' ? margin : USUAL.margin,
    outlineWidth: typeof outlineWidth === 'number' ? outlineWidth : USUAL.outlineWidth,
    marginWidth: typeof marginWidth === 'number' ? marginWidth : USUAL.marginWidth,
  };
}

export interface PaneLayout {
  readonly panes: Panes;
  readonly outlineFits: boolean;
  readonly marginFits: boolean;
  /** Too narrow for two papers side by side: one stands under the other. */
  readonly lying: boolean;
  readonly set: (change: Partial<Panes>) => void;
}

/** `beside`: a second paper takes half of the room. */
export function usePanes(root: RefObject<HTMLElement | null>, beside: boolean): PaneLayout {
  const [panes, setPanes] = useState(readPanes);
  const [rem, setRem] = useState<number | null>(null);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    // In rem, so that larger text folds the panes away as a smaller window does.
    const measure = () => setRem(Math.round(element.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [root]);

  const set = useCallback((change: Partial<Panes>) => {
    setPanes((old) => {
      const next = { ...old, ...change };
      host().writeSetting(SETTING, next);
      return next;
    });
  }, []);

  const width = rem ?? OUTLINE_FITS_REM;
  return {
    panes, set, lying: width < MARGIN_FITS_REM,
    outlineFits: width >= (beside ? OUTLINE_BESIDE_REM : OUTLINE_FITS_REM), marginFits: width >= (beside ? MARGIN_BESIDE_REM : MARGIN_FITS_REM),
  };
}
