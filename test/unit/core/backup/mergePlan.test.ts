/** What restoring does to records of any table: once, and the same however often. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationHandlers } from '#core/annotate/annotationHandlers.ts';
import { applyPlan } from '#core/backup/applyPlan.ts';
import { planMerge, type MergePlan } from '#core/backup/mergePlan.ts';
import { openRecords } from '#core/backup/openedRecords.ts';
import { readPayload, readRecords, writePayload, type BackupPayload } from '#core/backup/payload.ts';
import { migrations } from '#core/library/migrations.ts';
import { changedRecords } from '#core/library/recordHash.ts';
import { PACK, packLibrary, REPORT, type PackLibrary } from '#test/fixtures/packLibrary.ts';

const { signal } = new AbortController();

function restored({ library }: PackLibrary, payload: BackupPayload): MergePlan {
  const records = openRecords(readPayload(writePayload(payload), migrations.length));
  try {
    const plan = planMerge(library.db, records);
    applyPlan(library, plan);
    return plan;
  } finally {
    records.close();
  }
}

const link = (id: string, state: string, changedAt: string) => ({ library }: PackLibrary): void => library.write(() => {
  library.db.prepare("INSERT INTO version_link VALUES (?, ?, ?, ?, 'title', 0.9, '2026-01-01', ?)").run(id, PACK, REPORT, state, changedAt);
  library.db.prepare("INSERT INTO mark_standing VALUES (?, ?, 'annotation', 'm1', '{}', 'p', '{}', 'open', '2026-01-01', ?)").run(`standing of ${id}`, id, changedAt);
});

describe('merging records', () => {
  it('knows again what two libraries each found out by themselves, under whatever id', async () => {
    const [one, other] = [await packLibrary(), await packLibrary()];
    link('mine', 'found', '2026-01-01')(one);
    link('theirs', 'refused', '2026-02-01')(other);
    restored(one, readRecords(other.library.db, ''));
    expect(one.library.db.prepare('SELECT id, state FROM version_link').all()).toEqual([{ id: 'mine', state: 'refused' }]);
    expect(one.library.db.prepare('SELECT id, link_id, decided_at FROM mark_standing').all()).toEqual([{ id: 'standing of mine', link_id: 'mine', decided_at: '2026-02-01' }]);
    expect(restored(one, readRecords(other.library.db, '')).changes).toEqual([]);
  });

  it('loses no latest word of either side, and does the same thing once only', async () => {
    const edits = fc.array(fc.record({ at: fc.nat({ max: 2 }), where: fc.boolean(), minute: fc.integer({ min: 1, max: 50 }), note: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }) }), { maxLength: 8 });
    await fc.assert(fc.asyncProperty(edits, async (list) => {
      const [one, other] = [await packLibrary(), await packLibrary()];
      const create = annotationHandlers(one.context)['annotations.create'];
      for (const start of [0, 4, 8]) await create({ kind: 'highlight', meaning: 'evidence', at: { documentId: REPORT, pageIndex: 2, start, end: start + 12 }, note: '', tags: [] }, signal);
      restored(other, readRecords(one.library.db, ''));
      const marksOf = async (made: PackLibrary) => (await annotationHandlers(made.context)['annotations.list']({}, signal)).annotations;
      const ids = (await marksOf(one)).map(({ id }) => id).sort();
      for (const { at, where, minute, note } of list) {
        const side = where ? one : other;
        side.ports.setTime(`2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`);
        const mark = (await marksOf(side)).find(({ id }) => id === ids[at]);
        if (mark) await annotationHandlers(side.context)['annotations.update']({ id: mark.id, revision: mark.revision, note }, signal);
      }
      const [mine, theirs] = [await marksOf(one), await marksOf(other)];
      restored(one, readRecords(other.library.db, ''));
      const after = await marksOf(one);
      for (const mark of [...mine, ...theirs]) {
        const rival = [...mine, ...theirs].find((each) => each.id === mark.id && each.note !== mark.note);
        // A version that is older by every count may go; any other is there still.
        const older = rival !== undefined && rival.updatedAt >= mark.updatedAt && rival.revision >= mark.revision && (rival.updatedAt > mark.updatedAt || rival.revision > mark.revision);
        expect(older || after.some(({ note }) => note === mark.note)).toBe(true);
      }
      expect(changedRecords(one.library.db, 'annotation')).toEqual([]);
      expect(restored(one, readRecords(other.library.db, '')).changes).toEqual([]);
      expect(await marksOf(one)).toEqual(after);
    }), { numRuns: 25 });
  });
});
