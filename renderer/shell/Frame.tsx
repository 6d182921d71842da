/** Header, places at the left, and the current place. The frame stays; only what is in `main` changes. */
import { Settings as SettingsIcon } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { usePlace } from '#renderer/state/place.ts';
import { useStore } from '#renderer/state/store.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Brand } from './Brand.tsx';
import { ConnectionBanner } from './ConnectionScreens.tsx';
import { CopyBanner } from './CopyBanner.tsx';
import { CurrentView } from './CurrentView.tsx';
import { DropEverywhere } from './DropEverywhere.tsx';
import styles from './Frame.module.css';
import { JobsPanel } from './JobsPanel.tsx';
import { Nav } from './Nav.tsx';
import { PaletteButton } from './PaletteButton.tsx';
import { RestoredBanner } from './RestoredBanner.tsx';
import { switchLibrary } from './switchLibrary.ts';
import { ExemptBanner } from '#renderer/views/vault/ExemptBanner.tsx';
import { VaultButton } from '#renderer/views/vault/VaultButton.tsx';
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

/**
 * The first screen waits for none of them: together they are as much as all the rest. They are fetched once it is at rest,
 * and again when one is asked for, where that failed because the core was away: the screen stays.
 */
function LaterOverlays(): ReactNode {
  const asked = useStore(overlay);
  const [Overlays, setOverlays] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (Overlays !== null) return undefined;
    const fetch = (): void => void import('./Overlays.tsx').then((fetched) => setOverlays(() => fetched.Overlays), () => undefined);
    if (asked !== null) {
      fetch();
      return undefined;
    }
    const waiting = requestIdleCallback(fetch, { timeout: 1000 });
    return () => cancelIdleCallback(waiting);
  }, [asked, Overlays]);
  return Overlays ? <Overlays /> : null;
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
        <VaultButton />
        <IconButton icon={SettingsIcon} label={t.settings} keys="Ctrl ," onPress={() => overlay.set('settings')} />
      </header>
      <ConnectionBanner />
      <RestoredBanner />
      <CopyBanner />
      <ExemptBanner />
      <div className={styles['below']}>
        <Nav />
        <main id="main" ref={main} tabIndex={-1} className={styles['main']} data-place={place.name}><CurrentView /></main>
      </div>
      <DropEverywhere />
      <LaterOverlays />
    </div>
  );
}
