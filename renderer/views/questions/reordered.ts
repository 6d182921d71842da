/** Moves some of a list before or after one of its members, the moved ones keeping their order. */
export function reordered<T>(all: readonly T[], moved: ReadonlySet<T>, target: T, after: boolean): readonly T[] {
  const rest = all.filter((one) => !moved.has(one));
  const at = rest.indexOf(target);
  // Dropped on one of those that move: nothing changes.
  if (at < 0) return all;
  return rest.toSpliced(after ? at + 1 : at, 0, ...all.filter((one) => moved.has(one)));
}
