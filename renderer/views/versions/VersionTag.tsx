/** Beside a paper's name in a list: that it was replaced, or replaces another. */
import { History, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import styles from './VersionTag.module.css';
import { useVersions } from './useVersions.ts';

export function VersionTag({ documentId }: { readonly documentId: string }): ReactNode {
  const versions = useVersions();
  const gone = versions.replacing(documentId);
  const [came] = versions.replacedBy(documentId);
  const link = gone ?? came;
  if (!link) return null;
  return (
    <PlaceLink to={{ name: 'version', id: link.id }} className={styles['link']} aria-label={gone ? t.replacedBy(link.newer.title) : t.replacesPaper(link.older.title)} title={gone ? t.replacedBy(link.newer.source) : t.replacesPaper(link.older.source)}>
      {gone ? <Tag tone="changed" icon={History}>{t.replacedTag}</Tag> : <Tag tone="new" icon={RefreshCw}>{t.replacesTag}</Tag>}
    </PlaceLink>
  );
}
