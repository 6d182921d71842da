/** The dialog of corrections that is open, if any. */
import type { ReactElement } from 'react';
import { useComparison } from '#renderer/views/compare/ComparisonContext.tsx';
import { citePassage } from '#renderer/views/compare/reportNames.ts';
import type { TopicView } from '#renderer/views/compare/topicView.ts';
import { AliasDialog } from './AliasDialog.tsx';
import type { AskedCorrection } from './askedCorrection.ts';
import { CorrectionsDialog } from './CorrectionsDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';

export function CorrectionDialogs({ asked, topics, onClose }: { readonly asked: AskedCorrection | null; readonly topics: readonly TopicView[]; readonly onClose: () => void }): ReactElement | null {
  const { ask, report } = useComparison();
  switch (asked?.kind) {
    case 'rename': return <RenameDialog topic={asked.topic} onClose={onClose} />;
    case 'merge': return <MergeDialog topic={asked.topic} topics={topics} onClose={onClose} />;
    case 'move': return <MoveDialog topic={asked.topic} rows={asked.rows} topics={topics} onClose={onClose} />;
    case 'alias': return <AliasDialog onClose={onClose} />;
    case 'note': return <NoteDialog passage={{ ...asked.passage, cite: citePassage(report(asked.passage.reportId), asked.passage.pageIndex) }} onClose={onClose} />;
    case 'list': return <CorrectionsDialog onClose={onClose} onAlias={() => ask({ kind: 'alias' })} />;
    default: return null;
  }
}
