import { describe, expect, it } from 'vitest';
import { annotationHandlers } from '#core/annotate/annotationHandlers.ts';
import { questionHandlers } from '#core/draft/questionHandlers.ts';
import { examineLibrary, type Check } from '#core/library/doctor.ts';
import { PAGES, packLibrary, REPORT, type PackLibrary } from '#test/fixtures/packLibrary.ts';

const signal = new AbortController().signal;
const at = { documentId: REPORT, pageIndex: 3, start: 0, end: PAGES[3].length };

async function recordsOf({ library }: PackLibrary): Promise<Check | undefined> {
  return (await examineLibrary(library, 1, signal)).find(({ name }) => name === 'records');
}

/** A library with a mark and a question that cites it, each written, changed, removed and brought back. */
async function written(): Promise<PackLibrary> {
  const made = await packLibrary();
  const marks = annotationHandlers(made.context);
  const questions = questionHandlers(made.context);
  const mark = await marks['annotations.create']({ kind: 'highlight', meaning: 'figure', at, note: 'First', tags: ['staff'] }, signal);
  await marks['annotations.update']({ id: mark.id, revision: 1, note: 'Is that per quarter?' }, signal);
  const question = await questions['questions.create']({
    text: 'What did agency staff cost?', purpose: '', type: 'evidence', theme: '', addressee: '', privateNote: '', evidence: [{ at, annotationId: mark.id }],
  }, signal);
  await questions['questions.update']({ id: question.id, revision: 1, text: 'What did agency staff cost since July?' }, signal);
  await marks['annotations.remove']({ id: mark.id, revision: 2 }, signal);
  await marks['annotations.restore']({ id: mark.id }, signal);
  await questions['questions.remove']({ id: question.id, revision: 2 }, signal);
  await questions['questions.restore']({ id: question.id }, signal);
  await questions['questions.reorder']({ ids: [question.id] }, signal);
  return made;
}

describe('the hash of a mark or question', () => {
  it('is kept with each, and holds after every ordinary change', async () => {
    const made = await written();
    const hashes = made.library.db.prepare('SELECT content_sha256 AS hash FROM annotation UNION ALL SELECT content_sha256 FROM question').all();
    expect(hashes.map(({ hash }) => String(hash))).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(await recordsOf(made)).toMatchObject({ ok: true });
  });

  it.each([
    ["UPDATE annotation SET quote = replace(quote, '£250K', '£25K')", /1 record is not as written: the mark “The cost of agency staff was £25K/],
    ["UPDATE annotation SET note = 'Another'", /the mark “The cost/],
    ['UPDATE annotation SET page_index = 2', /the mark/],
    ["UPDATE question SET text = 'Why?'", /the question “Why\?”/],
    ["UPDATE evidence SET citation = replace(citation, '2026', '2025')", /the question “What did agency staff cost since July\?”/],
    ['DELETE FROM evidence', /the question/],
    ["UPDATE annotation SET note = 'x'; UPDATE question SET text = 'y'", /2 records are not as written/],
  ])('tells of a record that changed by itself: %s', async (harm, says) => {
    const made = await written();
    expect((await recordsOf(made))?.ok).toBe(true);
    made.library.db.exec(harm);
    expect(await recordsOf(made)).toMatchObject({ name: 'records', ok: false, message: expect.stringMatching(says) as unknown });
  });

  it('is not missed where an earlier version wrote the record', async () => {
    const made = await written();
    made.library.db.exec("UPDATE annotation SET content_sha256 = '', note = 'x'");
    expect(await recordsOf(made)).toMatchObject({ ok: true });
  });
});
