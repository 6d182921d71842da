/** Which papers came again, for lists, banners and hits. */
import { useMemo } from 'react';
import type { VersionLink } from '#shared/domain/version/versionLink.ts';
import { useCall } from '#renderer/state/calls.ts';

export interface Versions {
  readonly links: readonly VersionLink[];
  /** The pair in which a paper was replaced, or null. */
  readonly replacing: (documentId: string) => VersionLink | null;
  /** The pairs in which a paper replaces others. */
  readonly replacedBy: (documentId: string) => readonly VersionLink[];
  /** The pair in which a page's paper was replaced, or null. */
  readonly replacingPage: (fileId: string, pageIndex: number) => VersionLink | null;
}

export function useVersions(): Versions {
  const links = useCall('versions.list', {}).data?.links;
  return useMemo(() => {
    const standing = (links ?? []).filter(({ state }) => state !== 'refused');
    const older = new Map(standing.map((link) => [link.older.id, link]));
    const newer = Map.groupBy(standing, (link) => link.newer.id);
    const byFile = Map.groupBy(standing, (link) => link.older.fileId);
    return {
      links: standing,
      replacing: (id) => older.get(id) ?? null,
      replacedBy: (id) => newer.get(id) ?? [],
      replacingPage: (fileId, pageIndex) => byFile.get(fileId)?.find((link) => link.older.pageFrom <= pageIndex && pageIndex <= link.older.pageTo) ?? null,
    };
  }, [links]);
}
