/** The whole window: waits for the core, then shows the frame with the current place in it. */
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { undoStack } from '#renderer/state/deeds.ts';
import { queries } from '#renderer/state/calls.ts';
import { connection } from '#renderer/state/connection.ts';
import { importOpened } from '#renderer/state/importing.ts';
import { followJobs } from '#renderer/state/jobs.ts';
import { loadSettings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { Toasts } from '#renderer/ui/Toast.tsx';
import { Announcer } from './Announcer.tsx';
import { Connecting, Refused } from './ConnectionScreens.tsx';
import { Frame } from './Frame.tsx';
import { announceJobEnd } from './jobWords.ts';

function Connected(): ReactNode {
  const now = useStore(connection);
  const client = now.state === 'connected' ? now.client : null;
  useEffect(() => {
    if (!client) return undefined;
    loadSettings();
    importOpened();
    const stopJobs = followJobs(client, announceJobEnd);
    // What was done in another library can't be undone in this one.
    const stopUndo = client.on('recordsChanged', ({ kinds }) => { if (kinds.includes('library')) undoStack.clear(); });
    return () => {
      stopJobs();
      stopUndo();
    };
  }, [client]);
  if (now.state === 'connecting') return <Connecting />;
  if (now.state === 'refused') return <Refused why={now.why} />;
  return <Frame />;
}

export function App(): ReactNode {
  return (
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={queries}>
        <Connected />
        <Announcer />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}
