/** The padlock in the header: says in words how the vault stands, and opens its dialog. */
import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { overlay } from '#renderer/state/overlays.ts';
import { useVaultState, useVaultWatch, wasJustLocked } from '#renderer/state/vault.ts';
import { vaultStrings as t } from '#renderer/strings/vault.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { toast } from '#renderer/ui/Toast.tsx';

export function VaultButton(): ReactNode {
  const state = useVaultState();
  useVaultWatch();
  useEffect(() => {
    if (wasJustLocked()) toast(t.nowLocked);
  }, []);
  if (state === null) return null;
  return <IconButton icon={state === 'unlocked' ? LockKeyholeOpen : LockKeyhole} label={t.button[state]} keys="Ctrl Shift L" onPress={() => overlay.set('vault')} />;
}
