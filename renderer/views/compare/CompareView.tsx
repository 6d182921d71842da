/** Compare: choose reports, or lay those of a place side by side. */
import { Columns3, FileX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { hashOf, type Place } from '#renderer/state/place.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { ChooseReports } from './ChooseReports.tsx';
import styles from './Comparison.module.css';
import { ComparisonPage } from './ComparisonPage.tsx';

type ComparePlace = Extract<Place, { name: 'compare' }>;

const choose = <PlaceLink button={{ look: 'primary' }} to={{ name: 'compare' }}>{t.changeReports}</PlaceLink>;

function Compared({ place, params }: { readonly place: ComparePlace; readonly params: { readonly portfolio: string } | { readonly ids: string[] } }): ReactElement {
  const { data, error, refetch } = useCall('compare.get', params);
  if (error?.code === 'NOT_FOUND') return <div className={styles['state']}><EmptyState icon={FileX} title={t.missingTitle} actions={choose} /></div>;
  if (error) return <div className={styles['state']}><ErrorState error={error} onRetry={() => void refetch()} /></div>;
  if (!data) return <div className={styles['state']}><Loading lines={10} label={t.loading} /></div>;
  const only = data.reports[0];
  if (data.reports.length < 2) {
    return (
      <div className={styles['state']}>
        <EmptyState
          icon={Columns3} title={t.oneTitle(place.portfolio ?? only?.title ?? '')}
          actions={<>{only ? <PlaceLink button={{}} to={{ name: 'read', id: only.id }}>{t.readIt}</PlaceLink> : null}{choose}</>}
        ><p>{t.oneText}</p></EmptyState>
      </div>
    );
  }
  const address = hashOf(place);
  return <ComparisonPage key={address} address={address} comparison={data} of={params} portfolio={place.portfolio ?? null} />;
}

export function CompareView({ place }: { readonly place: ComparePlace }): ReactElement {
  if (place.portfolio !== undefined) return <Compared place={place} params={{ portfolio: place.portfolio }} />;
  if (place.ids !== undefined && place.ids.length >= 2) return <Compared place={place} params={{ ids: [...place.ids] }} />;
  return <div className={styles['state']}><ChooseReports /></div>;
}
