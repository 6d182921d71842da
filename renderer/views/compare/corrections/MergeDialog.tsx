/** Joins a topic to another one. */
import { useState, type ReactElement } from 'react';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { useComparison } from '#renderer/views/compare/ComparisonContext.tsx';
import type { TopicView } from '#renderer/views/compare/topicView.ts';
import { FormDialog } from './FormDialog.tsx';
import { byTitle } from './topicOptions.ts';

export function MergeDialog({ topic, topics, onClose }: { readonly topic: TopicView; readonly topics: readonly TopicView[]; readonly onClose: () => void }): ReactElement {
  const { correct } = useComparison();
  const others = byTitle(topics.filter((one) => one.key !== topic.key));
  const [key, setKey] = useState(others[0]?.key ?? '');
  const act = (): Promise<boolean> => {
    const into = others.find((one) => one.key === key);
    if (!into) return Promise.resolve(true);
    return correct({ kind: 'mergeTopics', topic: [...topic.headings], into: [...into.headings], titles: [topic.title, into.title] }, t.merged(topic.title, into.title));
  };
  return (
    <FormDialog title={t.mergeTitle} lead={t.mergeLead(topic.title)} act={t.mergeDo} onClose={onClose} onAct={act}>
      <Select label={t.mergeInto} value={key} onChange={setKey} options={others.map((one) => ({ key: one.key, text: one.title }))} />
    </FormDialog>
  );
}
