/** Where we are in the paper, and every way to be somewhere else in it. */
import {
  ALargeSmall, ArrowLeft, ArrowRight, BookCheck, BookOpenText, ChevronLeft, ChevronRight, Columns2, Ellipsis, FileDown, FileText, Keyboard, PanelLeft, PanelRight, Paperclip, Presentation, Printer, Search,
  TextAlignStart, Volume2, ZoomIn, ZoomOut,
} from 'lucide-react';
import { memo, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { ZoomMode } from '#renderer/pdf/pageLayout.ts';
import { exportMarks } from '#renderer/state/markExport.ts';
import { markFilesStrings } from '#renderer/strings/markFiles.ts';
import { aidsStrings } from '#renderer/strings/aids.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { AidsPanel } from './aids/AidsPanel.tsx';
import { GoTo } from './GoTo.tsx';
import type { Target } from './readerPlace.ts';
import type { PageView } from './usePageView.ts';
import { ViewMenu, ZoomChoices } from './ViewMenu.tsx';
import styles from './Toolbar.module.css';

export type ReaderView = 'page' | 'text';

export interface ToolbarProps {
  readonly fileId: string;
  readonly where: string;
  readonly pageIndex: number;
  readonly pageCount: number;
  readonly view: ReaderView;
  /** False for Word and text files: there is nothing but text. */
  readonly hasPages: boolean;
  readonly percent: number;
  readonly pages: PageView;
  readonly isRead: boolean;
  readonly outlineShown: boolean;
  readonly marginShown: boolean;
  readonly going: boolean;
  readonly goToInput: RefObject<HTMLInputElement | null>;
  readonly onGoing: (going: boolean) => void;
  readonly onView: (view: ReaderView) => void;
  readonly onJump: (target: Target) => void;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly onZoomMode: (mode: ZoomMode) => void;
  readonly onFind: () => void;
  readonly onRead: () => void;
  readonly onAloud: () => void;
  readonly onItemRead: (() => void) | null;
  /** Where back and forward lead, in words; null where there is no such step. */
  readonly steps: { readonly back: string | null; readonly forward: string | null };
  /** Null where a paper is just its pages. */
  readonly onCarried: (() => void) | null;
  /** Null where there are no pages to show so. */
  readonly onPresent: (() => void) | null;
  readonly onPrint: (() => void) | null;
  readonly besideOpen: boolean;
  readonly onBeside: () => void;
  readonly onShortcuts: () => void;
  readonly onOutline: () => void;
  readonly onMargin: () => void;
  /** After going somewhere the keyboard belongs to the page again. */
  readonly onDone: () => void;
}

function ViewSwitch({ view, onView }: Pick<ToolbarProps, 'view' | 'onView'>): ReactElement {
  return (
    <div className={styles['switch']} role="group" aria-label={t.viewAs}>
      <button type="button" aria-pressed={view === 'page'} onClick={() => onView('page')} title={t.pageView}><FileText aria-hidden /><span>{t.pageView}</span></button>
      <button type="button" aria-pressed={view === 'text'} onClick={() => onView('text')} title={t.textView}><TextAlignStart aria-hidden /><span>{t.textView}</span></button>
    </div>
  );
}

export const Toolbar = memo(function Toolbar(props: ToolbarProps): ReactElement {
  const { fileId, where, pageIndex, pageCount, view, percent, going, onGoing, onJump, onZoom, onZoomMode, onDone } = props;
  const whereButton = useRef<HTMLButtonElement>(null);
  const moreButton = useRef<HTMLButtonElement>(null);
  const [aids, setAids] = useState(false);
  const [goes] = useState({ back: () => window.history.back(), forward: () => window.history.forward() });
  const { back, forward } = props.steps;
  const across = view === 'page' ? props.pages.across : 1;
  const step = (by: 1 | -1) => onJump({ pageIndex: Math.max(0, Math.min(pageCount - 1, pageIndex + by * across)) });
  return (
    <div role="toolbar" aria-label={t.toolbar} className={styles['bar']}>
      <IconButton small icon={PanelLeft} label={props.outlineShown ? t.hideOutline : t.showOutline} on={props.outlineShown} onPress={props.onOutline} />
      {props.hasPages ? <ViewSwitch view={view} onView={props.onView} /> : null}
      <span className={styles['wideOnly']}>
        <IconButton small icon={ArrowLeft} label={back ?? t.back} keys="Alt ←" isDisabled={back === null} onPress={goes.back} />
        <IconButton small icon={ArrowRight} label={forward ?? t.forward} keys="Alt →" isDisabled={forward === null} onPress={goes.forward} />
      </span>
      <div className={styles['where']}>
        <IconButton small icon={ChevronLeft} label={t.previousPage} keys="←" isDisabled={pageIndex <= 0} onPress={() => step(-1)} />
        {going
          ? <GoTo fileId={fileId} onJump={onJump} inputRef={props.goToInput} onDone={() => { onGoing(false); onDone(); }} />
          : <Button small look="quiet" ref={whereButton} className={styles['whereText']} aria-label={`${where}. ${t.goTo}`} onPress={() => onGoing(true)}><span className="num">{where}</span></Button>}
        <IconButton small icon={ChevronRight} label={t.nextPage} keys="→" isDisabled={pageIndex + across >= pageCount} onPress={() => step(1)} />
      </div>
      <span className={styles['zoom']}>
        <IconButton small icon={ZoomOut} label={t.zoomOut} keys="−" onPress={() => onZoom(-1)} />
        <Menu label={t.zoomMenu} trigger={<Button small look="quiet" className={styles['percent']} aria-label={`${percent}%. ${t.zoomMenu}`}>{percent}%</Button>}>
          {view === 'page'
            ? <ZoomChoices zoom={props.pages.zoom} onZoom={onZoomMode} />
            : <MenuItem keys="0" onAction={() => onZoomMode({ kind: 'width' })}>{t.usualSize}</MenuItem>}
        </Menu>
        <IconButton small icon={ZoomIn} label={t.zoomIn} keys="+" onPress={() => onZoom(1)} />
      </span>
      {view === 'page' ? <ViewMenu pages={props.pages} /> : null}
      <span className={styles['wideOnly']}><IconButton small icon={ALargeSmall} label={aidsStrings.open} on={aids} onPress={() => setAids(!aids)} /></span>
      <IconButton small icon={Search} label={t.find} keys="/" onPress={props.onFind} />
      <Menu label={t.more} trigger={<IconButton small icon={Ellipsis} label={t.more} ref={moreButton} />}>
        <MenuItem icon={ALargeSmall} onAction={() => setAids(true)}>{aidsStrings.open}</MenuItem>
        <MenuItem icon={Volume2} keys="K" onAction={props.onAloud}>{aidsStrings.aloudOpen}</MenuItem>
        <MenuItem icon={BookCheck} keys="R" onAction={props.onRead}>{props.isRead ? t.markUnread : t.markRead}</MenuItem>
        {props.onItemRead ? <MenuItem icon={BookOpenText} onAction={props.onItemRead}>{t.markItemRead}</MenuItem> : null}
        <MenuItem icon={ArrowLeft} keys="Alt ←" isDisabled={back === null} onAction={goes.back}>{back ?? t.back}</MenuItem>
        <MenuItem icon={ArrowRight} keys="Alt →" isDisabled={forward === null} onAction={goes.forward}>{forward ?? t.forward}</MenuItem>
        <MenuItem icon={Columns2} keys="V" onAction={props.onBeside}>{props.besideOpen ? t.closeBeside : t.besideOpen}</MenuItem>
        {props.onPresent ? <MenuItem icon={Presentation} keys="F11" onAction={props.onPresent}>{t.present}</MenuItem> : null}
        {props.onPrint ? <MenuItem icon={Printer} keys="Ctrl P" onAction={props.onPrint}>{t.print}</MenuItem> : null}
        <MenuItem icon={FileDown} onAction={() => exportMarks({ fileId })}>{markFilesStrings.open}</MenuItem>
        {props.onCarried ? <MenuItem icon={Paperclip} onAction={props.onCarried}>{t.carriedTitle}</MenuItem> : null}
        <MenuItem icon={Keyboard} keys="?" onAction={props.onShortcuts}>{t.shortcuts}</MenuItem>
      </Menu>
      <AidsPanel isOpen={aids} onOpen={setAids} under={moreButton} view={view} onView={props.hasPages ? props.onView : null} onAloud={props.onAloud} />
      <IconButton small icon={PanelRight} label={props.marginShown ? t.hideMargin : t.showMargin} on={props.marginShown} onPress={props.onMargin} />
    </div>
  );
});
