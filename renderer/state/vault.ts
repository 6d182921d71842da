/** Whether the vault is open, in this window; and what follows from its being locked. */
import { useEffect, useRef } from 'react';
import type { VaultState } from '#shared/domain/vault/vaultState.ts';
import { client, useCall } from './calls.ts';

/** The core counts from the last time that it was told: so often is enough for the shortest rest, a minute. */
const TOLD_EVERY_MS = 20_000;
/** Survives the reload. Says that it was locked, and nothing of what was in it. */
const JUST_LOCKED = 'scrutineer-vault-locked';

export function useVaultState(): VaultState['state'] | null {
  return useCall('vault.state', {}).data?.state ?? null;
}

/**
 * When the vault is locked the whole page is loaded anew: answers, pages, text, undo and whatever else a part of it may have kept
 * are gone at once, without each having to remember to forget. While it's unlocked the core is told that somebody is there.
 */
export function useVaultWatch(): void {
  const state = useVaultState();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'unlocked' && (state === 'locked' || state === 'none')) {
      sessionStorage.setItem(JUST_LOCKED, '1');
      window.location.reload();
    }
    before.current = state;
    if (state !== 'unlocked') return undefined;
    let told = performance.now();
    const there = (): void => {
      if (performance.now() - told < TOLD_EVERY_MS) return;
      told = performance.now();
      client().call('vault.stay', {}).catch(() => undefined);
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, there, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, there);
    };
  }, [state]);
}

/** True once after a reload that locking brought about. */
export function wasJustLocked(): boolean {
  const locked = sessionStorage.getItem(JUST_LOCKED) !== null;
  sessionStorage.removeItem(JUST_LOCKED);
  return locked;
}
