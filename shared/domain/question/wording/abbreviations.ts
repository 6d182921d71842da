/** Abbreviations that the text itself doesn't explain, and that not everybody knows. */
import { KNOWN_ABBREVIATIONS } from './wordLists.ts';

export interface FoundAbbreviation {
  readonly abbreviation: string;
  readonly start: number;
  readonly end: number;
}

export function abbreviationsIn(text: string): FoundAbbreviation[] {
  // Written wholly in capitals, nothing stands out as an abbreviation.
  if (text === text.toUpperCase() && text.split(/\s+/).length > 3) return [];
  return [...text.matchAll(/(?<![\p{L}\d&-])(?:[A-Z]{2,}[A-Z&]*\d?|[A-Z]+[a-z]?[A-Z]+)(s)?(?![\p{L}\d&-])/gu)].flatMap((match) => {
    const abbreviation = match[1] === undefined ? match[0] : match[0].slice(0, -1);
    const explained = new RegExp(`\\(${abbreviation}s?\\)|${abbreviation}s?\\s*\\([\\p{L} ]{6,}\\)`, 'u').test(text);
    if (KNOWN_ABBREVIATIONS.has(abbreviation.toUpperCase()) || explained) return [];
    return [{ abbreviation, start: match.index, end: match.index + match[0].length }];
  });
}
