/** The command line as a clerk's script meets it: the real program, exact JSON shapes, exit codes. Runs in order, on one library. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { markStandingSchema, versionLinkSchema } from '#shared/domain/version/versionLink.ts';
import { reissuedReport } from '#test/fixtures/reissuedReport.ts';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const sample = join(checkout, 'resources', 'sample');
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-cli-'));
const library = join(folder, 'library');

// Each command is a program of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function cli(...args: readonly string[]): Ran {
  const main = join(checkout, 'electron', 'hosts', 'cli', 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    cwd: checkout, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder, SCRUTINEER_HOME: join(folder, 'home') }, maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Exactly one JSON value on standard output, of this shape and no other. */
function json<T>(schema: z.ZodType<T>, ...args: readonly string[]): T {
  const { code, out, err } = cli(...args, '--library', library, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return schema.parse(JSON.parse(out));
}

const id = z.string().min(1);
const textOrNull = z.string().nullable();
const isoDateOrNull = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).nullable();
const kind = z.enum(['pack', 'supplement', 'report', 'appendix', 'minutes', 'other']);
const pageIndex = z.number().int().nonnegative();
const passage = { reportId: id, pageIndex, quote: z.string().min(1) };
const refusal = z.strictObject({ path: z.string(), code: z.string(), message: z.string().min(1) });

const imported = z.strictObject({
  imported: z.array(z.strictObject({
    id, kind, title: z.string().min(1), path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), pages: z.number().int().positive(),
    problems: z.array(z.strictObject({ pageIndex, code: z.string() })),
  })),
  skipped: z.array(refusal),
  failed: z.array(refusal),
});
const listed = z.strictObject({
  documents: z.array(z.strictObject({
    id, source: z.string(), partOf: textOrNull, kind, title: z.string(), committee: textOrNull, meetingDate: isoDateOrNull, portfolio: textOrNull,
    author: textOrNull, period: textOrNull, pages: z.number().int().positive(),
  })),
});
const outlined = z.strictObject({
  items: z.array(z.strictObject({ number: textOrNull, title: z.string(), pageFrom: z.number().int().min(1), pageTo: z.number().int().min(1) })),
  sections: z.array(z.strictObject({ title: z.string(), level: z.number().int().min(1), pageIndex })),
});
const texts = z.strictObject({ pages: z.array(z.strictObject({ pageIndex, pageLabel: z.string(), text: z.string() })) });
const found = z.strictObject({
  total: z.number().int(),
  hits: z.array(z.strictObject({ id, title: z.string(), pageIndex, pageLabel: z.string(), item: textOrNull, snippet: z.string(), score: z.number() })),
});
const compared = z.strictObject({
  reports: z.array(z.strictObject({ id, source: z.string(), title: z.string(), date: isoDateOrNull })),
  topics: z.array(z.strictObject({
    title: z.string(),
    rows: z.array(z.strictObject({ kind: z.enum(['new', 'carried', 'reworded', 'changed', 'dropped']), statements: z.array(z.strictObject(passage)).min(1) })),
  })),
  figures: z.array(z.strictObject({ ...passage, measure: z.string(), value: z.number(), valueTo: z.number().nullable(), unit: z.string(), asOf: textOrNull })),
  commitments: z.array(z.strictObject({
    ...passage, action: z.string(), dueText: textOrNull, dueFrom: isoDateOrNull, dueTo: isoDateOrNull, stale: z.boolean(),
    later: z.array(z.strictObject({
      reportId: id, verdict: z.enum(['delivered', 'onTrack', 'slipped', 'broughtForward', 'mentioned', 'notMentioned']), quote: textOrNull, pageIndex: pageIndex.nullable(),
    })),
  })),
  checks: z.array(z.strictObject({ kind: z.string(), explanation: z.string().min(1), evidence: z.array(z.strictObject(passage)) })),
});
const proposed = z.strictObject({
  proposals: z.array(z.strictObject({ text: z.string().min(1), type: z.enum(['clarify', 'evidence', 'challenge', 'outcome', 'compare', 'followUp']), theme: z.string(), evidence: z.array(z.strictObject(passage)).min(1), from: z.string() })),
});
const annotation = z.looseObject({ id, quote: z.string(), note: z.string(), pageIndex, documentId: id });

const packs = readdirSync(sample).filter((name) => name.endsWith('.pdf'));
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('a library from the command line', () => {
  let first: z.infer<typeof imported>;
  let documents: z.infer<typeof listed>['documents'];
  const update = () => documents.filter(({ kind: each, partOf, portfolio }) => each === 'report' && partOf === null && portfolio !== null && /housing/i.test(portfolio));

  beforeAll(() => {
    const papers = join(folder, 'papers');
    mkdirSync(papers);
    for (const name of packs) copyFileSync(join(sample, name), join(papers, name));
    writeFileSync(join(papers, 'note.txt'), 'A note on the wind\n\nIt blew from the west.\n');
    writeFileSync(join(papers, 'broken.pdf'), '%PDF-1.7\nnothing of the kind');
    // A path from where the person stands, which is not where the program runs.
    first = json2(imported, 'import', 'papers');
    documents = json(listed, 'list').documents;
  });

  /** As `json`, where one bad file among good ones is told on standard error. */
  function json2<T>(schema: z.ZodType<T>, ...args: readonly string[]): T {
    const { code, out, err } = cli(...args, '--library', library, '--json');
    expect(code).toBe(0);
    expect(err).toContain('broken.pdf');
    return schema.parse(JSON.parse(out));
  }

  test('import tells what came in and what did not', () => {
    expect(first.imported).toHaveLength(packs.length + 1);
    expect(first.failed).toMatchObject([{ code: 'PDF_DAMAGED' }]);
    expect(first.imported.find(({ kind: each }) => each === 'pack')?.pages).toBeGreaterThanOrEqual(40);
  });

  test('a second import skips what is there, by content', () => {
    copyFileSync(join(folder, 'papers', 'note.txt'), join(folder, 'other name.txt'));
    const again = json(imported, 'import', 'other name.txt', join('papers', packs[0] ?? ''));
    expect(again.imported).toEqual([]);
    expect(again.skipped.map(({ code }) => code)).toEqual(['ALREADY_IMPORTED', 'ALREADY_IMPORTED']);
  });

  test('nothing but a bad file is a failure', () => {
    const { code, out, err } = cli('import', 'papers/broken.pdf', 'nowhere.pdf', '--library', library, '--json');
    expect(code).toBe(1);
    expect(imported.parse(JSON.parse(out)).failed.map((each) => each.code).sort()).toEqual(['FILE_NOT_FOUND', 'PDF_DAMAGED']);
    expect(err).toContain('broken.pdf');
  });

  test('list has the reports inside a pack too', () => {
    const pack = documents.find(({ kind: each }) => each === 'pack');
    expect(pack).toMatchObject({ partOf: null, meetingDate: '2026-12-08' });
    const parts = documents.filter(({ partOf }) => partOf === pack?.id);
    expect(parts.length).toBeGreaterThan(3);
    expect(new Set(parts.map(({ source }) => source))).toEqual(new Set([pack?.source]));
    expect(new Set(documents.map((each) => each.id)).size).toBe(documents.length);
  });

  test('outline counts pages from 1, and has the sections of all reports of the pack', () => {
    const pack = documents.find(({ kind: each }) => each === 'pack');
    const { items, sections } = json(outlined, 'outline', pack?.id ?? '');
    expect(items.find(({ number }) => number === '4')).toMatchObject({ pageFrom: 3, pageTo: 4 });
    expect(new Set(sections.map((section) => section.pageIndex)).size).toBeGreaterThan(3);
  });

  test('text gives one page or all', () => {
    const pack = documents.find(({ kind: each }) => each === 'pack');
    const { pages } = json(texts, 'text', pack?.id ?? '');
    expect(pages.map((page) => page.pageIndex)).toEqual(Array.from({ length: pack?.pages ?? 0 }, (_, at) => at));
    expect(json(texts, 'text', pack?.id ?? '', '--page', '3').pages).toEqual([pages[2]]);
    const part = documents.find(({ partOf }) => partOf === pack?.id);
    expect(json(texts, 'text', part?.id ?? '').pages).toHaveLength(part?.pages ?? 0);
  });

  test('search finds, filters and limits', () => {
    const all = json(found, 'search', 'homelessness', '--limit', '500');
    expect(all.hits).toHaveLength(all.total);
    expect(json(found, 'search', 'homelessness', '--limit', '2')).toEqual({ total: all.total, hits: all.hits.slice(0, 2) });
    const appendices = json(found, 'search', 'homelessness', '--kind', 'appendix', '--from', '2026-12-01', '--to', '2026-12-31');
    expect(appendices.total).toBeGreaterThan(0);
    expect(appendices.total).toBeLessThan(all.total);
    expect(json(found, 'search', 'homelessness', '--from', '2027-01-01').total).toBe(0);
    expect(json(found, 'search', 'west', '--committee', 'No such committee').total).toBe(0);
  });

  test('compare: every quote stands in its report, on the page that is named', () => {
    const ids = update().map((each) => each.id);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    const comparison = json(compared, 'compare', ...ids);
    expect(comparison.reports.map(({ date }) => date ?? '')).toEqual(comparison.reports.map(({ date }) => date ?? '').toSorted((a, b) => a.localeCompare(b)));
    expect(comparison.topics.length).toBeGreaterThan(0);
    const text = new Map(ids.map((each) => [each, json(texts, 'text', each).pages]));
    const passages = [
      ...comparison.topics.flatMap(({ rows }) => rows.flatMap(({ statements }) => statements)),
      ...comparison.figures, ...comparison.commitments, ...comparison.checks.flatMap(({ evidence }) => evidence),
    ];
    for (const { reportId, pageIndex: at, quote } of passages) {
      const pages = (text.get(reportId) ?? []).filter((page) => page.pageIndex >= at);
      expect(plain(pages.map((page) => page.text).join('\n'))).toContain(plain(quote));
    }
    const portfolio = update()[0]?.portfolio ?? '';
    expect(json(compared, 'compare', '--portfolio', portfolio).reports.length).toBeGreaterThanOrEqual(ids.length);
  });

  test('annotate, ask, export: what was marked is cited', () => {
    const [report] = update();
    const [page] = json(texts, 'text', report?.id ?? '', '--page', '1').pages;
    const words = plain(page?.text ?? '').split(' ').slice(12, 20).join(' ');
    const mark = json(annotation, 'annotate', report?.id ?? '', '--page', '1', '--quote', words, '--note', 'Ask about this');
    expect(plain(mark.quote)).toBe(words);
    expect(json(z.strictObject({ annotations: z.array(annotation) }), 'annotations').annotations).toEqual([mark]);
    const question = json(z.looseObject({ id, text: z.string(), evidence: z.array(z.looseObject({ annotationId: id })) }), 'ask', '--text', 'When will it be done?', '--evidence', mark.id);
    expect(question.evidence).toMatchObject([{ annotationId: mark.id, quote: mark.quote }]);
    json(z.looseObject({ path: z.string() }), 'questions', 'export', '--to', 'out.md');
    const markdown = readFileSync(join(folder, 'out.md'), 'utf8');
    expect(markdown).toContain('When will it be done?');
    expect(plain(markdown)).toContain(words);
    json(z.looseObject({ path: z.string() }), 'questions', 'export', '--to', 'out.docx');
    expect(readFileSync(join(folder, 'out.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('annotations export and import, backup and restore: what was written goes out and comes in', () => {
    const counts = { marks: z.literal(1), questions: z.literal(1), corrections: z.int(), pagesRead: z.int(), others: z.int() };
    const exported = z.strictObject({ path: z.string(), format: z.enum(['md', 'docx', 'jsonld', 'pdf', 'zip']), marks: z.literal(1), leftOut: z.literal(0), exempt: z.literal(0) });
    const [mark] = json(z.looseObject({ annotations: z.array(annotation) }), 'annotations').annotations;
    expect(json(exported, 'annotations', 'export', '--to', 'marks.md').format).toBe('md');
    expect(plain(readFileSync(join(folder, 'marks.md'), 'utf8'))).toContain(plain(mark?.quote ?? '-'));
    json(exported, 'annotations', 'export', '--to', 'marked.pdf', '--paper', mark?.documentId ?? '', '--author', 'A. Member');
    writeFileSync(join(folder, 'phrase.txt'), 'four words of mine\n');
    json(z.strictObject({ path: z.string(), ...counts, sizeBytes: z.int(), tested: z.literal(true) }), 'backup', '--to', 'all.age', '--passphrase-file', 'phrase.txt');
    expect(readFileSync(join(folder, 'all.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);

    const other = ['--library', join(folder, 'other'), '--json'];
    const inOther = <T>(schema: z.ZodType<T>, ...args: readonly string[]): T => {
      const { code, out, err } = cli(...args, ...other);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return schema.parse(JSON.parse(out));
    };
    const marked = inOther(imported, 'import', 'marked.pdf').imported[0]?.id ?? '';
    const taken = z.strictObject({ added: z.array(id), already: z.int(), leftOut: z.int() });
    expect(inOther(taken, 'annotations', 'import', marked).added).toHaveLength(1);
    expect(inOther(taken, 'annotations', 'import', marked)).toEqual({ added: [], already: 1, leftOut: 0 });
    const restored = z.strictObject({
      madeAt: z.iso.datetime(), restored: z.boolean(), added: z.strictObject({ ...counts, marks: z.int(), questions: z.int() }), updated: z.looseObject({}), same: z.int(), newerHere: z.int(),
      conflicts: z.array(z.unknown()), waiting: z.array(z.strictObject({ fileId: id, source: z.string(), marks: z.literal(1) })), copy: z.string().nullable(),
    });
    expect(inOther(restored, 'restore', 'all.age', '--passphrase-file', 'phrase.txt', '--dry-run')).toMatchObject({ restored: false, added: { marks: 1 }, copy: null });
    expect(inOther(restored, 'restore', 'all.age', '--passphrase-file', 'phrase.txt')).toMatchObject({ restored: true, added: { marks: 1, questions: 1 }, waiting: [{ source: mark?.source }] });
    expect(inOther(z.looseObject({ annotations: z.array(annotation) }), 'annotations').annotations).toHaveLength(2);
    writeFileSync(join(folder, 'wrong.txt'), 'another phrase\n');
    expect(cli('restore', 'all.age', '--passphrase-file', 'wrong.txt', ...other)).toMatchObject({ code: 1, out: '' });
  });

  test('questions propose: verbatim evidence of reports of the portfolio, in the shape that scripts read', () => {
    const portfolio = update()[0]?.portfolio ?? '';
    const { proposals } = json(proposed, 'questions', 'propose', '--portfolio', portfolio);
    expect(proposals.map(({ from }) => from)).toContain('slipped');
    const texts_ = new Map<string, string>();
    for (const { evidence } of proposals) {
      for (const { reportId, quote } of evidence) {
        const text = texts_.get(reportId) ?? plain(json(texts, 'text', reportId).pages.map((page) => page.text).join('\n'));
        texts_.set(reportId, text);
        expect(text).toContain(plain(quote));
      }
    }
    const ids = update().map((each) => each.id);
    expect(json(proposed, 'questions', 'propose', ...ids).proposals.length).toBeGreaterThan(0);
  });

  test('questions export and import: twice is once, and a spreadsheet gets no formula', () => {
    json(z.looseObject({ id }), 'ask', '--text', '=1+1 is what?');
    const written = z.strictObject({ path: z.string(), format: z.string(), questions: z.number() });
    expect(json(written, 'questions', 'export', '--to', 'out.questions')).toMatchObject({ format: 'questions', questions: 2 });
    expect(json(written, 'questions', 'export', '--to', 'out.csv').format).toBe('csv');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain(`"'=1+1 is what?"`);
    const taken = z.strictObject({
      files: z.array(z.strictObject({ name: z.string(), state: z.enum(['read', 'locked', 'wrongPassphrase', 'refused']), reason: textOrNull, questions: z.number() })),
      added: z.number(), changed: z.number(), same: z.number(), conflicts: z.number(), left: z.number(),
    });
    const elsewhere = (...args: readonly string[]) => taken.parse(JSON.parse(cli('questions', 'import', ...args, '--library', join(folder, 'colleague'), '--json').out));
    expect(elsewhere('out.questions')).toMatchObject({ added: 2, same: 0, files: [{ name: 'out.questions', state: 'read', reason: null, questions: 2 }] });
    expect(elsewhere('out.questions', 'out.questions')).toMatchObject({ added: 0, changed: 0, same: 2 });
    const { code, out, err } = cli('questions', 'import', 'out.md', '--library', join(folder, 'colleague'), '--json');
    expect({ code, state: taken.parse(JSON.parse(out)).files[0]?.state }).toEqual({ code: 1, state: 'refused' });
    expect(err).toContain('out.md');
  });

  test('versions: what came again, its marks, and what a person decides of them', async () => {
    const own = ['--library', join(folder, 'versions'), '--json'] as const;
    const run = <T>(schema: z.ZodType<T>, ...args: readonly string[]): T => {
      const { code, out, err } = cli(...args, ...own);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return schema.parse(JSON.parse(out));
    };
    const paths = await reissuedReport(folder);
    const [paper] = run(imported, 'import', paths.first).imported;
    run(z.unknown(), 'annotate', paper?.id ?? '', '--page', '1', '--quote', 'Seven officers will be employed.', '--note', '');
    run(z.unknown(), 'annotate', paper?.id ?? '', '--page', '2', '--quote', 'officers inspected 264 of these homes', '--note', 'Ask for the list');
    const words = cli('import', paths.second, '--library', own[1]);
    expect([words.code, words.out]).toEqual([0, expect.stringMatching(/^replaces {2}\S+ {2}.*\(first\)\.pdf -> .*\(revised\)\.pdf$/m)]);

    const list = () => run(z.strictObject({ versions: z.array(versionLinkSchema) }), 'versions', 'list').versions;
    const [pair] = list();
    expect(pair).toMatchObject({ state: 'found', older: { id: paper?.id }, counts: { moved: 1, open: 1 } });
    const marks = () => run(z.strictObject({ marks: z.array(markStandingSchema) }), 'versions', 'marks', pair?.id ?? '').marks;
    expect(marks().map(({ decision, reason, words: note }) => [decision, reason, note])).toEqual([['moved', 'sameWords', ''], ['open', 'reworded', 'Ask for the list']]);
    const open = marks()[1]?.id ?? '';
    expect(run(z.unknown(), 'versions', 'resolve', 'accept', open)).toEqual({ decision: 'accept', ids: [open] });
    expect(list()[0]?.counts).toMatchObject({ moved: 1, placed: 1, open: 0 });
    run(z.unknown(), 'versions', 'resolve', 'undo', open);
    expect(list()[0]?.counts).toMatchObject({ open: 1 });
    expect(cli('versions', 'resolve', 'accept', 'none', ...own).code).not.toBe(0);
    expect(cli('versions', 'resolve', 'guess', open, ...own).code).not.toBe(0);
  });

  test('doctor finds it in order', () => {
    expect(json(z.looseObject({ ok: z.literal(true) }), 'doctor').ok).toBe(true);
  });

  test('without --json people can read it', () => {
    const { code, out } = cli('list', '--library', library);
    expect(code).toBe(0);
    expect(out).toContain('2026-12-08');
    expect(out).not.toContain('{');
  });

  test.each([
    ['no such paper', ['text', 'nothing']], ['no such page', ['text', 'PACK', '--page', '999']], ['words that are not there', ['annotate', 'PACK', '--page', '1', '--quote', 'zzzz zzzz', '--note', 'x']],
    ['no such mark', ['ask', '--text', 'x', '--evidence', 'nothing']], ['a library that is a file', ['list', '--library', join(folder, 'papers', 'note.txt')]],
  ])('%s: exit 1, a message on standard error, nothing on standard output', (_name, args) => {
    const pack = documents.find(({ kind: each }) => each === 'pack')?.id ?? '';
    const { code, out, err } = cli(...args.map((arg) => arg.replace('PACK', pack)), ...(args.includes('--library') ? [] : ['--library', library]), '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim()).not.toBe('');
    expect(err).not.toMatch(/\.ts:\d|node_modules/);
  });

  test.each([[['nonsense']], [['compare', 'one']], [['questions', 'propose']], [['questions', 'export', '--to', 'x.exe']]])('%j makes no sense: exit 2', (args) => {
    const { code, out, err } = cli(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).not.toBe('');
  });

  test('--help is no mistake', () => {
    expect(cli('--help')).toMatchObject({ code: 0, err: '' });
  });
});
