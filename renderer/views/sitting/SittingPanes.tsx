/** The question and its page side by side, each with its own scrolling, so that the clock and the page stay; how wide is remembered. */
import { useState, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { host } from '#renderer/state/calls.ts';
import { sittingStrings as t } from '#renderer/strings/sitting.ts';
import styles from './Sitting.module.css';

const SETTING = 'sitting.pagePercent';

export function SittingPanes({ question, page }: { readonly question: ReactNode; readonly page: ReactNode }): ReactNode {
  const [percent] = useState(() => {
    const saved = host().readSetting(SETTING);
    return typeof saved === 'number' && saved >= 20 && saved <= 75 ? saved : 50;
  });
  return (
    <Group
      id="sitting" orientation="horizontal" disableCursor className={styles['panes']} defaultLayout={{ 'sitting-question': 100 - percent, 'sitting-page': percent }}
      onLayoutChanged={(layout, { isUserInteraction }) => { if (isUserInteraction) host().writeSetting(SETTING, layout['sitting-page']); }}
    >
      <Panel id="sitting-question" minSize={320} className={styles['questionPane']}>{question}</Panel>
      <Separator id="sitting-edge" className={styles['edge']} aria-label={t.pageEdge} />
      <Panel id="sitting-page" minSize={240} className={styles['pagePane']}>{page}</Panel>
    </Group>
  );
}
