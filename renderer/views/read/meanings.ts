/** The five things that a mark can mean: a word (the member's own, where one was given), an icon, a key, and a colour that only repeats them. */
import { ChartNoAxesColumn, CircleHelp, FileCheck, Handshake, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { DEFAULT_MEANING_NAMES, MEANINGS } from '#shared/domain/annotation/meaningNames.ts';
import { useCall } from '#renderer/state/calls.ts';

export interface Meaning {
  readonly meaning: AnnotationMeaning;
  readonly word: string;
  readonly icon: LucideIcon;
  /** Marks the selection at once. */
  readonly key: string;
}

export const MEANING_ICONS: Readonly<Record<AnnotationMeaning, LucideIcon>> = {
  evidence: FileCheck, question: CircleHelp, concern: TriangleAlert, figure: ChartNoAxesColumn, promise: Handshake,
};

/** The meaning that a key stands for, or null. */
export function meaningOfKey(key: string): AnnotationMeaning | null {
  return /^[1-5]$/.test(key) ? MEANINGS[Number(key) - 1] ?? null : null;
}

export interface Meanings {
  /** In the order in which they are offered. */
  readonly list: readonly Meaning[];
  readonly of: (meaning: AnnotationMeaning) => Meaning;
}

/** As they are called in this library. */
export function useMeanings(): Meanings {
  const names = useCall('annotations.meanings', {}).data?.names ?? DEFAULT_MEANING_NAMES;
  return useMemo(() => {
    const of = (meaning: AnnotationMeaning): Meaning => ({
      meaning, word: names[meaning], icon: MEANING_ICONS[meaning], key: String(MEANINGS.indexOf(meaning) + 1),
    });
    return { list: MEANINGS.map(of), of };
  }, [names]);
}
