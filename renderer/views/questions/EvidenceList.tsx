/** The passages that a question rests on: the exact words, and where they stand. */
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Evidence } from '#shared/domain/question/question.ts';
import { cite } from '#renderer/strings/cite.ts';
import { questionsStrings as t } from '#renderer/strings/questions.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { useReadOnlyFields } from '#renderer/ui/readOnlyFields.ts';
import { toast } from '#renderer/ui/Toast.tsx';
import styles from './EvidenceList.module.css';

export interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  readonly onChange: (evidence: Evidence[]) => void;
  /** Before a passage is opened. */
  readonly onLeave?: (() => void) | undefined;
}

export function EvidenceList({ evidence, onChange, onLeave }: EvidenceListProps): ReactNode {
  const readOnly = useReadOnlyFields();
  // What was added or taken away meanwhile stays so when this one comes back.
  const latest = useRef(evidence);
  useEffect(() => { latest.current = evidence; });
  if (evidence.length === 0) return <p className="small muted">{t.noEvidence}</p>;
  const remove = (at: number): void => {
    onChange(evidence.filter((_, index) => index !== at));
    toast(t.evidenceRemoved, () => onChange(latest.current.toSpliced(at, 0, ...evidence.slice(at, at + 1))), `evidence ${JSON.stringify(evidence[at]?.anchor)}`);
  };
  return (
    <ul className={styles['list']}>
      {evidence.map(({ anchor, citation, here }, at) => {
        const words = cite(citation);
        return (
          <li key={`${anchor.fileId}-${anchor.pageIndex}-${anchor.start}-${anchor.end}`} className={styles['chip']}>
            <div className={styles['grow']}>
              {anchor.quote ? <blockquote className={styles['quote']}>{anchor.quote}</blockquote> : <span className="muted">{t.wholePage}</span>}
              {here ? (
                <PlaceLink
                  to={{ name: 'read', id: anchor.fileId, pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end }}
                  className={styles['cite']}
                  onClick={onLeave}
                  aria-label={t.openPassageOf(words)}
                >
                  {words}
                </PlaceLink>
              ) : <span className={styles['cite']}>{words}<br /><span className="muted">{t.quotedOnly}</span></span>}
            </div>
            {readOnly ? null : <IconButton small icon={X} label={t.removeEvidenceOf(words)} onPress={() => remove(at)} />}
          </li>
        );
      })}
    </ul>
  );
}
