import { second } from './cycleSecond.ts';
export const first = (): number => second() + 1;
