import { first } from './cycleFirst.ts';
export const second = (): number => first() + 1;
