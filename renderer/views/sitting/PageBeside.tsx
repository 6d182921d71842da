/** The passages of the question now, one at a time, each on its page. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Evidence } from '#shared/domain/question/question.ts';
import { cite } from '#renderer/strings/cite.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { PassagePane } from './PassagePane.tsx';
import styles from './Sitting.module.css';

/** Give it the question's id as its key. */
export function PageBeside({ evidence, onHide }: { readonly evidence: readonly Evidence[]; readonly onHide: () => void }): ReactNode {
  const [at, setAt] = useState(0);
  const shown = evidence[Math.min(at, evidence.length - 1)];
  return (
    <section className={styles['beside']} aria-label={t.page}>
      <div className={styles['besideHead']}>
        {evidence.length > 1 ? (
          <>
            <IconButton small icon={ChevronLeft} label={t.previousPassage} isDisabled={at <= 0} onPress={() => setAt(at - 1)} />
            <span className="num small">{t.passage(at + 1, evidence.length)}</span>
            <IconButton small icon={ChevronRight} label={t.nextPassage} isDisabled={at >= evidence.length - 1} onPress={() => setAt(at + 1)} />
          </>
        ) : null}
        {shown ? <PlaceLink to={{ name: 'read', id: shown.anchor.fileId, pageIndex: shown.anchor.pageIndex, start: shown.anchor.start, end: shown.anchor.end }} className={styles['cite']} title={t.openPage}>{cite(shown.citation)}</PlaceLink> : <span className={styles['cite']} />}
        <IconButton small icon={X} label={t.hidePage} onPress={onHide} />
      </div>
      {shown ? <>{shown.here ? null : <p className="small muted">{t.notHere}</p>}<PassagePane evidence={shown} /></> : <p className={styles['noPage']}>{t.noPage}</p>}
    </section>
  );
}
