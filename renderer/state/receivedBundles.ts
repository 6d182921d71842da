/** Bundles that were dropped or chosen, each waiting to be looked at: one after the other. */
import type { ChosenFile } from '#shared/contract/host.ts';
import type { BundleFrom } from '#shared/contract/methods/bundles.ts';
import { createStore } from './store.ts';

export interface ReceivedBundle {
  readonly name: string;
  readonly from: BundleFrom;
}

/** The first is on screen. */
export const received = createStore<readonly ReceivedBundle[]>([]);

/** Takes the bundles out of what was chosen; gives what is left to import. */
export function receiveBundles(chosen: readonly ChosenFile[]): readonly ChosenFile[] {
  const nameOf = (file: ChosenFile): string => (file.kind === 'path' ? file.path : file.name).split(/[\\/]/).at(-1) ?? '';
  const isBundle = (file: ChosenFile): boolean => nameOf(file).toLowerCase().endsWith('.scrutiny');
  const bundles = chosen.filter(isBundle);
  if (bundles.length > 0) received.set([...received.get(), ...bundles.map((file) => ({ name: nameOf(file), from: file.kind === 'path' ? { path: file.path } : { upload: file.id } }))]);
  return chosen.filter((file) => !isBundle(file));
}

/** The one on screen is done with. */
export function putBundleAway(): void {
  received.set(received.get().slice(1));
}
