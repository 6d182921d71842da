/** How a method of the contract is described: its kind, and the schemas of what goes in and comes out. */
import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/**
 * `query` reads and can be cancelled; `command` is a short write; `job` starts something slow and answers
 * with its id at once (progress and end come as events).
 */
export type MethodKind = 'query' | 'command' | 'job';

export interface Method {
  readonly kind: MethodKind;
  readonly params: z.ZodType;
  readonly result: z.ZodType;
  /** Expected failures, besides BAD_REQUEST, CANCELLED, DISCONNECTED and INTERNAL that any call may meet. */
  readonly errors: readonly ErrorCode[];
}

export function method<P extends z.ZodType, R extends z.ZodType>(
  kind: MethodKind, params: P, result: R, errors: readonly ErrorCode[] = [],
): { kind: MethodKind; params: P; result: R; errors: readonly ErrorCode[] } {
  return { kind, params, result, errors };
}
