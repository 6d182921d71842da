/** The time, once a second while somebody looks at it. */
import { useEffect, useState } from 'react';

export function useNow(running: boolean): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const tick = (): void => setNow(new Date().toISOString());
    tick();
    if (!running) return undefined;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
