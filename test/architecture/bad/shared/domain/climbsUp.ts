import { z } from '../contract/api.ts';
export const up = z;
