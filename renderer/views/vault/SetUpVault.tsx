/** A vault's first passphrase. */
import { useState, type ReactNode } from 'react';
import { errorSentence } from '#shared/strings/errors.ts';
import { useCommand } from '#renderer/state/calls.ts';
import { vaultStrings as t } from '#renderer/strings/vault.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields } from '#renderer/views/backup/PassphraseFields.tsx';
import styles from './Vault.module.css';

export function SetUpVault(): ReactNode {
  const [value, setValue] = useState(NO_PASSPHRASE);
  const [complain, setComplain] = useState(false);
  const setUp = useCommand('vault.setUp');
  const go = (): void => {
    if (isReady(value)) setUp.mutate({ passphrase: value.first });
    else setComplain(true);
  };
  return (
    <form noValidate className={styles['part']} onSubmit={(event) => { event.preventDefault(); go(); }}>
      <p>{t.none}</p>
      <PassphraseFields value={value} onChange={setValue} complain={complain} warning={t.setUpWarning} />
      {setUp.error ? <p role="alert">{errorSentence(setUp.error.code)}</p> : null}
      <p role="status">{setUp.isPending ? t.settingUp : ''}</p>
      <div><Button type="submit" look="primary" isDisabled={setUp.isPending}>{t.setUp}</Button></div>
    </form>
  );
}
