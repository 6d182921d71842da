/** A view whose code is fetched apart from the first screen's: drawn at once where it's there already. */
import { lazy, useState, type ComponentType, type ReactNode } from 'react';

/**
 * React's own lazy component shows what stands in for it even where its code has long been fetched, and then leaves that
 * standing for 300 ms. One whose code is there is drawn directly instead.
 */
export function viewFetched<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> & { readonly fetch: () => Promise<void> } {
  let ready: ComponentType<P> | null = null;
  const fetchOnce = async (): Promise<ComponentType<P>> => (ready ??= await fetch());
  const Later = lazy(async () => ({ default: await fetchOnce() }));
  function Fetched(props: P): ReactNode {
    // As it began: another component in its place would lose what has been done in it.
    const [View] = useState<ComponentType<P>>(() => ready ?? Later);
    return <View {...props} />;
  }
  return Object.assign(Fetched, { fetch: async () => { await fetchOnce(); } });
}
