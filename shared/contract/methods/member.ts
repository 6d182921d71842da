/** Whose library this is. */
import { z } from 'zod';
import { memberRoleSchema, memberSchema } from '#shared/domain/member/member.ts';
import { method } from '#shared/contract/method.ts';
import { none } from './common.ts';

export const memberMethods = {
  /** The name is empty until it was said. */
  'member.get': method('query', none, memberSchema),
  'member.set': method('command', z.object({ name: z.string().trim().min(1).max(200), role: memberRoleSchema }), memberSchema, ['LIBRARY_READ_ONLY', 'DISK_FULL']),
} as const;
