/** The system's voices, as the browser hands them over. Only voices on this machine: others send the words away. */

export interface Voice {
  /** The browser's own address of it. */
  readonly id: string;
  readonly name: string;
  /** BCP 47: "en-GB". */
  readonly language: string;
}

export interface Synthesiser {
  voices(): readonly Voice[];
  /** Hears of voices that come later; returns the function that stops listening. */
  onVoices(heard: () => void): () => void;
  /** Says one stretch of words; `ended` comes once, unless it is cancelled before. */
  speak(words: string, as: { readonly voice: string; readonly speed: number }, ended: (failed: boolean) => void): void;
  cancel(): void;
}

const rank = ({ lang }: { readonly lang: string }) => (/^en[-_]GB/i.test(lang) ? 0 : /^en/i.test(lang) ? 1 : /^cy/i.test(lang) ? 2 : 3);

/** Null where the window has no speech at all. */
export function systemSynthesiser(speech: SpeechSynthesis | undefined = window.speechSynthesis): Synthesiser | null {
  if (!speech) return null;
  const local = () => speech.getVoices().filter((voice) => voice.localService).sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'));
  return {
    voices: () => local().map(({ voiceURI, name, lang }) => ({ id: voiceURI, name, language: lang.replace('_', '-') })),
    onVoices(heard) {
      speech.addEventListener('voiceschanged', heard);
      return () => speech.removeEventListener('voiceschanged', heard);
    },
    speak(words, { voice, speed }, ended) {
      const known = local();
      const chosen = known.find((one) => one.voiceURI === voice) ?? known[0];
      // Without a voice named, the browser would take one of its own choosing, maybe one that isn't here.
      if (!chosen) {
        ended(true);
        return;
      }
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = chosen;
      utterance.lang = chosen.lang;
      utterance.rate = speed;
      utterance.addEventListener('end', () => ended(false), { once: true });
      utterance.addEventListener('error', ({ error }) => { if (error !== 'canceled' && error !== 'interrupted') ended(true); }, { once: true });
      speech.speak(utterance);
    },
    cancel: () => speech.cancel(),
  };
}
