/** The paper, and another one beside it (or under it, where the window is narrow). */
import type { ReactElement, ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { readStrings as t } from '#renderer/strings/read.ts';
import styles from './Beside.module.css';

export function BesideSplit({ main, beside, lying }: { readonly main: ReactNode; readonly beside: ReactNode; readonly lying: boolean }): ReactElement {
  return (
    <Group id="reader-beside" orientation={lying ? 'vertical' : 'horizontal'} disableCursor className={styles['split']}>
      <Panel id="reader-main" minSize={140} className={styles['side']}>{main}</Panel>
      {beside ? (
        <>
          <Separator id="reader-beside-edge" className={styles['edge']} data-lying={lying || undefined} aria-label={t.besideEdge} />
          <Panel id="reader-second" minSize={140} className={styles['side']}>{beside}</Panel>
        </>
      ) : null}
    </Group>
  );
}
