/** Clerks whose keys the member has accepted, or refuses: kept by key, since a name is only what somebody calls themselves. */
import type { DatabaseSync } from 'node:sqlite';
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import type { KeyStanding, KnownClerk } from '#shared/domain/bundle/openedBundle.ts';
import { text } from '#core/library/rows.ts';
import { isVouchedFor } from './succession.ts';
import { wordsOfKey } from './wordsOfKey.ts';

export function listClerks(db: DatabaseSync): KnownClerk[] {
  return db.prepare('SELECT * FROM known_clerk ORDER BY name, trusted_at, public_key').all().map((row) => ({
    publicKey: text(row, 'public_key'), name: text(row, 'name'), state: text(row, 'state') as KnownClerk['state'], trustedAt: text(row, 'trusted_at'),
    words: wordsOfKey(text(row, 'public_key')),
  }));
}

/** How the key of a bundle stands here. */
export function standingOf(db: DatabaseSync, clerk: BundleManifest['clerk']): KeyStanding {
  const known = listClerks(db);
  const same = known.find(({ publicKey }) => publicKey === clerk.publicKey);
  if (same) return same.state === 'trusted' ? 'trusted' : 'revoked';
  const before = known.find(({ publicKey }) => publicKey === clerk.succeeds?.publicKey);
  if (before && isVouchedFor(clerk)) return before.state === 'trusted' ? 'vouched' : 'revoked';
  return known.some(({ name, state }) => state === 'trusted' && likeName(name) === likeName(clerk.name)) ? 'changed' : 'new';
}

/** Accepts a key; the one that vouched for it is done with. Call it inside a transaction. */
export function trustClerk(db: DatabaseSync, clerk: BundleManifest['clerk'], at: string): void {
  if (clerk.succeeds && isVouchedFor(clerk)) db.prepare("UPDATE known_clerk SET state = 'replaced', changed_at = ? WHERE public_key = ? AND state = 'trusted'").run(at, clerk.succeeds.publicKey);
  db.prepare("INSERT INTO known_clerk (public_key, name, state, trusted_at, changed_at) VALUES (?, ?, 'trusted', ?, ?) ON CONFLICT (public_key) DO NOTHING").run(clerk.publicKey, clerk.name, at, at);
}

/** `refused`: bundles with this key are opened no longer. `trusted`: they are, again. False where the key isn't known. */
export function setClerkState(db: DatabaseSync, publicKey: string, state: 'trusted' | 'refused', at: string): boolean {
  return db.prepare('UPDATE known_clerk SET state = ?, changed_at = ? WHERE public_key = ?').run(state, at, publicKey).changes > 0;
}

/** As if it had never been seen: the next bundle with it asks again. */
export function forgetClerk(db: DatabaseSync, publicKey: string): boolean {
  return db.prepare('DELETE FROM known_clerk WHERE public_key = ?').run(publicKey).changes > 0;
}

/** Spelt with other capitals or spaces, or letters that only look alike, it's still the same name to a reader. */
function likeName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
}
