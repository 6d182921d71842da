/** Tells a screen reader what just happened, without moving the focus. */
import { createStore } from './store.ts';

export const announcement = createStore<{ readonly text: string; readonly count: number }>({ text: '', count: 0 });

/** Says `text` politely. The same text twice is said twice. */
export function announce(text: string): void {
  announcement.set({ text, count: announcement.get().count + 1 });
}
