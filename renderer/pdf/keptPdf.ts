/** The paper that was closed last stays open a while: people go back and forth between a paper and what led them to it. */
import type { OpenPdf } from './openPdf.ts';

/** ms */
const KEPT_MS = 60_000;

let kept: { readonly fileId: string; readonly pdf: OpenPdf; readonly timer: ReturnType<typeof setTimeout> } | null = null;

function letGo(): void {
  if (!kept) return;
  clearTimeout(kept.timer);
  kept.pdf.close();
  kept = null;
}

/** Takes over a paper that nobody shows any more. One at a time: each holds a painter and what has been read of its file. */
export function keepPdf(fileId: string, pdf: OpenPdf): void {
  letGo();
  if (pdf.isAtRest()) kept = { fileId, pdf, timer: setTimeout(letGo, KEPT_MS) };
  else pdf.close();
}

/** Hands a kept paper back, to be closed by whoever takes it; null where it isn't kept. */
export function takeKept(fileId: string): OpenPdf | null {
  if (kept?.fileId !== fileId) return null;
  const { pdf, timer } = kept;
  clearTimeout(timer);
  kept = null;
  return pdf;
}
