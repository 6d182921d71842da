/** What a member wrote, with its references as links: `p57`, `item 5 p3`, `para 2.4`. */
import { Fragment, type ReactNode } from 'react';
import { marksStrings as t } from '#renderer/strings/marks.ts';
import { RowLink } from '#renderer/ui/RowLink.tsx';
import styles from './LinkedText.module.css';
import { useReferences } from './useReferences.ts';

export interface LinkedTextProps {
  readonly text: string;
  /** The paper in which references are looked for; null where there is none: then it's all plain. */
  readonly documentId: string | null;
  readonly fileId: string;
}

export function LinkedText({ text, documentId, fileId }: LinkedTextProps): ReactNode {
  const references = useReferences(text, documentId, fileId);
  return (
    <>
      {references.map(({ start, end, words, to }, index) => (
        <Fragment key={start}>
          {text.slice(references[index - 1]?.end ?? 0, start)}
          {to ? <RowLink to={to} className={styles['link']}>{words}</RowLink>
            : to === null ? <span className={styles['nowhere']} title={t.noSuchPlace(words)}>{words}<span className="visuallyHidden"> ({t.leadsNowhere})</span></span> : text.slice(start, end)}
        </Fragment>
      ))}
      {text.slice(references.at(-1)?.end ?? 0)}
    </>
  );
}

/** Under a field that is being written in: where what has been typed leads. */
export function ReferencesBelow({ text, documentId, fileId }: LinkedTextProps): ReactNode {
  const references = useReferences(text, documentId, fileId);
  const known = references.filter(({ to, words }, index) => to !== undefined && references.findIndex((other) => other.words === words) === index);
  if (known.length === 0) return null;
  return (
    <ul className={styles['below']} aria-label={t.leadsTo}>
      {known.map(({ start, words, to }) => (
        <li key={start}>{to ? <RowLink to={to} aria-label={t.openPlace(words)}>{words}</RowLink> : <span className={styles['missing']}>{t.noSuchPlace(words)}</span>}</li>
      ))}
    </ul>
  );
}
