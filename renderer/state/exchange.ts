/** Opens, from anywhere, what questions are sent, taken in, proposed and settled with. */
import { createStore } from './store.ts';

export type ExchangeDialog =
  | { readonly name: 'send'; readonly what: 'questions' | 'runningOrder'; readonly meetingId: string | null; readonly ids: readonly string[] | null }
  | { readonly name: 'take' }
  | { readonly name: 'conflicts' }
  | { readonly name: 'proposals'; readonly meetingId?: string };

export const exchangeDialog = createStore<ExchangeDialog | null>(null);
