/** Pages as pictures for this window's printing: unseen on screen, one to a sheet on paper. */
import { useEffect, useRef, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { host } from '#renderer/state/calls.ts';
import styles from './Print.module.css';

export interface Sheet {
  readonly pageIndex: number;
  /** A picture of the page, to be let go of. */
  readonly url: string;
  /** Wider than high. */
  readonly lying: boolean;
}

export function letGoOf(sheets: readonly Sheet[]): void {
  for (const { url } of sheets) URL.revokeObjectURL(url);
}

/** Prints as soon as every picture is there; `onDone` when it has been printed, or not after all. */
export function PrintedSheets({ sheets, onDone }: { readonly sheets: readonly Sheet[]; readonly onDone: () => void }): ReactElement {
  const loaded = useRef(0);
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  useEffect(() => () => letGoOf(sheets), [sheets]);
  const load = () => {
    loaded.current += 1;
    if (loaded.current === sheets.length) host().print();
  };
  return createPortal(
    <div className={styles['sheets']} data-sheets aria-hidden="true">
      {sheets.map(({ pageIndex, url, lying }) => <div key={pageIndex} className={styles['sheet']} data-lying={lying || undefined}><img src={url} alt="" onLoad={load} onError={load} /></div>)}
    </div>, document.body,
  );
}
