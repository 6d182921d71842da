/** The paper with its toolbar over it, and between the two whatever has to be said about it. */
import { useCallback, useId, type ReactElement, type ReactNode, type RefObject } from 'react';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PlacingBar } from '#renderer/views/versions/PlacingBar.tsx';
import { VersionBanner } from '#renderer/views/versions/VersionBanner.tsx';
import type { RulerHandle } from './aids/Ruler.tsx';
import { FindBar } from './FindBar.tsx';
import { FoundMarks } from './FoundMarks.tsx';
import { PaperStage } from './PaperStage.tsx';
import { RecognitionStrip } from './RecognitionNotice.tsx';
import styles from './Reader.module.css';
import type { ReaderParts } from './useReader.ts';

export interface PaperColumnProps {
  readonly reader: ReaderParts;
  readonly toolbar: ReactNode;
  readonly ruler: RefObject<RulerHandle | null>;
}

export function PaperColumn({ reader, toolbar, ruler }: PaperColumnProps): ReactElement {
  const { file, shapes, pdf, pdfError, reading, at, pageText, readOnly, find, finding, findInput, acts, aloud, labelOf, focusPage } = reader;
  const { view } = reading;
  const hint = useId();
  const pageLabel = useCallback((pageIndex: number) => t.pageName(labelOf(pageIndex)), [labelOf]);
  return (
    <div className={styles['pageColumn']}>
      {toolbar}
      {find.open ? (
        <FindBar
          file={file} find={find} pageName={pageLabel} pageText={pageText} onStep={finding.step} onOpenHit={finding.openHit} inputRef={findInput}
          onClose={() => { find.setOpen(false); focusPage(); }}
        />
      ) : null}
      <FoundMarks fileId={file.id} isShown={pdf !== null && !readOnly} onDone={focusPage} />
      {pdfError && view === 'page' ? (
        <div role="alert" className={styles['cannotPaint']}><p>{pdfError.code === 'FILE_NOT_FOUND' ? t.originalGone : t.cannotPaint}</p><Button small onPress={() => reading.setView('text')}>{t.readText}</Button></div>
      ) : null}
      {aloud.bar}
      <PlacingBar fileId={file.id} pageIndex={at} pageLabel={labelOf(at)} targets={acts.targets} />
      <VersionBanner fileId={file.id} pageIndex={at} />
      {view === 'page' ? <RecognitionStrip fileId={file.id} shapes={shapes} at={at} /> : null}
      <PaperStage reader={reader} hint={hint} ruler={ruler} />
      <div id={hint} className="visuallyHidden">{t.keysHint}</div>
    </div>
  );
}
