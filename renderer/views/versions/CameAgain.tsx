/** After an import: which of its papers replace earlier ones. */
import type { ReactNode } from 'react';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { useVersions } from './useVersions.ts';

/** More belong in the list of papers, which marks each. */
const LINKS = 3;

export function CameAgain({ imported }: { readonly imported: readonly string[] }): ReactNode {
  const { links } = useVersions();
  const came = links.filter(({ newer }) => imported.includes(newer.fileId));
  if (came.length === 0) return null;
  return (
    <div className="small">
      <p>{t.cameAgain(came.length)}</p>
      <ul>
        {came.slice(0, LINKS).map(({ id, newer }) => <li key={id}><PlaceLink to={{ name: 'version', id }} aria-label={t.seeChangesOf(newer.title)}>{came.length === 1 ? t.seeChanges : t.seeChangesOf(newer.title)}</PlaceLink></li>)}
      </ul>
    </div>
  );
}
