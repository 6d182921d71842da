/** On a page that is a picture: the offer to recognise its words, how far that is, and afterwards that they were recognised. */
import { ScanText, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useCommand } from '#renderer/state/calls.ts';
import { jobs } from '#renderer/state/jobs.ts';
import { createStore, useStore } from '#renderer/state/store.ts';
import { recognitionStrings as t } from '#renderer/strings/recognition.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import styles from './Reader.module.css';
import type { PageShape } from './whereabouts.ts';

/** Papers whose note the member has hidden: it comes back with the next window. */
const hidden = createStore<ReadonlySet<string>>(new Set());

/** Begins to recognise a paper's words; while that runs, how far it is and how to stop it. */
function Recognise({ fileId, children }: { readonly fileId: string; readonly children: ReactNode }): ReactElement {
  const start = useCommand('recognition.start');
  const cancel = useCommand('jobs.cancel');
  const running = useStore(jobs).findLast(({ kind, state }) => kind === 'recognise' && state === 'running');
  if (running) {
    return (
      <>
        <p><b>{t.running}</b> <span className="num">{t.progress(running.progress.done, running.progress.total)}</span></p>
        <Button small onPress={() => cancel.mutate({ id: running.id }, { onError: (error) => toastError(error) })}>{t.stop}</Button>
      </>
    );
  }
  return (
    <>
      <p>{children}</p>
      <Button small isDisabled={start.isPending} onPress={() => start.mutate({ id: fileId }, { onError: (error) => toastError(error) })}>{t.start}</Button>
    </>
  );
}

export function PictureNotice({ fileId }: { readonly fileId: string }): ReactElement {
  return <div className={styles['notice']} role="note"><ScanText aria-hidden /><Recognise fileId={fileId}><b>{t.picture}</b> {t.pictureMore}</Recognise></div>;
}

function Remove({ fileId }: { readonly fileId: string }): ReactElement {
  const remove = useCommand('recognition.remove');
  return (
    <>
      <Button small look="quiet" isDisabled={remove.isPending} onPress={() => remove.mutate({ id: fileId }, { onError: (error) => toastError(error) })}>{t.remove}</Button>
      <IconButton small icon={X} label={t.hide} onPress={() => hidden.set(new Set([...hidden.get(), fileId]))} />
    </>
  );
}

/** @param empty no words were found. */
export function RecognisedNotice({ fileId, empty }: { readonly fileId: string; readonly empty: boolean }): ReactElement | null {
  const off = useStore(hidden);
  if (off.has(fileId)) return null;
  return <div className={styles['notice']} role="note"><ScanText aria-hidden /><p>{empty ? t.nothing : t.recognised}</p><Remove fileId={fileId} /></div>;
}

/** Above the pages of a paper that has pictures among them, on every page of it: coming and going would move the lines being read. */
export function RecognitionStrip({ fileId, shapes, at }: { readonly fileId: string; readonly shapes: readonly PageShape[]; readonly at: number }): ReactElement | null {
  const off = useStore(hidden);
  const pictures = shapes.filter(({ needsOcr }) => needsOcr).length;
  const recognised = shapes.filter((shape) => shape.recognised).length;
  const here = shapes[at];
  if (pictures + recognised === 0 || (pictures === 0 && off.has(fileId))) return null;
  const offers = pictures > 0 && !here?.recognised;
  return (
    <div className={styles['strip']} role="note">
      <ScanText aria-hidden />
      {offers
        ? <Recognise fileId={fileId}><b>{here?.needsOcr ? t.picture : t.somePictures(pictures)}</b> {t.pictureMore}</Recognise>
        : <><p>{here?.recognised ? t.recognised : t.someRecognised(recognised)}</p><Remove fileId={fileId} /></>}
    </div>
  );
}
