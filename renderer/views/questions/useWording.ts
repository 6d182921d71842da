/** Remarks on a question's wording, a moment after each pause: nobody is corrected in the middle of a word. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Remark } from '#shared/domain/question/wording/remark.ts';
import { questionWording } from '#shared/domain/question/wording/questionWording.ts';
import { useCall } from '#renderer/state/calls.ts';

const PAUSE_MS = 700;

export function useWording(text: string): readonly Remark[] {
  const { data } = useCall('questions.glossary', {});
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const glossary = useMemo(() => new Map((data?.terms ?? []).map(({ abbreviation, meaning }) => [abbreviation, meaning])), [data]);
  const looked = useDeferredValue(settled);
  return useMemo(() => questionWording(looked, { glossary }), [looked, glossary]);
}
