/** Makes a file of questions, or of the running order, to send to colleagues. */
import { useState, type ReactNode } from 'react';
import type { Member } from '#shared/domain/member/member.ts';
import { client, host, useCall } from '#renderer/state/calls.ts';
import type { ExchangeDialog } from '#renderer/state/exchange.ts';
import { exchangeStrings as t } from '#renderer/strings/exchange.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import styles from './Exchange.module.css';
import { MemberFields, type Who } from './MemberFields.tsx';

type Sending = Extract<ExchangeDialog, { name: 'send' }>;

const SHORTEST = 8;

async function send({ what, ids, meetingId }: Sending, who: Who, passphrase: string): Promise<boolean> {
  await client().call('member.set', { name: who.name, role: who.role });
  const { exportId, fileName, questions, withheld } = await client().call('exchange.export', { what, ids: ids ? [...ids] : null, meetingId, passphrase: passphrase === '' ? null : passphrase });
  if (!await host().saveExport(exportId, fileName)) return false;
  toast([t.sent(fileName, questions), withheld > 0 ? t.withheld(withheld) : ''].filter(Boolean).join(' '));
  return true;
}

function SendForm({ sending, member, onClose }: { readonly sending: Sending; readonly member: Member; readonly onClose: () => void }): ReactNode {
  const [who, setWho] = useState<Who>({ name: member.name, role: sending.what === 'runningOrder' && member.name === '' ? 'chair' : member.role });
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const short = passphrase !== '' && passphrase.length < SHORTEST;
  const make = (): void => {
    setBusy(true);
    send(sending, who, passphrase).then((sent) => { if (sent) onClose(); }, toastError).finally(() => setBusy(false));
  };
  return (
    <div className={styles['form']}>
      <p>{sending.what === 'questions' ? t.sendText : t.sendOrderText}</p>
      <MemberFields who={who} onChange={setWho} />
      <TextField label={t.passphrase} hint={t.passphraseHint} value={passphrase} onChange={setPassphrase} error={short ? t.tooShort : undefined} />
      <div className={styles['foot']}>
        <Button look="primary" onPress={make} isDisabled={busy || short || who.name.trim() === ''}>{busy ? t.making : t.makeFile}</Button>
      </div>
    </div>
  );
}

export function SendDialog({ sending, onClose }: { readonly sending: Sending; readonly onClose: () => void }): ReactNode {
  const member = useCall('member.get', {}).data;
  return (
    <Dialog title={sending.what === 'questions' ? t.send : t.sendOrder} isOpen onClose={onClose}>
      {member ? <SendForm sending={sending} member={member} onClose={onClose} /> : <Loading />}
    </Dialog>
  );
}
