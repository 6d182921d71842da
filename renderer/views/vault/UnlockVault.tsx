/** Opens the vault: by passphrase, or by the system's key store where the member asked it to remember. */
import { useState, type ReactNode } from 'react';
import { errorSentence } from '#shared/strings/errors.ts';
import { useCommand } from '#renderer/state/calls.ts';
import { vaultStrings as t } from '#renderer/strings/vault.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './Vault.module.css';

export function UnlockVault({ byKeyStore }: { readonly byKeyStore: boolean }): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const unlock = useCommand('vault.unlock');
  const remembered = useCommand('vault.unlockRemembered');
  const busy = unlock.isPending || remembered.isPending;
  const error = unlock.error ?? remembered.error;
  return (
    <form noValidate className={styles['part']} onSubmit={(event) => { event.preventDefault(); if (passphrase !== '' && !busy) unlock.mutate({ passphrase }); }}>
      <p>{t.lockedText}</p>
      <TextField label={t.passphrase} type="password" value={passphrase} onChange={(typed) => { setPassphrase(typed); unlock.reset(); }} takesFocus error={unlock.error?.code === 'VAULT_PASSPHRASE' ? errorSentence('VAULT_PASSPHRASE') : undefined} />
      {error && error.code !== 'VAULT_PASSPHRASE' ? <p role="alert">{errorSentence(error.code)}</p> : null}
      <p role="status">{busy ? t.unlocking : ''}</p>
      <div className={styles['row']}>
        <Button type="submit" look="primary" isDisabled={busy || passphrase === ''}>{t.unlock}</Button>
        {byKeyStore ? <Button isDisabled={busy} onPress={() => remembered.mutate({})}>{t.byKeyStore}</Button> : null}
      </div>
    </form>
  );
}
