/** What reports since the meeting say of something that was promised, each passage to be opened. */
import type { ReactNode } from 'react';
import type { FollowUp } from '#shared/domain/followUp/followUp.ts';
import { followUpsStrings as t } from '#renderer/strings/followUps.ts';
import { dayInWords } from '#renderer/strings/words.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import styles from './FollowUps.module.css';

export function Later({ followUp: { later, portfolio } }: { readonly followUp: FollowUp }): ReactNode {
  if (later.length === 0) return <p className="small muted">{portfolio === null ? t.noPortfolio : t.noLater}</p>;
  return (
    <div className={styles['later']}>
      <h3>{t.later}</h3>
      <ul>
        {later.map(({ reportId, fileId, title, date, passages }) => {
          const name = [title, date === null ? '' : dayInWords(date)].filter(Boolean).join(', ');
          return (
            <li key={reportId}>
              {passages.length === 0 ? <p className="small muted">{t.silent(name)}</p> : passages.map(({ pageIndex, start, end, quote, cite }) => (
                <figure key={`${pageIndex}-${start}`}>
                  <blockquote>{quote}</blockquote>
                  <figcaption><PlaceLink to={{ name: 'read', id: fileId, pageIndex, start, end }}>{cite}</PlaceLink></figcaption>
                </figure>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
