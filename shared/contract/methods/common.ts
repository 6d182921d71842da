/** Shapes that many methods share. */
import { z } from 'zod';

export const none = z.object({});
export const id = z.object({ id: z.string() });
export const revised = z.object({ id: z.string(), revision: z.number().int() });
export const done = z.object({ revision: z.number().int() });
/** A finished file, to be fetched as `/exports/<exportId>`. */
export const exported = z.object({ exportId: z.string(), fileName: z.string(), mediaType: z.string() });
