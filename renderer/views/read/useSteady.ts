/** Functions that stay the same ones while what they do changes: parts that take them are drawn anew only when what they show does. */
import { useInsertionEffect, useRef, useState } from 'react';

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** They must not be called while drawing: they do what they did at the last drawing that was shown. */
export function useSteady<T extends Functions>(functions: T): T {
  const latest = useRef(functions);
  // Before any layout effect: those of parts within call these.
  useInsertionEffect(() => { latest.current = functions; });
  const [steady] = useState(() => Object.fromEntries(Object.keys(functions).map((name) => [name, (...args: never[]) => latest.current[name]?.(...args)])) as T);
  return steady;
}
