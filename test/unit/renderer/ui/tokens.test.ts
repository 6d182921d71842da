/** Colours are chosen by eye and held by arithmetic: WCAG 2.2's contrast, for every pair that is used. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Readonly<Record<string, string>> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensOf(':root');
const themes = { light, dark: { ...light, ...tokensOf("[data-theme='dark']") }, contrast: { ...light, ...tokensOf("[data-theme='contrast']") } };

const INKS = ['ink', 'ink-2', 'ink-3', 'accent', 'danger'];
const GROUNDS = ['paper', 'surface', 'sunken', 'accent-soft'];
const TEXT: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => INKS.map((ink) => [ink, ground] as const)),
  ['accent-ink', 'accent'], ['accent-ink', 'accent-strong'], ['paper', 'ink'], ['ink', 'mark'], ['danger', 'danger-soft'],
  ['slip', 'slip-soft'], ['quiet', 'quiet-soft'], ['changed', 'changed-soft'], ['new', 'new-soft'], ['plain', 'plain-soft'],
  ['ink', 'quiet-soft'], ['ink', 'changed-soft'],
];
const MARKS = ['evidence', 'question', 'concern', 'figure', 'promise', 'found'].map((meaning) => ['on-mark', `mark-${meaning}`] as const);
const EDGES = ['paper', 'surface', 'sunken'].flatMap((ground) => [['field-line', ground], ['focus', ground]] as const);

describe.each(Object.entries(themes))('%s', (_name, tokens: Readonly<Record<string, string>>) => {
  /** Those that fall short, with their contrast. */
  const below = (least: number, pairs: readonly (readonly [string, string])[]): readonly string[] => pairs
    .map(([ink, ground]) => ({ pair: `${ink} on ${ground}`, ratio: contrast(tokens[ink] ?? '#808080', tokens[ground] ?? '#808080') }))
    .filter(({ ratio }) => ratio < least).map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);

  test('text can be read', () => {
    expect(below(4.5, TEXT)).toEqual([]);
  });

  test('marks on the paper leave its words readable', () => {
    expect(below(7, MARKS)).toEqual([]);
  });

  test('edges of controls and the focus ring are seen', () => {
    expect(below(3, EDGES)).toEqual([]);
  });
});
