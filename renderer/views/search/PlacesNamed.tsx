/** What was typed may name a place ("p57", "item 5 p3"): the way there, before the words are looked for. */
import { CornerDownRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatPlace } from '#shared/domain/anchor/formatCitation.ts';
import { isReference } from '#shared/domain/page/reference.ts';
import { useCall } from '#renderer/state/calls.ts';
import { lastReadPapers } from '#renderer/state/paperSettings.ts';
import { searchStrings as t } from '#renderer/strings/search.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import styles from './SearchResults.module.css';

export function PlacesNamed({ query }: { readonly query: string }): ReactNode {
  const reference = query.trim();
  const named = isReference(reference);
  const { data } = useCall('pages.locateInLibrary', { reference, likely: [...lastReadPapers()] }, { enabled: named });
  if (!named || !data || data.places.length === 0) return null;
  return (
    <nav aria-label={t.placesNamed(reference)} className={styles['places']}>
      <p className={styles['total']}>{t.placesNamed(reference)}</p>
      <ul>
        {data.places.map(({ id, pageIndex, start, title, citation }) => (
          <li key={id}>
            <PlaceLink to={{ name: 'read', id, pageIndex, ...(start === null ? {} : { start, end: start + 1 }) }} className={styles['place']} data-hit="">
              <CornerDownRight aria-hidden /><span>{formatPlace(citation)}</span><span className={styles['of']}>{[citation.title, title].filter((one, index, all) => one !== '' && all.indexOf(one) === index).join(' · ')}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
