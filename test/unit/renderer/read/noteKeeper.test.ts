import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { createNoteKeeper, type NotePorts, type Saving } from '#renderer/views/read/noteKeeper.ts';

/** A core that holds one note, and answers when told. */
function core() {
  const stored = { note: '', revision: 1 };
  const waiting: (() => void)[] = [];
  const told: Saving['state'][] = [];
  const shown: string[] = [];
  const kept: [string, string, number][] = [];
  let pause: (() => void) | null = null;
  const ports: NotePorts = {
    update: (revision, note) => new Promise((resolve, reject) => {
      waiting.push(() => {
        if (revision !== stored.revision) {
          reject(new AppError('REVISION_CONFLICT', 'changed'));
          return;
        }
        stored.note = note;
        stored.revision += 1;
        resolve({ ...stored });
      });
    }),
    current: () => Promise.resolve({ ...stored }),
    asError: (thrown) => thrown as AppError,
    onKept: ({ note }, before, sitting) => void kept.push([before, note, sitting]),
    onSaving: ({ state }) => void told.push(state),
    onText: (note) => void shown.push(note),
    later(run) {
      pause = run;
      return () => { pause = null; };
    },
  };
  const settle = () => new Promise<void>((resolve) => { setImmediate(resolve); });
  return {
    stored, told, shown, kept, ports,
    async answer() { waiting.shift()?.(); await settle(); },
    async pause() { const run = pause; pause = null; run?.(); await settle(); },
    get asked() { return waiting.length; },
  };
}

describe('createNoteKeeper', () => {
  it('saves what was typed after a pause, once', async () => {
    const held = core();
    const keeper = createNoteKeeper({ note: '', revision: 1 }, held.ports);
    keeper.type('W');
    keeper.type('Why');
    expect(held.asked).toBe(0);
    await held.pause();
    expect(held.asked).toBe(1);
    await held.answer();
    expect(held.stored).toEqual({ note: 'Why', revision: 2 });
    expect(held.told).toEqual(['saving', 'saved']);
  });

  it('saves again what was typed while a save was under way, on top of it', async () => {
    const held = core();
    const keeper = createNoteKeeper({ note: '', revision: 1 }, held.ports);
    keeper.type('one');
    await held.pause();
    keeper.type('one two');
    await held.answer();
    await held.answer();
    expect(held.stored).toEqual({ note: 'one two', revision: 3 });
    expect(held.told.at(-1)).toBe('saved');
  });

  it('tells what each save changed, and in which sitting it was written', async () => {
    const held = core();
    const keeper = createNoteKeeper({ note: '', revision: 1 }, held.ports);
    for (const [begins, note] of [[true, 'one'], [false, 'one two'], [true, 'three']] as const) {
      if (begins) keeper.begin();
      keeper.type(note);
      await held.pause();
      await held.answer();
    }
    expect(held.kept).toEqual([['', 'one', 1], ['one', 'one two', 1], ['one two', 'three', 2]]);
  });

  it('keeps what is typed when somebody changed the note, tells it, and saves over when asked to', async () => {
    const held = core();
    const keeper = createNoteKeeper({ note: '', revision: 1 }, held.ports);
    Object.assign(held.stored, { note: 'theirs', revision: 2 });
    keeper.type('mine');
    await held.pause();
    await held.answer();
    expect(held.told.at(-1)).toBe('failed');
    expect(held.stored.note).toBe('theirs');
    const over = keeper.saveOver();
    await held.pause();
    await held.answer();
    await over;
    expect(held.stored.note).toBe('mine');
  });

  it('shows what changed elsewhere only where nothing is typed here', async () => {
    const held = core();
    const keeper = createNoteKeeper({ note: 'old', revision: 1 }, held.ports);
    keeper.take({ note: 'new', revision: 2 });
    expect(held.shown).toEqual(['new']);
    keeper.type('mine');
    keeper.take({ note: 'newer', revision: 3 });
    expect(held.shown).toEqual(['new']);
  });

  it('lets nothing be lost on leaving', async () => {
    const held = core();
    const keeper = createNoteKeeper({ note: '', revision: 1 }, held.ports);
    keeper.type('last words');
    const left = keeper.flush();
    await held.answer();
    await left;
    expect(held.stored.note).toBe('last words');
  });
});
