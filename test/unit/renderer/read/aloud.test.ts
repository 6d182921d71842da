/** Reading aloud, with a synthesiser that says nothing and tells what it was given to say. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { TextBlock } from '#shared/domain/page/pageText.ts';
import { createAloud } from '#renderer/views/read/aloud/aloud.ts';
import { sayable, spokenSentences } from '#renderer/views/read/aloud/spokenText.ts';
import { systemSynthesiser } from '#renderer/views/read/aloud/synthesiser.ts';

const block = (start: number, end: number): TextBlock => ({ start, end, kind: 'paragraph', level: 0, fontSizePt: 11, bold: false, leftPt: 50 });
const pageOf = (pageIndex: number, text: string) => ({ pageIndex, text, blocks: text === '' ? [] : [block(0, text.length)] });

const PAGES = ['One is here. See p. 5 of Cllr. Smith’s report. Three ends.', '', 'Four goes on. Five is last.'].map((text, index) => spokenSentences(pageOf(index, text)));

function started(pages = PAGES) {
  const said: { words: string; voice: string; ended: (failed: boolean) => void }[] = [];
  const cancel = vi.fn();
  let voice = 'first';
  const aloud = createAloud({
    pageCount: pages.length, sentences: async (page) => pages[page] ?? [], voice: () => ({ voice, speed: 1 }),
    synthesiser: { speak: (words, as, ended) => void said.push({ words, voice: as.voice, ended }), cancel },
  });
  return {
    aloud, said, cancel,
    setVoice: (id: string) => { voice = id; },
    /** The voice comes to the end of what it is saying. */
    finish: async (failed = false) => {
      said.at(-1)?.ended(failed);
      await new Promise((done) => { setTimeout(done); });
    },
    last: () => said.at(-1)?.words,
  };
}

describe('what is said of a page', () => {
  it('cuts no sentence at an abbreviation or a page number', () => {
    expect(PAGES[0]?.map(({ words }) => words)).toEqual(['One is here.', 'See p. 5 of Cllr. Smith’s report.', 'Three ends.']);
  });
  it('gives cells a pause, and leaves out what is no word', () => {
    expect(sayable('Rent\tArrears\n2026')).toBe('Rent, Arrears 2026');
    expect(sayable('• Contents ........ 4')).toBe('Contents 4');
    expect(spokenSentences(pageOf(0, '• — •'))).toEqual([]);
  });
});

describe('reading aloud', () => {
  it('says every sentence once, in order, over an empty page, and says that it has ended', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 }), async (counts) => {
      const pages = counts.map((count, page) => spokenSentences(pageOf(page, Array.from({ length: count }, (_, index) => `Sentence ${page} x ${index} stands.`).join(' '))));
      const { aloud, said, finish } = started(pages);
      await aloud.play(0, 0);
      while (aloud.state.get().doing === 'playing') await finish();
      expect(said.map(({ words }) => words)).toEqual(pages.flat().map(({ words }) => words));
      expect(aloud.state.get()).toEqual({ doing: 'ended', sentence: null });
    }), { numRuns: 20 });
  });

  it('begins with the sentence that holds a letter', async () => {
    const { aloud, last } = started();
    await aloud.play(0, 20);
    expect(last()).toMatch(/^See p\. 5/);
  });

  it('pauses, and goes on with the same sentence; what the voice says late moves nothing', async () => {
    const { aloud, said, last, finish } = started();
    await aloud.play(0, 0);
    const late = said[0]?.ended;
    aloud.pause();
    late?.(false);
    await finish();
    expect([aloud.state.get().doing, said.length]).toEqual(['paused', 1]);
    aloud.resume();
    expect([last(), said.length]).toEqual(['One is here.', 2]);
  });

  it('goes back and forth over pages, in silence while paused, and stays at the first', async () => {
    const { aloud, last, said } = started();
    await aloud.play(2, 0);
    await aloud.step(-1);
    expect(last()).toBe('Three ends.');
    aloud.pause();
    const before = said.length;
    await aloud.step(1);
    expect([aloud.state.get().sentence?.words, aloud.state.get().doing, said.length]).toEqual(['Four goes on.', 'paused', before]);
    await aloud.play(0, 0);
    await aloud.step(-1);
    expect(last()).toBe('One is here.');
  });

  it('takes another voice at once, stops for good, and tells of a voice that failed', async () => {
    const { aloud, said, setVoice, finish } = started();
    await aloud.play(0, 0);
    setVoice('second');
    aloud.again();
    expect(said.map(({ words, voice }) => [words, voice])).toEqual([['One is here.', 'first'], ['One is here.', 'second']]);
    await finish(true);
    expect(aloud.state.get().doing).toBe('failed');
    aloud.stop();
    await finish();
    expect(aloud.state.get()).toEqual({ doing: 'stopped', sentence: null });
    expect(said.length).toBe(2);
  });
});

describe('voices', () => {
  const voice = (name: string, lang: string, localService: boolean) => ({ name, lang, localService, voiceURI: `urn:${name}`, default: false });
  it('are those of this machine alone, British English first', () => {
    const speech = { getVoices: () => [voice('Anna', 'de-DE', true), voice('Cloud', 'en-GB', false), voice('Zoe', 'en-US', true), voice('Daniel', 'en_GB', true)] };
    expect(systemSynthesiser(speech as unknown as SpeechSynthesis)?.voices()).toEqual([
      { id: 'urn:Daniel', name: 'Daniel', language: 'en-GB' }, { id: 'urn:Zoe', name: 'Zoe', language: 'en-US' }, { id: 'urn:Anna', name: 'Anna', language: 'de-DE' },
    ]);
  });
  it('say nothing at all where only voices elsewhere are left', () => {
    const speak = vi.fn();
    const failed = vi.fn();
    systemSynthesiser({ getVoices: () => [voice('Cloud', 'en-GB', false)], speak } as unknown as SpeechSynthesis)?.speak('Words', { voice: 'urn:Cloud', speed: 1 }, failed);
    expect(failed).toHaveBeenCalledWith(true);
    expect(speak).not.toHaveBeenCalled();
  });
});
