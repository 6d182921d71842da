/** What a mark is on, in words: the words it marks, else what else there is to say. */
import { markedWords, type Annotation } from '#shared/domain/annotation/annotation.ts';
import { marksStrings as t } from '#renderer/strings/marks.ts';

type Marked = Pick<Annotation, 'kind' | 'scope' | 'item' | 'anchor' | 'continued' | 'citation'>;

/** Null where it marks words: then those say it. */
export function whatElseIsMarked(mark: Marked): string | null {
  if (mark.scope === 'item') return t.onItem(mark.item ?? mark.citation.item ?? '');
  if (mark.scope === 'document') return t.onPaper;
  if (markedWords(mark) !== '') return null;
  if (mark.kind === 'area') return t.areaWithoutWords;
  if (mark.kind === 'ink') return t.inkOnPage;
  return mark.kind === 'bookmark' ? t.bookmarkOnPage : t.onPage;
}

/** For names that are read out: never empty, never longer than a breath. */
export function shortWords(mark: Marked): string {
  const words = whatElseIsMarked(mark) ?? markedWords(mark).replaceAll(/\s+/g, ' ');
  return words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`;
}
