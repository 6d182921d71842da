/** The paper's PDF, opened for painting while the reader is on screen. */
import { useEffect, useState } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import { keepPdf, takeKept } from '#renderer/pdf/keptPdf.ts';
import { openPdf, type OpenPdf } from '#renderer/pdf/openPdf.ts';
import { asAppError, host } from '#renderer/state/calls.ts';

export interface PdfState {
  readonly pdf: OpenPdf | null;
  readonly error: AppError | null;
}

const NONE: PdfState = { pdf: null, error: null };

/** `fileId` null: not a PDF, nothing to open. */
export function useOpenPdf(fileId: string | null): PdfState {
  const [state, setState] = useState<PdfState & { readonly of: string | null }>({ ...NONE, of: null });
  useEffect(() => {
    if (fileId === null) return undefined;
    const stop = new AbortController();
    let opened: OpenPdf | null = null;
    const kept = takeKept(fileId);
    const opening = kept ? Promise.resolve(kept) : openPdf(host().fileAddress(fileId), stop.signal);
    opening.then((pdf) => {
      if (stop.signal.aborted) {
        keepPdf(fileId, pdf);
        return;
      }
      opened = pdf;
      setState({ pdf, error: null, of: fileId });
    }, (thrown: unknown) => {
      if (!stop.signal.aborted) setState({ pdf: null, error: asAppError(thrown), of: fileId });
    });
    return () => {
      stop.abort();
      if (opened) keepPdf(fileId, opened);
      // It may be closed at any time now: never hand it to the next page.
      setState({ ...NONE, of: null });
    };
  }, [fileId]);
  return state.of === fileId ? state : NONE;
}
