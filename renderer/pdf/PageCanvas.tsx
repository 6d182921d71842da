/** The painted page: waits its turn in the queue, keeps the last painting while a new size is painted, tells when it fails. */
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { AppError } from '#shared/contract/errors.ts';
import { dropCanvas } from './dropCanvas.ts';
import type { OpenPdf } from './openPdf.ts';
import type { PaintQueue } from './paintQueue.ts';
import type { Turn } from './turned.ts';
import styles from './PageCanvas.module.css';

export interface PageCanvasProps {
  readonly pdf: OpenPdf;
  readonly queue: PaintQueue;
  readonly pageIndex: number;
  readonly scale: number;
  readonly turn: Turn;
  readonly dark: boolean;
  /** Distance of this page from the middle of the window, in CSS pixels. */
  readonly distance: (pageIndex: number) => number;
  readonly failed: ReactNode;
  /** Painted, or found impossible to paint: nobody waits for it any more. */
  readonly onEnded?: ((pageIndex: number) => void) | undefined;
}

export function PageCanvas({ pdf, queue, pageIndex, scale, turn, dark, distance, failed, onEnded }: PageCanvasProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'waiting' | 'painted' | 'failed'>('waiting');

  useEffect(() => queue.request({
    distance: () => distance(pageIndex),
    paint: async (signal) => {
      try {
        const canvas = await pdf.paint(pageIndex, { scale, turn, dark }, signal);
        const holder = place.current;
        if (signal.aborted || !holder) {
          dropCanvas(canvas);
          return;
        }
        const old = holder.querySelector('canvas');
        holder.replaceChildren(canvas);
        if (old) dropCanvas(old);
        setState('painted');
        onEnded?.(pageIndex);
      } catch (thrown) {
        if (thrown instanceof AppError && thrown.code === 'CANCELLED') return;
        setState('failed');
        onEnded?.(pageIndex);
      }
    },
  }), [pdf, queue, pageIndex, scale, turn, dark, distance, onEnded]);

  useEffect(() => {
    const holder = place.current;
    return () => {
      const canvas = holder?.querySelector('canvas');
      if (canvas) dropCanvas(canvas);
      holder?.replaceChildren();
      pdf.release(pageIndex);
    };
  }, [pdf, pageIndex]);

  return (
    <>
      <div ref={place} className={styles.place} data-painted={state} aria-hidden="true" />
      {state === 'failed' ? <div className={styles.failed}>{failed}</div> : null}
    </>
  );
}
