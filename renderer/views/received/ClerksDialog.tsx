/** Clerks whose keys are known, bundles that were opened, and receipts. */
import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KnownClerk, OpenedBundle } from '#shared/domain/bundle/openedBundle.ts';
import { announce } from '#renderer/state/announce.ts';
import { useCall, useCommand } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { useStore } from '#renderer/state/store.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { receivedStrings } from '#renderer/strings/receivedBundles.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import { KeyWordList } from './KeyWordList.tsx';
import { OwnKey } from './OwnKey.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import styles from './Received.module.css';

const t = receivedStrings.clerks;
const close = (): void => overlay.set(null);

export function ClerksDialog(): ReactNode {
  const isOpen = useStore(overlay) === 'clerks';
  return <Dialog title={t.title} size="wide" isOpen={isOpen} onClose={close}>{isOpen ? <Known /> : null}</Dialog>;
}

function Known(): ReactNode {
  const clerks = useCall('bundles.clerks', {});
  const bundles = useCall('bundles.list', {});
  const receipts = useCall('bundles.receipts', {});
  const error = clerks.error ?? bundles.error ?? receipts.error;
  if (error) return <ErrorState error={error} />;
  if (!clerks.data || !bundles.data || !receipts.data) return <Loading />;
  return (
    <div className={styles['part']}>
      {clerks.data.clerks.length + bundles.data.bundles.length + receipts.data.receipts.length === 0 ? <p>{t.none}</p> : null}
      {clerks.data.clerks.length === 0 ? null : <><h3>{t.known}</h3>{clerks.data.clerks.map((clerk) => <Clerk key={clerk.publicKey} clerk={clerk} />)}</>}
      {bundles.data.bundles.length === 0 ? null : <><h3>{t.bundles}</h3><ul className={styles['papers']}>{bundles.data.bundles.map((bundle) => <Bundle key={`${bundle.bundleId}/${bundle.sequence}`} bundle={bundle} />)}</ul></>}
      {receipts.data.receipts.length === 0 ? null : <><h3>{t.receipts}</h3>{receipts.data.receipts.map((receipt) => <ReceiptCard key={receipt.id} receipt={receipt} />)}</>}
      <OwnKey />
    </div>
  );
}

function Clerk({ clerk: { publicKey, name, state, trustedAt, words } }: { readonly clerk: KnownClerk }): ReactNode {
  const readOnly = useReadOnly();
  const set = useCommand('bundles.setClerk');
  const forget = useCommand('bundles.forgetClerk');
  const told = (words: string) => ({ onSuccess: () => announce(words), onError: (error: unknown) => toastError(error) });
  return (
    <section className={styles['box']} aria-label={t.about(name)}>
      <div className={styles['line']}>
        <span className={styles['grow']}><strong>{name}</strong> <span className="small muted num">{t.since(trustedAt)}</span></span>
        <Tag tone={state === 'trusted' ? 'new' : state === 'refused' ? 'slip' : 'plain'} icon={KeyRound}>{t.states[state]}</Tag>
      </div>
      <KeyWordList words={words} />
      {readOnly ? null : (
        <div className={styles['row']}>
          {state === 'trusted' ? <Button small onPress={() => set.mutate({ publicKey, state: 'refused' }, told(t.refusedNow(name)))}>{t.refuse}</Button> : null}
          {state === 'refused' ? <Button small onPress={() => set.mutate({ publicKey, state: 'trusted' }, told(t.acceptedNow(name)))}>{t.accept}</Button> : null}
          <Button small look="quiet" onPress={() => forget.mutate({ publicKey }, told(t.forgotten(name)))}>{t.forget}</Button>
        </div>
      )}
    </section>
  );
}

function Bundle({ bundle: { kind, sequence, meeting, openedAt, fileId, exempt } }: { readonly bundle: OpenedBundle }): ReactNode {
  const title = `${t.line(kind, sequence)}: ${meeting.title ?? meeting.committee}`;
  return (
    <li>
      <span>{fileId === null ? title : <PlaceLink to={{ name: 'read', id: fileId }} onClick={close}>{title}</PlaceLink>}</span>
      <span className="small muted num">{[receivedStrings.when(meeting), t.openedOn(openedAt), t.exempt[exempt]].filter((part) => part !== '').join(' · ')}</span>
    </li>
  );
}
