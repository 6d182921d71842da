import type { Measured } from './measured.ts';
export function measureWindow(_library: string): Promise<Measured[]> { return Promise.resolve([]); }
