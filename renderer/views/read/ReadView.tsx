/** Opens a paper: fetches what it is, then hands over to the reader; says so plainly where it can't. */
import { FileX } from 'lucide-react';
import { useDeferredValue, useEffect, type ReactElement } from 'react';
import { warmPdf } from '#renderer/pdf/openPdf.ts';
import { useCall } from '#renderer/state/calls.ts';
import type { Place } from '#renderer/state/place.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { useVaultState } from '#renderer/state/vault.ts';
import { vaultStrings } from '#renderer/strings/vault.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Reader } from './Reader.tsx';
import { useOpenPdf } from './useOpenPdf.ts';
import styles from './Reader.module.css';

export function ReadView({ place }: { readonly place: Extract<Place, { name: 'read' }> }): ReactElement {
  // For the next paper: this one takes the painter that is ready.
  useEffect(() => warmPdf, []);
  // While another paper loads the old one must not be shown under its name: no keeping of previous answers here.
  const opened = useCall('documents.get', { id: place.id });
  const fileId = opened.data?.fileId;
  const file = useCall('documents.get', { id: fileId ?? place.id }, { enabled: fileId !== undefined });
  // Pages are counted in the file, whichever of its papers is asked about: nothing has to be waited for.
  const shapes = useCall('pages.shapes', { id: place.id });
  const pdf = useOpenPdf(opened.data?.mediaType === 'application/pdf' ? opened.data.fileId : null);
  // What is said around the page may follow a little after the page.
  const settled = useDeferredValue(place);
  const stood = settled.id === place.id ? settled : place;
  const vault = useVaultState();
  const error = opened.error ?? file.error ?? shapes.error;

  if (error?.code === 'NOT_FOUND') {
    return (
      <div className={styles['state']}>
        <EmptyState icon={FileX} title={t.goneTitle} actions={(
          <>
            {vault === 'locked' ? <Button look="primary" onPress={() => overlay.set('vault')}>{vaultStrings.unlock}</Button> : null}
            <PlaceLink button={vault === 'locked' ? {} : { look: 'primary' }} to={{ name: 'meetings' }}>{t.backToMeetings}</PlaceLink>
          </>
        )}>
          <p>{vault === 'locked' ? vaultStrings.mayBeInVault : t.goneText}</p>
        </EmptyState>
      </div>
    );
  }
  if (error) {
    return (
      <div className={styles['state']}>
        <ErrorState error={error} onRetry={() => { void opened.refetch(); void file.refetch(); void shapes.refetch(); }}>
          <PlaceLink button={{ small: true }} to={{ name: 'meetings' }}>{t.backToMeetings}</PlaceLink>
        </ErrorState>
      </div>
    );
  }
  if (!opened.data || !file.data || !shapes.data) return <div className={styles['state']}><Loading lines={8} label={t.opening} /></div>;
  if (shapes.data.pages.length === 0) {
    return <div className={styles['state']}><EmptyState icon={FileX} title={t.emptyTitle}><p>{t.emptyText}</p></EmptyState></div>;
  }
  return <Reader key={file.data.id} file={file.data} opened={opened.data} shapes={shapes.data.pages} place={stood} opening={pdf} />;
}
