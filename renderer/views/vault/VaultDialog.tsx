/** The vault: set up, unlocked, locked, and how it locks itself. */
import type { ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { useStore } from '#renderer/state/store.ts';
import { vaultStrings as t } from '#renderer/strings/vault.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { OpenVault } from './OpenVault.tsx';
import { SetUpVault } from './SetUpVault.tsx';
import { UnlockVault } from './UnlockVault.tsx';

export function VaultDialog(): ReactNode {
  const isOpen = useStore(overlay) === 'vault';
  const state = useCall('vault.state', {}, { enabled: isOpen });
  return (
    <Dialog title={t.title} isOpen={isOpen} onClose={() => overlay.set(null)}>
      <p>{t.lead}</p>
      {state.error ? <ErrorState error={state.error} onRetry={() => void state.refetch()} /> : null}
      {state.data === undefined ? (state.error ? null : <Loading />) : null}
      {state.data?.state === 'none' ? <SetUpVault /> : null}
      {state.data?.state === 'locked' ? <UnlockVault byKeyStore={state.data.remembered && state.data.keyStore !== null} /> : null}
      {state.data?.state === 'unlocked' ? <OpenVault {...state.data} /> : null}
    </Dialog>
  );
}
