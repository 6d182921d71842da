/** "Since the last report": each finding in one sentence, with the passages behind it. */
import { useRef, useState, type ReactNode } from 'react';
import type { SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import { draftQuestion } from '#renderer/state/draftQuestion.ts';
import { meetingsStrings as t } from '#renderer/strings/meetings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { KindTag } from '#renderer/ui/KindTag.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { FindingActions } from '#renderer/views/compare/corrections/FindingActions.tsx';
import { useFocusKept } from '#renderer/views/compare/corrections/useFocusKept.ts';
import styles from './Findings.module.css';
import { questionTypeOf } from './questionTypeOf.ts';

/** As many as fit a screen; the rest on request. */
const FIRST = 6;

function ask(finding: SinceLastReport): void {
  draftQuestion({
    text: t.askText(finding),
    type: questionTypeOf(finding.kind),
    evidence: finding.passages.map(({ reportId, pageIndex, start, end }) => ({ at: { documentId: reportId, pageIndex, start, end }, annotationId: null })),
  });
}

export function Finding({ finding }: { readonly finding: SinceLastReport }): ReactNode {
  return (
    <li className={styles['finding']}>
      <div className={styles['head']}>
        <KindTag kind={finding.kind} />
        <span className={styles['portfolio']}>{finding.portfolio}</span>
        <Button look="quiet" small onPress={() => ask(finding)} className={styles['ask']}>{t.ask}</Button>
        <FindingActions about={finding.sentence} finding={finding.finding} portfolio={finding.portfolio} passage={finding.passages.at(-1) ?? null} />
      </div>
      <p>{finding.sentence}</p>
      <ul className={styles['cites']}>
          {finding.passages.map(({ fileId, pageIndex, start, end, cite, quote }) => (
            <li key={`${fileId}-${pageIndex}-${start}-${end}`}>
              <PlaceLink to={{ name: 'read', id: fileId, pageIndex, start, end }} title={`“${quote}”`}>{cite}</PlaceLink>
            </li>
          ))}
      </ul>
    </li>
  );
}

export function Findings({ findings }: { readonly findings: readonly SinceLastReport[] }): ReactNode {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(list, findings);
  const shown = all ? findings : findings.slice(0, FIRST);
  const rest = findings.length - shown.length;
  return (
    <>
      <div ref={list} onFocus={keepFocus}><ul>{shown.map((finding) => <Finding key={`${finding.portfolio} ${finding.sentence}`} finding={finding} />)}</ul></div>
      {rest > 0 ? <Button small onPress={() => setAll(true)}>{t.more(rest)}</Button> : null}
    </>
  );
}
