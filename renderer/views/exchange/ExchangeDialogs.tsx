/** The dialog of sending, taking in, settling or proposing that was asked for, over whatever is on screen. */
import { useEffect, type ReactNode } from 'react';
import { exchangeDialog } from '#renderer/state/exchange.ts';
import { useStore } from '#renderer/state/store.ts';
import { ConflictsDialog } from './ConflictsDialog.tsx';
import { ProposalsDialog } from './ProposalsDialog.tsx';
import { SendDialog } from './SendDialog.tsx';
import { TakeDialog } from './TakeDialog.tsx';

const close = (): void => exchangeDialog.set(null);

export function ExchangeDialogs(): ReactNode {
  const open = useStore(exchangeDialog);
  useEffect(() => {
    // Following a passage leads away from here.
    window.addEventListener('hashchange', close);
    return () => window.removeEventListener('hashchange', close);
  }, []);
  switch (open?.name) {
    case 'send': return <SendDialog sending={open} onClose={close} />;
    case 'take': return <TakeDialog key={open.files?.length ?? 0} files={open.files} onClose={close} />;
    case 'conflicts': return <ConflictsDialog onClose={close} />;
    case 'proposals': return <ProposalsDialog meetingId={open.meetingId} onClose={close} />;
    default: return null;
  }
}
