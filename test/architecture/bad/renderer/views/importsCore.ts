import { createCore } from '#core/createCore.ts';
export const core = createCore;
