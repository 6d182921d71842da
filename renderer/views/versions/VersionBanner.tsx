/** Over the paper: that a newer version of it came, with what became of the marks; or that this one is the newer. */
import { History, RefreshCw, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { VersionLink } from '#shared/domain/version/versionLink.ts';
import { placing } from '#renderer/state/placing.ts';
import { useStore } from '#renderer/state/store.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import styles from './VersionBanner.module.css';
import { useVersions } from './useVersions.ts';

function cameHow({ newer, older }: VersionLink): string {
  if (newer.cameIn === 'supplement') return t.cameWithSupplement(newer.publishedOn && shortDay(newer.publishedOn));
  if (newer.cameIn === 'pack' && older.cameIn === 'pack') return t.cameInPack;
  return t.cameOn(shortDay(newer.importedAt.slice(0, 10)));
}

export function VersionBanner({ fileId, pageIndex }: { readonly fileId: string; readonly pageIndex: number }): ReactNode {
  const versions = useVersions();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const isPlacing = useStore(placing)?.fileId === fileId;
  const gone = versions.replacingPage(fileId, pageIndex);
  const came = versions.links.find(({ newer }) => newer.fileId === fileId && newer.pageFrom <= pageIndex && pageIndex <= newer.pageTo);
  const link = gone ?? came;
  if (!link || hidden.has(link.id) || isPlacing) return null;
  const { moved, anchored, placed, open, offered } = link.counts;
  const part = link.older.id !== link.older.fileId;
  return (
    <section className={styles['banner']} aria-label={t.versions}>
      {gone ? <History aria-hidden /> : <RefreshCw aria-hidden />}
      <p>
        {gone ? <>{part ? <>{t.bannerOf(link.older.title)}{t.bannerRefers(cameHow(link))}</> : t.banner(cameHow(link))}</> : t.replaces}{' '}
        <PlaceLink to={{ name: 'version', id: link.id }}>{t.seeChanges}</PlaceLink>
        {moved + anchored + placed > 0 ? <> · <PlaceLink to={{ name: 'version', id: link.id, show: 'marks' }}>{t.marksMoved(moved + anchored + placed)}</PlaceLink></> : null}
        {offered > 0 ? <> · <PlaceLink to={{ name: 'version', id: link.id, show: 'marks' }}>{t.marksOffered(offered)}</PlaceLink></> : null}
        {open > 0 ? <> · <PlaceLink to={{ name: 'version', id: link.id, show: 'marks' }}><b>{t.marksOpen(open)}</b></PlaceLink></> : null}
      </p>
      {gone ? <PlaceLink to={{ name: 'read', id: link.newer.fileId, pageIndex: link.newer.pageFrom }} button={{ small: true }}>{t.readNewer}</PlaceLink> : null}
      <IconButton small icon={X} label={t.hide} onPress={() => setHidden(new Set([...hidden, link.id]))} />
    </section>
  );
}
