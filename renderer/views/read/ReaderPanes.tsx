/** Outline, page, margin: side by side with edges that move, or the outer two as drawers where the window is narrow. */
import type { ReactElement, ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './Reader.module.css';
import type { PaneLayout } from './usePaneSizes.ts';

export interface ReaderPanesProps {
  readonly layout: PaneLayout;
  readonly outline: ReactNode;
  readonly page: ReactNode;
  readonly margin: ReactNode;
  readonly drawer: 'outline' | 'margin' | null;
  readonly onCloseDrawer: () => void;
}

export function ReaderPanes({ layout, outline, page, margin, drawer, onCloseDrawer }: ReaderPanesProps): ReactElement {
  const { panes, outlineFits, marginFits, set } = layout;
  const outlineBeside = outlineFits && panes.outline;
  const marginBeside = marginFits && panes.margin;
  return (
    <>
      <Group
        id="reader-panes" orientation="horizontal" disableCursor className={styles['panes']}
        onLayoutChanged={(_, { isUserInteraction }) => {
          if (!isUserInteraction) return;
          const width = (id: string) => document.getElementById(id)?.offsetWidth;
          const [outlineWidth, marginWidth] = [width('reader-outline'), width('reader-margin')];
          set({ ...(outlineWidth ? { outlineWidth } : {}), ...(marginWidth ? { marginWidth } : {}) });
        }}
      >
        {outlineBeside ? (
          <>
            <Panel id="reader-outline" defaultSize={panes.outlineWidth} minSize={140} maxSize={480} groupResizeBehavior="preserve-pixel-size" className={styles['outlinePane']}>{outline}</Panel>
            <Separator id="reader-outline-edge" className={styles['edge']} aria-label={t.outlineEdge} />
          </>
        ) : null}
        <Panel id="reader-page" minSize={240} className={styles['pagePane']}>{page}</Panel>
        {marginBeside ? (
          <>
            <Separator id="reader-margin-edge" className={styles['edge']} aria-label={t.marginEdge} />
            <Panel id="reader-margin" defaultSize={panes.marginWidth} minSize={200} maxSize={560} groupResizeBehavior="preserve-pixel-size" className={styles['marginPane']}>{margin}</Panel>
          </>
        ) : null}
      </Group>
      <Dialog side title={t.outline} isOpen={drawer === 'outline' && !outlineBeside} onClose={onCloseDrawer}><div className={styles['drawerOutline']} data-drawer>{outline}</div></Dialog>
      <Dialog side title={t.margin} isOpen={drawer === 'margin' && !marginBeside} onClose={onCloseDrawer}><div className={styles['drawerMargin']} data-drawer>{margin}</div></Dialog>
    </>
  );
}
