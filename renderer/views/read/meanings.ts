/** The five things that a mark can mean: a word, an icon, a key, and a colour that only repeats them. */
import { ChartNoAxesColumn, CircleHelp, FileCheck, Handshake, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { meaningWords } from '#renderer/strings/read.ts';

export interface Meaning {
  readonly meaning: AnnotationMeaning;
  readonly word: string;
  readonly icon: LucideIcon;
  /** Marks the selection at once. */
  readonly key: string;
}

const ICONS: Readonly<Record<AnnotationMeaning, LucideIcon>> = {
  evidence: FileCheck, question: CircleHelp, concern: TriangleAlert, figure: ChartNoAxesColumn, promise: Handshake,
};
const ORDER: readonly AnnotationMeaning[] = ['evidence', 'question', 'concern', 'figure', 'promise'];

export const MEANINGS: readonly Meaning[] = ORDER.map((meaning, index) => ({
  meaning, word: meaningWords[meaning], icon: ICONS[meaning], key: String(index + 1),
}));

export function meaningOf(meaning: AnnotationMeaning): Meaning {
  return MEANINGS.find((one) => one.meaning === meaning) ?? { meaning, word: meaningWords[meaning], icon: ICONS[meaning], key: '' };
}
