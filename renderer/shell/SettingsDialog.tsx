/** How the window looks, how reading is estimated, and where the library is. */
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { setSetting, settings, type Settings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { backupStrings } from '#renderer/strings/backup.ts';
import { receivedStrings } from '#renderer/strings/receivedBundles.ts';
import { healthStrings } from '#renderer/strings/health.ts';
import { shellStrings } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { PaceChoice } from '#renderer/views/meetings/PaceChoice.tsx';
import styles from './SettingsDialog.module.css';
import { switchLibrary } from './switchLibrary.ts';

const t = shellStrings.settingsDialog;

/** The choices of a numbered setting, as radio buttons need them. */
function numbered(words: Readonly<Record<number, string>>): { key: string; text: string }[] {
  return Object.entries(words).map(([key, text]) => ({ key, text })).sort((a, b) => Number(a.key) - Number(b.key));
}

function Library(): ReactNode {
  const library = useCall('library.get', {});
  if (!library.data) return library.error ? <ErrorState error={library.error} onRetry={() => void library.refetch()} /> : null;
  const { which, folder, readOnly, counts } = library.data;
  return (
    <section className={styles['section']}>
      <h3>{t.library}</h3>
      <p className="small num">{t.holds(counts.files, counts.pages, counts.annotations, counts.questions)}</p>
      <p className="small"><span className="muted">{t.folder}: </span>{folder}</p>
      {readOnly ? <p>{t.readOnly}</p> : null}
      <div className={styles['row']}>
        <Button small onPress={() => overlay.set('health')}>{healthStrings.open}</Button>
        <Button small onPress={() => overlay.set('backup')}>{backupStrings.open}</Button>
        <Button small onPress={() => overlay.set('clerks')}>{receivedStrings.clerks.open}</Button>
        <Button small look="quiet" onPress={() => { overlay.set(null); void switchLibrary(which === 'sample' ? 'own' : 'sample'); }}>
          {which === 'sample' ? t.switchOwn : t.switchSample}
        </Button>
      </div>
    </section>
  );
}

function Choices(): ReactNode {
  const now = useStore(settings);
  return (
    <>
      <RadioGroup
        label={t.theme}
        value={now.theme}
        onChange={(theme) => setSetting('theme', theme)}
        options={(['system', 'light', 'dark', 'contrast'] as const).map((key) => ({ key, text: t.themes[key] }))}
      />
      <RadioGroup label={t.textSize} value={String(now.textScale)} onChange={(scale) => setSetting('textScale', Number(scale) as Settings['textScale'])} options={numbered(t.sizes)} />
      <PaceChoice />
      <Checkbox isSelected={now.singleKeys} onChange={(on) => setSetting('singleKeys', on)}>{t.singleKeys}</Checkbox>
    </>
  );
}

export function SettingsDialog(): ReactNode {
  const isOpen = useStore(overlay) === 'settings';
  return (
    <Dialog title={t.title} isOpen={isOpen} onClose={() => overlay.set(null)}>
      <div className={styles['body']}><Choices /><Library /></div>
    </Dialog>
  );
}
