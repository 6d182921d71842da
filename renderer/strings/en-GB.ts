/** Every visible sentence of the page, per screen. Welsh will stand beside this file. */
import { kindWords } from './kinds.ts';
import { uiStrings } from './ui.ts';

export const strings = { ui: uiStrings, kinds: kindWords } as const;
