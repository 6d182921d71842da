/** The voices of this machine. Browsers list them late: `null` until they are there, or it's clear that none will come. */
import { useEffect, useState } from 'react';
import type { Synthesiser, Voice } from './synthesiser.ts';

/** ms: an empty list after that is an empty list. */
const WAIT_MS = 1500;

export function useVoices(synthesiser: Synthesiser | null): readonly Voice[] | null {
  const [voices, setVoices] = useState<readonly Voice[] | null>(() => (synthesiser ? null : []));
  useEffect(() => {
    if (!synthesiser) return undefined;
    const look = () => {
      const there = synthesiser.voices();
      if (there.length > 0) setVoices(there);
    };
    const giveUp = setTimeout(() => setVoices(synthesiser.voices()), WAIT_MS);
    const first = setTimeout(look);
    const stop = synthesiser.onVoices(look);
    return () => {
      clearTimeout(giveUp);
      clearTimeout(first);
      stop();
    };
  }, [synthesiser]);
  return voices;
}
