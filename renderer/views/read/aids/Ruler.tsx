/** A band over the lines being read, that follows the pointer and the keyboard. */
import { useEffect, useImperativeHandle, useRef, useState, type ReactElement, type Ref, type RefObject } from 'react';
import styles from './Aids.module.css';
import { rulerStep } from './rulerStep.ts';

export interface RulerHandle {
  /** By one height of the band, scrolling what is under it where there's no more room. */
  move(direction: 1 | -1): void;
}

export interface RulerProps {
  /** What it lies over: the pointer is followed there. */
  readonly stage: RefObject<HTMLElement | null>;
  /** What scrolls under it. */
  readonly scroller: () => HTMLElement | null;
  /** In CSS pixels. */
  readonly height: number;
  readonly dark: boolean;
  readonly ref?: Ref<RulerHandle>;
}

export function Ruler({ stage, scroller, height, dark, ref }: RulerProps): ReactElement {
  /** Middle of the band in CSS pixels from the stage's top; null before it has been moved: the upper third. */
  const [middle, setMiddle] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    const follow = (event: PointerEvent) => setMiddle(event.clientY - element.getBoundingClientRect().top);
    element.addEventListener('pointermove', follow);
    return () => element.removeEventListener('pointermove', follow);
  }, [stage]);

  useImperativeHandle(ref, () => ({
    move(direction) {
      const room = root.current?.clientHeight ?? 0;
      const step = rulerStep(middle ?? room / 3, direction, height, room);
      setMiddle(step.middle);
      if (step.scroll !== 0) scroller()?.scrollBy({ top: step.scroll, behavior: 'instant' });
    },
  }), [middle, height, scroller]);

  return (
    <div ref={root} className={styles['ruler']} aria-hidden="true" data-ruler>
      <div className={styles['band']} data-dark={dark || undefined} style={{ top: middle === null ? '33%' : `${middle}px`, height: `${height}px`, marginTop: `${-height / 2}px` }} />
    </div>
  );
}
