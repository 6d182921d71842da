import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { TextPage } from '#renderer/views/read/TextPage.tsx';

const text = '• Nine people were found.\nThe shelter was full.';
const bullet = { kind: 'bullet' as const, level: 1, fontSizePt: 11, bold: false, leftPt: 70 };
const page: PageText = {
  pageIndex: 0, pageLabel: '1', text, widthPt: 595, heightPt: 842, runs: [], itemStamp: null, pageStamp: null, furniture: [], problems: [],
  blocks: [{ ...bullet, start: 0, end: 25 }, { ...bullet, start: 26, end: text.length }],
};

it('shows a bullet once, whether its mark was printed as a letter or drawn', () => {
  const html = renderToStaticMarkup(createElement(TextPage, { page, marks: [] }));
  expect(html.match(/<li/g)).toHaveLength(2);
  expect(html).not.toContain('•');
  expect(html).toContain('data-start="2">Nine people were found.');
});
