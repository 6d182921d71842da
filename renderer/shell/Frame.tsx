/** Header, places at the left, and the current place. The frame stays; only what is in `main` changes. */
import { Settings as SettingsIcon } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { usePlace } from '#renderer/state/place.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { BackupDialog } from '#renderer/views/backup/BackupDialog.tsx';
import { ExportMarksDialog } from '#renderer/views/marks/ExportMarksDialog.tsx';
import { MeaningNamesDialog } from '#renderer/views/marks/MeaningNamesDialog.tsx';
import { ExchangeDialogs } from '#renderer/views/exchange/ExchangeDialogs.tsx';
import { QuestionSheet } from '#renderer/views/questions/QuestionSheet.tsx';
import { Brand } from './Brand.tsx';
import { ConnectionBanner } from './ConnectionScreens.tsx';
import { CurrentView } from './CurrentView.tsx';
import { DropEverywhere } from './DropEverywhere.tsx';
import styles from './Frame.module.css';
import { ImportDialog } from './ImportDialog.tsx';
import { JobsPanel } from './JobsPanel.tsx';
import { Nav } from './Nav.tsx';
import { Palette } from './Palette.tsx';
import { PaletteButton } from './PaletteButton.tsx';
import { RestoredBanner } from './RestoredBanner.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { switchLibrary } from './switchLibrary.ts';
import { useShortcuts } from './useShortcuts.ts';

function LibraryName(): ReactNode {
  const library = useCall('library.get', {});
  if (library.data?.which !== 'sample') return <span className={cx(styles['offline'], 'small', 'muted')}>{t.offline}</span>;
  return (
    <span className={styles['sample']}>
      <span title={t.sampleHint}>{t.sample}</span>
      <Button small look="quiet" onPress={() => void switchLibrary('own')}>{t.backToOwn}</Button>
    </span>
  );
}

export function Frame(): ReactNode {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const shownName = useRef(place.name);
  useShortcuts();
  useEffect(() => {
    document.title = `${t.place[place.name]} · ${t.name}`;
    // A new screen starts at its beginning for the keyboard too; the first one leaves the focus where it is.
    if (shownName.current !== place.name) {
      shownName.current = place.name;
      main.current?.focus({ preventScroll: true });
      main.current?.scrollTo(0, 0);
    }
  }, [place.name]);
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t.skip}</a>
      <header className={styles['header']}>
        <a href="#/meetings" className={styles['home']} aria-label={t.name}><Brand /></a>
        <PaletteButton />
        <div className={styles['grow']} />
        <JobsPanel />
        <LibraryName />
        <IconButton icon={SettingsIcon} label={t.settings} keys="Ctrl ," onPress={() => overlay.set('settings')} />
      </header>
      <ConnectionBanner />
      <RestoredBanner />
      <div className={styles['below']}>
        <Nav />
        <main id="main" ref={main} tabIndex={-1} className={styles['main']} data-place={place.name}><CurrentView /></main>
      </div>
      <DropEverywhere />
      <Palette />
      <ImportDialog />
      <SettingsDialog />
      <ShortcutsDialog />
      <MeaningNamesDialog />
      <ExportMarksDialog />
      <BackupDialog />
      <QuestionSheet />
      <ExchangeDialogs />
    </div>
  );
}
