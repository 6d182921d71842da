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

describe.each(Object.entries(themes))('%s', (_name, tokens) => {
  const ratio = (ink: string, ground: string): number => contrast(tokens[ink] ?? '#808080', tokens[ground] ?? '#808080');

  test.each(['paper', 'surface', 'sunken', 'accent-soft'])('text can be read on %s', (ground) => {
    for (const ink of ['ink', 'ink-2', 'ink-3', 'accent', 'danger']) expect(ratio(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['accent-ink', 'accent'], ['accent-ink', 'accent-strong'], ['paper', 'ink'], ['ink', 'mark'], ['danger', 'danger-soft'],
    ['slip', 'slip-soft'], ['quiet', 'quiet-soft'], ['changed', 'changed-soft'], ['new', 'new-soft'], ['plain', 'plain-soft'], ['ink', 'quiet-soft'], ['ink', 'changed-soft'],
  ])('%s can be read on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('marks on the paper leave its words readable', () => {
    for (const mark of ['mark-evidence', 'mark-question', 'mark-concern', 'mark-figure', 'mark-promise', 'mark-found']) expect(ratio('on-mark', mark), mark).toBeGreaterThanOrEqual(7);
  });

  test('edges of controls and the focus ring are seen', () => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect(ratio('field-line', ground), ground).toBeGreaterThanOrEqual(3);
      expect(ratio('focus', ground), ground).toBeGreaterThanOrEqual(3);
    }
  });
});
