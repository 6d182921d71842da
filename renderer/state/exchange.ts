/** Opens, from anywhere, what questions are sent, taken in, proposed and settled with. */
import type { ChosenFile } from '#shared/contract/host.ts';
import { createStore } from './store.ts';

export type ExchangeDialog =
  | { readonly name: 'send'; readonly what: 'questions' | 'runningOrder'; readonly meetingId: string | null; readonly ids: readonly string[] | null }
  /** `files`: those that were opened or dropped; without them, they are asked for. */
  | { readonly name: 'take'; readonly files?: readonly ChosenFile[] }
  | { readonly name: 'conflicts' }
  | { readonly name: 'proposals'; readonly meetingId?: string };

export const exchangeDialog = createStore<ExchangeDialog | null>(null);
