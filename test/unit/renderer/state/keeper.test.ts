import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeeper } from '#renderer/state/keeper.ts';

interface Fields { readonly text: string; readonly who: string }

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is typed', () => {
  it('is saved once the keys rest, and at once when the field is left', async () => {
    const saved: Fields[] = [];
    const keeper = createKeeper<Fields>({ text: '', who: '' }, { pauseMs: 250, save: async (value) => { saved.push(value); return value; } });
    keeper.edit({ text: 'a' });
    keeper.edit({ text: 'ab' });
    await vi.advanceTimersByTimeAsync(249);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual([{ text: 'ab', who: '' }]);
    keeper.edit({ text: 'abc' });
    await keeper.flush();
    expect(saved.at(-1)).toEqual({ text: 'abc', who: '' });
    expect(keeper.state.get().status).toBe('saved');
  });

  it('goes on top of what was typed and saved meanwhile: nothing is lost, one save at a time', async () => {
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => { free = resolve; });
    const saved: Fields[] = [];
    const keeper = createKeeper<Fields>({ text: '', who: '' }, {
      pauseMs: 250,
      save: async (value) => {
        saved.push(value);
        if (saved.length === 1) await held;
        // Somebody else has filled in who, in between.
        return { ...value, who: 'Director' };
      },
    });
    keeper.edit({ text: 'one' });
    const flushed = keeper.flush();
    keeper.edit({ text: 'one two' });
    expect(saved).toHaveLength(1);
    free();
    await flushed;
    expect(saved).toEqual([{ text: 'one', who: '' }, { text: 'one two', who: 'Director' }]);
    expect(keeper.state.get()).toMatchObject({ status: 'saved', value: { text: 'one two', who: 'Director' } });
  });

  it('is kept here when it can’t be saved, and tried again', async () => {
    let fails = true;
    const keeper = createKeeper<Fields>({ text: '', who: '' }, { pauseMs: 250, save: async (value) => { if (fails) throw new Error('gone'); return value; } });
    keeper.edit({ text: 'words' });
    await keeper.flush();
    expect(keeper.state.get()).toMatchObject({ status: 'failed', value: { text: 'words' } });
    keeper.adopt({ text: 'as it was', who: '' });
    expect(keeper.state.get().value.text).toBe('words');
    fails = false;
    await keeper.flush();
    expect(keeper.state.get().status).toBe('saved');
    keeper.adopt({ text: 'from elsewhere', who: '' });
    expect(keeper.state.get().value.text).toBe('from elsewhere');
  });
});
