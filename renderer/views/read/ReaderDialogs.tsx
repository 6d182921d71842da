/** What opens over the reader as a whole: printing, the paper alone on the screen, the keys, what the paper carries, a second paper. */
import type { ReactElement } from 'react';
import { announce } from '#renderer/state/announce.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Presentation } from './Presentation.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { ShortcutsList } from './ShortcutsList.tsx';
import type { ReaderParts } from './useReader.ts';

export type ReaderOver = 'print' | 'presentation' | 'shortcuts';

export function ReaderDialogs({ reader, over, onClose }: { readonly reader: ReaderParts; readonly over: ReaderOver | null; readonly onClose: () => void }): ReactElement {
  const { file, shapes, pdf, reading, at, item, annotations, pageText, pageName, labelOf, focusPage, links, beside } = reader;
  const { turn } = reading.pages;
  return (
    <>
      {links.dialogs}
      {beside.dialog}
      <PrintDialog pdf={pdf} shapes={shapes} turn={turn} pageIndex={at} item={item} annotations={annotations} isOpen={over === 'print'} onClose={onClose} />
      {over === 'presentation' && pdf ? (
        <Presentation
          pdf={pdf} pages={shapes} turn={turn} title={file.title} pageLabel={labelOf} pageName={pageName} pageText={pageText} initialPage={at} onShown={reading.onShown}
          onLeave={(page) => {
            onClose();
            announce(t.presentationLeft);
            reading.reveal({ pageIndex: page });
            requestAnimationFrame(focusPage);
          }}
        />
      ) : null}
      <ShortcutsList isOpen={over === 'shortcuts'} onClose={() => { onClose(); focusPage(); }} />
    </>
  );
}
