/** Gives a topic the name that a member calls it by. */
import { useState, type ReactElement } from 'react';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useComparison } from '#renderer/views/compare/ComparisonContext.tsx';
import type { TopicView } from '#renderer/views/compare/topicView.ts';
import { FormDialog } from './FormDialog.tsx';

export function RenameDialog({ topic, onClose }: { readonly topic: TopicView; readonly onClose: () => void }): ReactElement {
  const { correct } = useComparison();
  const [name, setName] = useState(topic.title);
  const [error, setError] = useState<string>();
  const act = (): Promise<boolean> => {
    const title = name.trim();
    if (title === '') {
      setError(t.needName);
      return Promise.resolve(false);
    }
    return title === topic.title ? Promise.resolve(true) : correct({ kind: 'renameTopic', topic: [...topic.headings], was: topic.title, title }, t.renamed(title));
  };
  return (
    <FormDialog title={t.renameTitle} act={t.save} onClose={onClose} onAct={act}>
      <TextField label={t.name} value={name} onChange={(next) => { setName(next); setError(undefined); }} hint={t.inPapers} error={error} takesFocus />
    </FormDialog>
  );
}
