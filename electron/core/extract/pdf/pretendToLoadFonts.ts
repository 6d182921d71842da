/**
 * pdf.js tells us whether a font is bold only once it has "loaded" it for drawing. Here nothing is drawn, so a font
 * counts as loaded at once; otherwise pdf.js would turn every font into a style sheet first (10% of a page's time).
 */
class UndrawnFont {
  readonly family: string;
  readonly status = 'loaded';
  readonly loaded: Promise<this>;

  constructor(family: string) {
    this.family = family;
    this.loaded = Promise.resolve(this);
  }

  load(): Promise<this> {
    return this.loaded;
  }
}

/** Stands in for the page's document, which pdf.js would add fonts to. */
export const fontsGoNowhere = { fonts: { add: () => undefined, delete: () => true } };

/** Gives this process a `FontFace` where it has none (Node has none; tests in a browser have). */
export function pretendToLoadFonts(): void {
  if (!('FontFace' in globalThis)) Object.assign(globalThis, { FontFace: UndrawnFont });
}
