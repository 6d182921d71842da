/** On a paper with pictures of text: how many, and the offer to recognise their words. */
import { ScanText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommand } from '#renderer/state/calls.ts';
import { jobs } from '#renderer/state/jobs.ts';
import { useStore } from '#renderer/state/store.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { papersStrings } from '#renderer/strings/papers.ts';
import { recognitionStrings as t } from '#renderer/strings/recognition.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';

/** How far it is, and stopping it, is told where all jobs are; only one is run at a time. */
export function RecogniseOffer({ fileId, title, pages }: { readonly fileId: string; readonly title: string; readonly pages: number }): ReactNode {
  const start = useCommand('recognition.start');
  const readOnly = useReadOnly();
  const running = useStore(jobs).some(({ kind, state }) => kind === 'recognise' && state === 'running');
  return (
    <>
      <Tag tone="changed" icon={ScanText}>{papersStrings.ocr(pages)}</Tag>
      {running || readOnly ? null : (
        <Button small look="quiet" aria-label={t.startFor(title)} isDisabled={start.isPending} onPress={() => start.mutate({ id: fileId }, { onError: (error) => toastError(error) })}>{t.start}</Button>
      )}
    </>
  );
}
