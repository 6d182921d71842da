/** Bundles, put together: what the composition root takes of them. */
import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
import { resolvingTools } from '#core/versions/versionHandlers.ts';
import { readLink } from '#core/versions/versionRecords.ts';
import { bundleHandlers, type BundleTools } from './bundleHandlers.ts';
import { clerkKeyHandlers } from './clerkKeyHandlers.ts';
import { replacePapers } from './open/replacePapers.ts';

type Methods = Extract<keyof Handlers, `bundles.${string}` | `clerkKey.${string}`>;

export function bundleWork(context: CoreContext, tools: Omit<BundleTools, 'replace'> & { readonly lockingWork: number }): Pick<Handlers, Methods> {
  return {
    ...bundleHandlers(context, {
      ...tools,
      replace: async (library, { manifest }) => {
        if (manifest.kind !== 'supplement') return;
        const { resolveMarks } = await import('#core/versions/resolveMarks.ts');
        library.write(() => {
          for (const id of replacePapers(library, manifest, context.clock, context.ids)) resolveMarks({ ...resolvingTools(context), library }, readLink(library.db, id));
        });
        context.events.emit('recordsChanged', { kinds: ['versions', 'annotations', 'questions'] });
      },
    }),
    ...clerkKeyHandlers(context, tools.lockingWork),
  };
}
