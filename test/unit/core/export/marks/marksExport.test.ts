/** Marks as Word, Markdown and W3C Web Annotations. (As PDF annotations: see extract/annotations and annotate/fromPdf.) */
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { annotationHandlers } from '#core/annotate/annotationHandlers.ts';
import { marksExport } from '#core/export/marks/marksExport.ts';
import type { MarksOf } from '#shared/contract/methods/annotationFiles.ts';
import { PACK, packLibrary, PAGES, REPORT, type PackLibrary } from '#test/fixtures/packLibrary.ts';

const signal = new AbortController().signal;

async function withMarks(): Promise<PackLibrary> {
  const made = await packLibrary();
  const handlers = annotationHandlers(made.context);
  const start = PAGES[2].indexOf('They are due');
  await handlers['annotations.create']({ kind: 'highlight', meaning: 'promise', at: { documentId: REPORT, pageIndex: 2, start, end: PAGES[2].length }, note: 'Hold them to *this*\nin May', tags: ['staff'] }, signal);
  await handlers['annotations.create']({ kind: 'note', meaning: 'concern', at: { documentId: PACK, pageIndex: 4, start: 0, end: 0 }, note: 'Too full', tags: [] }, signal);
  await handlers['annotations.create']({ kind: 'area', meaning: 'figure', at: { documentId: REPORT, pageIndex: 3, start: 0, end: 0 }, rects: [[40, 650, 300, 90]], note: '', tags: [] }, signal);
  await handlers['annotations.nameMeaning']({ meaning: 'promise', name: 'Pledge' }, signal);
  return made;
}

async function exported(made: PackLibrary, format: 'docx' | 'md' | 'jsonld' | 'pdf', options: { of?: MarksOf; notes?: boolean; author?: string } = {}): Promise<{ bytes: Uint8Array; fileName: string; marks: number; exempt: number }> {
  const { exportId, marks, exempt } = await marksExport(made.context, made.ports.extractors)['annotationFiles.export']({ of: options.of ?? { all: true }, format, notes: options.notes ?? true, author: options.author ?? '' }, signal);
  const kept = made.context.exports.get(exportId);
  return { bytes: kept?.bytes ?? new Uint8Array(), fileName: kept?.fileName ?? '', marks, exempt };
}

const said = ({ bytes }: { bytes: Uint8Array }): string => new TextDecoder().decode(bytes);

describe('marks as Markdown', () => {
  it('stand under their papers with places, words, notes and tags, in which no sign means anything', async () => {
    const file = await exported(await withMarks(), 'md');
    expect(file.fileName).toBe('Marks 2026-11-23.md');
    const text = said(file);
    expect(text).toContain('# Marks and notes\n\nPrepared on 23 November 2026\n');
    expect(text).toContain('## Recruitment update\n\n24 September 2026 · Pack September.pdf\n');
    expect(text).toContain('### Item 5, pack p. 57 (report p. 1), para 2.4: Pledge\n\n> “They are due to arrive at the beginning of the year, and “will be in post by May”.”\n\nHold them to \\*this\\*  \nin May\n\nTags: staff\n');
    expect(text).toContain('## Agenda pack');
    expect(text).toContain('Too full');
  });

  it('leave notes and tags out where that is asked for', async () => {
    const text = said(await exported(await withMarks(), 'md', { notes: false }));
    expect(text).toContain('They are due');
    expect(text).not.toContain('Hold them');
    expect(text).not.toContain('Tags');
  });

  it('are those of a paper, of a meeting, or chosen ones', async () => {
    const made = await withMarks();
    const all = annotationHandlers(made.context)['annotations.list']({}, signal) as { annotations: { id: string }[] };
    const count = async (of: MarksOf): Promise<number> => (await exported(made, 'md', { of })).marks;
    expect(await count({ documentId: REPORT })).toBe(2);
    expect(await count({ documentId: PACK })).toBe(3);
    expect(await count({ ids: [all.annotations[0]?.id ?? ''] })).toBe(1);
    await expect(count({ meetingId: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('say where their paper is exempt', async () => {
    const made = await withMarks();
    made.library.write(() => made.library.db.prepare('UPDATE document SET exempt = 1 WHERE id = ?').run(REPORT));
    const file = await exported(made, 'md');
    expect(file.exempt).toBe(2);
    expect(said(file)).toContain('**Exempt: not for publication.');
  });
});

describe('marks as Word', () => {
  it('have headings by paper, and quotes and notes in styles of their own; the same marks give the same bytes', async () => {
    const made = await withMarks();
    const { bytes } = await exported(made, 'docx');
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
      styleMap: ["p[style-name='Quote'] => blockquote:fresh", "p[style-name='Note'] => p.note:fresh", "p[style-name='Title'] => h1:fresh", "p[style-name='heading 1'] => h2:fresh", "p[style-name='heading 2'] => h3:fresh"],
    });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(html).toContain('<h1>Marks and notes</h1>');
    expect(html).toContain('Recruitment update</h2>');
    expect(html).toContain('Item 5, pack p. 57 (report p. 1), para 2.4: Pledge</h3><blockquote>“They are due to arrive');
    expect(html).toContain('<p class="note">Hold them to *this*<br />in May</p>');
    expect(Buffer.compare((await exported(made, 'docx')).bytes, bytes)).toBe(0);
  });
});

/** The model's rules (W3C Recommendation, 23 February 2017), as far as they say MUST: written from its text, section by section. */
const time = z.iso.datetime();
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i);
const motivation = z.enum(['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging']);
const oneOrMore = <T extends z.ZodType>(schema: T): z.ZodUnion<readonly [T, z.ZodArray<T>]> => z.union([schema, z.array(schema).min(1)]);
const quoteSelector = z.strictObject({ type: z.literal('TextQuoteSelector'), exact: z.string().min(1), prefix: z.string(), suffix: z.string() });
const positionSelector = z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().nonnegative() }).refine(({ start, end }) => end > start);
const svgSelector = z.strictObject({ type: z.literal('SvgSelector'), value: z.string().startsWith('<svg') });
const fragmentSelector = z.strictObject({ type: z.literal('FragmentSelector'), conformsTo: iri, value: z.string().regex(/^page=[1-9]\d*$/), refinedBy: z.union([quoteSelector, positionSelector, svgSelector]).optional() });
const specificResource = z.strictObject({
  type: z.literal('SpecificResource'), source: z.strictObject({ id: iri, type: z.literal('Text'), 'dcterms:title': z.string() }),
  selector: oneOrMore(fragmentSelector).optional(), 'dcterms:bibliographicCitation': z.string(),
});
const textualBody = z.strictObject({ type: z.literal('TextualBody'), value: z.string().min(1), format: z.string(), language: z.string(), purpose: motivation });
const webAnnotation = z.strictObject({
  id: iri, type: z.literal('Annotation'), motivation: oneOrMore(motivation), created: time, modified: time, generated: time,
  generator: z.strictObject({ id: iri, type: z.literal('Software'), name: z.string() }), creator: z.strictObject({ type: z.literal('Person'), name: z.string().min(1) }).optional(),
  body: z.array(textualBody).min(1), target: oneOrMore(specificResource),
});
const annotationPage = z.strictObject({ '@context': z.literal('http://www.w3.org/ns/anno.jsonld'), id: iri, type: z.literal('AnnotationPage'), items: z.array(webAnnotation) });

describe('marks as Web Annotations', () => {
  it('keep the model’s rules, and select by page, words and place', async () => {
    const made = await withMarks();
    const page = annotationPage.parse(JSON.parse(said(await exported(made, 'jsonld', { author: 'A. Member' }))));
    expect(page.items).toHaveLength(3);
    const [promise] = page.items.filter(({ motivation }) => Array.isArray(motivation) && motivation.includes('highlighting'));
    const start = PAGES[2].indexOf('They are due');
    expect(promise).toMatchObject({
      motivation: ['highlighting', 'commenting'], creator: { name: 'A. Member' },
      body: [{ value: 'Hold them to *this*\nin May', purpose: 'describing' }, { value: 'Pledge', purpose: 'classifying' }, { value: 'staff', purpose: 'tagging' }],
      target: {
        source: { id: `urn:sha256:${PACK}${'0'.repeat(52)}`, 'dcterms:title': 'Pack September.pdf' },
        selector: [
          { value: 'page=3', refinedBy: { type: 'TextQuoteSelector', exact: PAGES[2].slice(start), prefix: PAGES[2].slice(start - 32, start), suffix: '' } },
          { value: 'page=3', refinedBy: { type: 'TextPositionSelector', start, end: PAGES[2].length } },
        ],
      },
    });
    expect(page.items.find(({ motivation }) => motivation === 'commenting')).toMatchObject({ body: [{ value: 'Too full', purpose: 'commenting' }, { value: 'Concern' }], target: { selector: { value: 'page=5' } } });
  });

  it('count characters, not code units', async () => {
    const made = await withMarks();
    made.library.write(() => made.library.db.prepare("UPDATE page SET text = '🛳️🛳️ ' || text WHERE page_index = 2").run());
    const mark = await annotationHandlers(made.context)['annotations.create']({ kind: 'highlight', meaning: 'evidence', at: { documentId: REPORT, pageIndex: 2, start: 11, end: 19 }, note: '', tags: [] }, signal);
    const page = annotationPage.parse(JSON.parse(said(await exported(made, 'jsonld', { of: { ids: [mark.id] } }))));
    const text = Array.from(`🛳️🛳️ ${PAGES[2]}`);
    const [target] = page.items.map((item) => item.target);
    const position = JSON.stringify(target).match(/"TextPositionSelector","start":(\d+),"end":(\d+)/);
    expect(text.slice(Number(position?.[1]), Number(position?.[2])).join('')).toBe(mark.anchor.quote);
  });
});

describe('marks as PDF annotations', () => {
  it('are refused in words where no paper of theirs is a PDF', async () => {
    const made = await withMarks();
    made.library.write(() => made.library.db.exec("UPDATE file SET media_type = 'text/plain'"));
    await expect(exported(made, 'pdf')).rejects.toMatchObject({ code: 'NO_PDF' });
  });
});
