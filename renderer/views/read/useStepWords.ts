/** "Back to p. 57, item 5": where back and forward lead from here; null where there is no such step. */
import { useMemo } from 'react';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { useCall } from '#renderer/state/calls.ts';
import type { Place } from '#renderer/state/place.ts';
import { useSteps } from '#renderer/state/trail.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { stepWords } from './stepWords.ts';
import type { PageShape } from './whereabouts.ts';

const NONE: readonly DocumentSummary[] = [];

export function useStepWords(fileId: string, shapes: readonly PageShape[]): { readonly back: string | null; readonly forward: string | null } {
  const papers = useCall('documents.list', {}).data?.documents ?? NONE;
  const { back, forward } = useSteps();
  return useMemo(() => {
    const words = (step: Place) => stepWords(step, { fileId, shapes, papers });
    return { back: back && t.backTo(words(back)), forward: forward && t.forwardTo(words(forward)) };
  }, [back, forward, fileId, shapes, papers]);
}
