/**
 * The few changes that we make to a paper's characters, so that a quote stays what the paper says: ligatures are
 * spelt out, bullets from symbol fonts become "•", control characters go. Nothing else is touched.
 */
const SPACE = /^[\s\u00a0\u2000-\u200b\u202f\u205f\u3000]+$/u;

/** Latin ligatures of Unicode's presentation forms (U+FB00 to U+FB06). */
const LIGATURES: Readonly<Record<string, string>> = { 'ﬀ': 'ff', 'ﬁ': 'fi', 'ﬂ': 'fl', 'ﬃ': 'ffi', 'ﬄ': 'ffl', 'ﬅ': 'st', 'ﬆ': 'st' };

/**
 * Private-use codes that Word writes for the Symbol and Wingdings fonts, and what they look like.
 * U+F0B7 is Symbol's bullet; the rest are Wingdings' usual list marks and ticks.
 */
const SYMBOLS: Readonly<Record<number, string>> = {
  0xf0b7: '•', 0xf0a7: '▪', 0xf06e: '■', 0xf071: '❑', 0xf0a8: '◻', 0xf06f: '□', 0xf0d8: '➢', 0xf076: '❖', 0xf0e0: '→', 0xf0e8: '➔', 0xf0fc: '✓', 0xf0fb: '✗', 0xf0fe: '☑', 0xf02d: '–', 0xf06c: '●', 0xf09f: '•', 0xf0a1: '○',
};

/** Controls, private use, Latin ligatures, joiners and marks with no width. */
const NEEDS_CLEANING = /[\p{Cc}\p{Co}\ufb00-\ufb06\ufeff\u2060]|\u200c|\u200d|\ufffe|\uffff/u;

/** Whether a glyph stands for white space. */
export function isSpace(unicode: string): boolean {
  return SPACE.test(unicode);
}

/** A glyph's characters as they go into the text; empty where it stands for nothing that can be read. */
export function cleanCharacters(unicode: string): string {
  if (!NEEDS_CLEANING.test(unicode)) return unicode;
  let text = '';
  for (const character of unicode) {
    const code = character.codePointAt(0) ?? 0;
    if (LIGATURES[character] !== undefined) text += LIGATURES[character];
    else if (code >= 0xe000 && code <= 0xf8ff) text += SYMBOLS[code] ?? (code >= 0xf020 && code <= 0xf0ff ? '•' : '');
    else if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0xfeff || code >= 0xfffe || code === 0x200c || code === 0x200d || code === 0x2060) continue;
    else text += character;
  }
  return text;
}

/** Characters that begin a list's item when they stand alone before it. */
export const BULLET = /^(?:[•●○◦▪■□◻❑❖➢➔→⁃∙✓✗☐☑]|[·*o§ü–—-](?=\s))/u;
