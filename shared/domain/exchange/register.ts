/**
 * What several libraries write and exchange without a server: a register of versions, each with a version vector (how
 * often each writer had written when it was made). Merging keeps every version that no other one has taken into
 * account, so that nothing is lost and nothing is decided for a person. It is the greatest elements of a union: doing
 * it twice, in any order or grouping gives the same (Shapiro et al. 2011, "multi-value register").
 */
import { z } from 'zod';
import { writerSchema } from '#shared/domain/member/member.ts';

/** More than any committee has, with all who went before them. */
const MOST_WRITERS = 500;

/** Writer's id → how often they had written. */
export const vectorSchema = z.record(z.string().regex(/^[\w-]{1,100}$/).refine((writer) => !writer.startsWith('__')), z.number().int().positive().max(1e9))
  .refine((vector) => Object.keys(vector).length <= MOST_WRITERS);
export type Vector = z.infer<typeof vectorSchema>;

export const stampSchema = z.object({
  vector: vectorSchema,
  by: writerSchema,
  /** ISO time; for people, never for deciding. */
  at: z.string().max(40),
});
export type Stamp = z.infer<typeof stampSchema>;

export interface Version<T> {
  readonly stamp: Stamp;
  readonly content: T;
}

/** True where `a` was written without knowing all that `b` knew, and `b` knew all of `a`. */
export function isOlder(a: Vector, b: Vector): boolean {
  const knownToB = Object.entries(a).every(([writer, count]) => count <= (b[writer] ?? 0));
  return knownToB && Object.entries(b).some(([writer, count]) => count > (a[writer] ?? 0));
}

/** What knows all that any of them knew. */
export function joined(vectors: readonly Vector[]): Vector {
  const all: Record<string, number> = {};
  for (const vector of vectors) for (const [writer, count] of Object.entries(vector)) all[writer] = Math.max(all[writer] ?? 0, count);
  return all;
}

/** The stamp of what `by` writes now, having seen all of `seen`. */
export function written(seen: readonly Vector[], by: Stamp['by'], at: string): Stamp {
  const vector = joined(seen);
  return { vector: { ...vector, [by.id]: (vector[by.id] ?? 0) + 1 }, by, at };
}

/** Versions that none of the others has taken into account, in an order of their own; one of each. */
export function merge<T>(versions: readonly Version<T>[]): Version<T>[] {
  const kept = versions.filter((one) => !versions.some((other) => isOlder(one.stamp.vector, other.stamp.vector)));
  const byKey = new Map<string, Version<T>>();
  // Of the same version under two names (a member has given theirs meanwhile), one in an order of its own.
  for (const version of kept.toSorted((a, b) => (canonical(a.stamp) < canonical(b.stamp) ? -1 : 1))) byKey.set(versionKey(version), version);
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
}

/** Same vector and content: the same version. A copied library may write two under one vector; both stay. */
export function versionKey({ stamp, content }: Version<unknown>): string {
  return canonical([stamp.vector, content]);
}

/** JSON with its keys in order: equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  ));
}
