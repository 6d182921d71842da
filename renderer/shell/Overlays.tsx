/** Everything that opens over the frame: fetched once the first screen stands, or as soon as one of them is asked for. */
import type { ReactNode } from 'react';
import { BackupDialog } from '#renderer/views/backup/BackupDialog.tsx';
import { ExchangeDialogs } from '#renderer/views/exchange/ExchangeDialogs.tsx';
import { HealthDialog } from '#renderer/views/health/HealthDialog.tsx';
import { ExportMarksDialog } from '#renderer/views/marks/ExportMarksDialog.tsx';
import { MeaningNamesDialog } from '#renderer/views/marks/MeaningNamesDialog.tsx';
import { ClerksDialog } from '#renderer/views/received/ClerksDialog.tsx';
import { ReceiveDialog } from '#renderer/views/received/ReceiveDialog.tsx';
import { VaultDialog } from '#renderer/views/vault/VaultDialog.tsx';
import { QuestionSheet } from '#renderer/views/questions/QuestionSheet.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { Palette } from './Palette.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

export function Overlays(): ReactNode {
  return (
    <>
      <Palette />
      <ImportDialog />
      <SettingsDialog />
      <ShortcutsDialog />
      <MeaningNamesDialog />
      <ExportMarksDialog />
      <BackupDialog />
      <ClerksDialog />
      <ReceiveDialog />
      <HealthDialog />
      <VaultDialog />
      <QuestionSheet />
      <ExchangeDialogs />
    </>
  );
}
