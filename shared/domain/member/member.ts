/** Whose library this is: asked once, so that what leaves it says who wrote it. */
import { z } from 'zod';

export const memberRoleSchema = z.enum(['member', 'chair', 'officer']);
export type MemberRole = z.infer<typeof memberRoleSchema>;

/** Someone who wrote something, in whichever library: `id` tells two members of one name apart. */
export const writerSchema = z.object({ id: z.string().max(100), name: z.string().max(200) });
export type Writer = z.infer<typeof writerSchema>;

export const memberSchema = writerSchema.extend({
  /** `name` is empty until the member has said it. */
  role: memberRoleSchema,
});
export type Member = z.infer<typeof memberSchema>;
