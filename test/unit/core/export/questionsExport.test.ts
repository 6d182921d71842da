import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { questionHandlers } from '#core/draft/questionHandlers.ts';
import { exportHandlers } from '#core/export/exportHandlers.ts';
import { packLibrary, PAGES, REPORT, type PackLibrary } from '#test/fixtures/packLibrary.ts';

const signal = new AbortController().signal;

async function withQuestions(): Promise<PackLibrary> {
  const made = await packLibrary();
  const create = questionHandlers(made.context)['questions.create'];
  const start = PAGES[2].indexOf('They are due');
  await create({
    text: 'When will they *really* arrive?\nAnd <who> pays &pound;5 & how?', purpose: 'To have a date', type: 'challenge', theme: 'Recruitment', addressee: 'Cabinet Member',
    evidence: [{ at: { documentId: REPORT, pageIndex: 2, start, end: PAGES[2].length }, annotationId: null }], privateNote: 'DO NOT SHOW',
  }, signal);
  await create({
    text: 'Whole page?\u0001', purpose: '', type: 'followUp', theme: '', addressee: '',
    evidence: [{ at: { documentId: REPORT, pageIndex: 3, start: 0, end: 0 }, annotationId: null }], privateNote: 'DO NOT SHOW',
  }, signal);
  return made;
}

async function exported(made: PackLibrary, format: 'docx' | 'md', ids: string[] | null = null): Promise<{ bytes: Uint8Array; fileName: string; mediaType: string }> {
  const { exportId } = await exportHandlers(made.context)['questions.export']({ format, ids }, signal);
  return made.context.exports.get(exportId)!;
}

describe('questions as Word', () => {
  it('has numbered questions, headings, and evidence word for word with citations', async () => {
    const { bytes, fileName, mediaType } = await exported(await withQuestions(), 'docx');
    expect(fileName).toBe('Questions 2026-11-23.docx');
    expect(mediaType).toContain('wordprocessingml');
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
      styleMap: ["p[style-name='Evidence'] => blockquote:fresh", "p[style-name='Source'] => cite:fresh", "p[style-name='Title'] => h1:fresh", "p[style-name='heading 1'] => h2:fresh"],
    });
    expect(html).toContain('<h1>Questions for scrutiny</h1>');
    expect(html).toContain('Recruitment</h');
    expect(html).toContain('<li>When will they *really* arrive?<br />And &lt;who&gt; pays &amp;pound;5 &amp; how?</li>');
    expect(html).toContain('<blockquote>“They are due to arrive at the beginning of the year, and “will be in post by May”.”</blockquote>');
    expect(html).toContain('<cite>Recruitment update, 24 September 2026, Item 5, pack p. 57 (report p. 1), para 2.4</cite>');
    expect(html).toContain('<cite>Recruitment update, 24 September 2026, Item 5, pack p. 58 (report p. 2)</cite>');
    expect(html).toContain('Put to: Cabinet Member · Type: Challenge');
  });

  it('gives the same bytes for the same questions at the same time', async () => {
    const made = await withQuestions();
    const first = await exported(made, 'docx');
    await new Promise((resolve) => setTimeout(resolve, 2100)); // a zip file tells times to two seconds
    expect(Buffer.compare((await exported(made, 'docx')).bytes, first.bytes)).toBe(0);
  });

  it('names its language and its title, and is dated by our clock', async () => {
    const made = await withQuestions();
    const text = await parts((await exported(made, 'docx')).bytes);
    expect(text['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
    expect(text['docProps/core.xml']).toContain('2026-11-23T10:00:00Z');
    expect(text['docProps/core.xml']).toContain('<dc:title>Questions for scrutiny</dc:title>');
    expect(text['word/styles.xml']).toContain('w:val="en-GB"');
  });
});

describe('questions as Markdown', () => {
  it('reads well and means no sign of its text', async () => {
    const { bytes, fileName } = await exported(await withQuestions(), 'md');
    expect(fileName).toBe('Questions 2026-11-23.md');
    expect(new TextDecoder().decode(bytes)).toBe(`# Questions for scrutiny

Prepared on 23 November 2026

## Recruitment

### 1. When will they \\*really\\* arrive? And \\<who\\> pays \\&pound;5 & how?

Put to: Cabinet Member · Type: Challenge

Purpose: To have a date

> “They are due to arrive at the beginning of the year, and “will be in post by May”.”
>
> Recruitment update, 24 September 2026, Item 5, pack p. 57 (report p. 1), para 2.4

## Other questions

### 2. Whole page?

Type: Follow up

> Recruitment update, 24 September 2026, Item 5, pack p. 58 (report p. 2)
`);
  });
});

it('never exports a private note', async () => {
  const made = await withQuestions();
  const markdown = new TextDecoder().decode((await exported(made, 'md')).bytes);
  const word = await parts((await exported(made, 'docx')).bytes);
  for (const text of [markdown, ...Object.values(word)]) expect(text).not.toContain('DO NOT SHOW');
});

it('exports those that are asked for, in the order of the list; and says so where there are none', async () => {
  const made = await withQuestions();
  const { questions } = await questionHandlers(made.context)['questions.list']({}, signal);
  const one = new TextDecoder().decode((await exported(made, 'md', [questions[1]!.id])).bytes);
  expect(one).toContain('## 1. Whole page?');
  expect(one).not.toContain('arrive');
  expect(new TextDecoder().decode((await exported(made, 'md', [])).bytes)).toContain('There are no questions yet.');
});

/** The XML of a Word document, by path. */
async function parts(bytes: Uint8Array): Promise<Record<string, string>> {
  const { inflateRawSync } = await import('node:zlib');
  const buffer = Buffer.from(bytes);
  const found: Record<string, string> = {};
  for (let at = buffer.readUInt32LE(buffer.lastIndexOf('PK\u0005\u0006') + 16); buffer.toString('latin1', at, at + 4) === 'PK\u0001\u0002';) {
    const [packed, nameLength, extra, comment, local] = [buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28), buffer.readUInt16LE(at + 30), buffer.readUInt16LE(at + 32), buffer.readUInt32LE(at + 42)];
    const begin = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(begin, begin + packed);
    found[buffer.toString('utf8', at + 46, at + 46 + nameLength)] = (buffer.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return found;
}
