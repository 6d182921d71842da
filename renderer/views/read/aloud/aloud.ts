/** Reads a paper aloud, sentence after sentence over its pages: plays, pauses, goes back and forth, and tells where it is. */
import { createStore, type Store } from '#renderer/state/store.ts';
import type { SpokenSentence } from './spokenText.ts';
import type { Synthesiser } from './synthesiser.ts';

export interface AloudState {
  /** `ended`: the last sentence of the paper has been said; `failed`: the voice gave up. */
  readonly doing: 'stopped' | 'playing' | 'paused' | 'ended' | 'failed';
  readonly sentence: SpokenSentence | null;
}

export interface AloudSource {
  readonly pageCount: number;
  /** Sentences of a page; none for a page without any. */
  readonly sentences: (pageIndex: number) => Promise<readonly SpokenSentence[]>;
  readonly synthesiser: Pick<Synthesiser, 'speak' | 'cancel'>;
  /** As it's set at the time of each sentence. */
  readonly voice: () => { readonly voice: string; readonly speed: number };
}

export interface Aloud {
  readonly state: Store<AloudState>;
  /** From the sentence that holds the letter at `start` of a page, or the next after it. */
  readonly play: (pageIndex: number, start: number) => Promise<void>;
  readonly pause: () => void;
  /** Says the sentence again that it was paused in: half a sentence is no sentence. */
  readonly resume: () => void;
  readonly step: (direction: 1 | -1) => Promise<void>;
  /** The voice or its speed has changed. */
  readonly again: () => void;
  readonly stop: () => void;
}

const STOPPED: AloudState = { doing: 'stopped', sentence: null };

export function createAloud({ pageCount, sentences, synthesiser, voice }: AloudSource): Aloud {
  const state = createStore<AloudState>(STOPPED);
  /** Counts what was asked: whatever belongs to an earlier wish is let go of. */
  let wish = 0;

  const say = (sentence: SpokenSentence) => {
    wish += 1;
    const mine = wish;
    synthesiser.cancel();
    state.set({ doing: 'playing', sentence });
    synthesiser.speak(sentence.words, voice(), (failed) => {
      if (mine !== wish) return;
      if (failed) state.set({ doing: 'failed', sentence });
      else void next(sentence, 1).catch(() => { if (mine === wish) state.set({ doing: 'failed', sentence }); });
    });
  };

  /** The first sentence in a direction that `takes`, over pages without any. */
  const find = async (pageIndex: number, direction: 1 | -1, takes: (sentence: SpokenSentence) => boolean): Promise<SpokenSentence | null> => {
    for (let page = pageIndex; page >= 0 && page < pageCount; page += direction) {
      // One page after the other: the first that has a sentence ends it.
      // oxlint-disable-next-line no-await-in-loop
      const there = await sentences(page);
      const found = direction > 0 ? there.find(takes) : there.findLast(takes);
      if (found) return found;
    }
    return null;
  };
  const after = (from: SpokenSentence, direction: 1 | -1) =>
    find(from.pageIndex, direction, (one) => one.pageIndex !== from.pageIndex || (direction > 0 ? one.start > from.start : one.start < from.start));

  const next = async (from: SpokenSentence, direction: 1 | -1): Promise<void> => {
    wish += 1;
    const mine = wish;
    const { doing } = state.get();
    if (doing === 'playing') synthesiser.cancel();
    const found = await after(from, direction);
    if (mine !== wish) return;
    if (!found && direction > 0) state.set({ doing: 'ended', sentence: null });
    else if (doing === 'paused') state.set({ doing, sentence: found ?? from });
    else say(found ?? from);
  };

  return {
    state,
    async play(pageIndex, start) {
      wish += 1;
      const mine = wish;
      const found = await find(pageIndex, 1, (one) => one.pageIndex !== pageIndex || one.end > start);
      if (mine !== wish) return;
      if (found) say(found);
      else state.set({ doing: 'ended', sentence: null });
    },
    pause() {
      if (state.get().doing !== 'playing') return;
      wish += 1;
      synthesiser.cancel();
      state.set({ doing: 'paused', sentence: state.get().sentence });
    },
    resume() {
      const { sentence } = state.get();
      if (sentence) say(sentence);
    },
    async step(direction) {
      const { sentence } = state.get();
      if (sentence) await next(sentence, direction);
    },
    again() {
      const { doing, sentence } = state.get();
      if (doing === 'playing' && sentence) say(sentence);
    },
    stop() {
      wish += 1;
      synthesiser.cancel();
      state.set(STOPPED);
    },
  };
}
