/** What a paper holds besides its pages, for the reader: links to follow, addresses to ask about, attachments to save. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { LinksLayer } from '#renderer/pdf/LinksLayer.tsx';
import type { OpenPdf } from '#renderer/pdf/openPdf.ts';
import type { PageSize } from '#renderer/pdf/pageLayout.ts';
import type { Carried, PageLink } from '#renderer/pdf/pdfContents.ts';
import type { Turn } from '#renderer/pdf/turned.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { AddressDialog } from './AddressDialog.tsx';
import { CarriedDialog } from './CarriedDialog.tsx';
import type { Target } from './readerPlace.ts';
import { saveAttachment } from './saveAttachment.ts';

export interface PaperLinksOptions {
  readonly pdf: OpenPdf | null;
  readonly pages: readonly PageSize[];
  readonly turn: Turn;
  readonly pageName: (pageIndex: number) => string;
  readonly onJump: (target: Target) => void;
}

export interface PaperLinks {
  readonly pageLinks: (pageIndex: number, scale: number) => ReactNode;
  readonly carried: Carried | null;
  readonly showCarried: () => void;
  readonly dialogs: ReactNode;
}

export function usePaperLinks({ pdf, pages, turn, pageName, onJump }: PaperLinksOptions): PaperLinks {
  const [read, setRead] = useState<{ readonly of: OpenPdf; readonly carried: Carried } | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!pdf) return undefined;
    let gone = false;
    // After the first page: nobody waits for it.
    const asked = requestIdleCallback(() => {
      pdf.carried().then((carried) => { if (!gone) setRead({ of: pdf, carried }); }, () => undefined);
    }, { timeout: 4000 });
    return () => {
      gone = true;
      cancelIdleCallback(asked);
    };
  }, [pdf]);

  const name = useCallback((link: PageLink) => {
    if (link.kind === 'page') return t.linkTo(pageName(link.pageIndex));
    return link.kind === 'address' ? t.linkOut(link.address) : t.linkAttachment(link.attachment.name);
  }, [pageName]);
  const follow = useCallback((link: PageLink) => {
    if (link.kind === 'page') onJump({ pageIndex: link.pageIndex });
    else if (link.kind === 'address') setAddress(link.address);
    else void saveAttachment(link.attachment);
  }, [onJump]);
  const pageLinks = useCallback((pageIndex: number, scale: number) => {
    const size = pages[pageIndex];
    return pdf && size ? <LinksLayer pdf={pdf} pageIndex={pageIndex} size={size} scale={scale} turn={turn} name={name} onFollow={follow} /> : null;
  }, [pdf, pages, turn, name, follow]);

  const carried = read && read.of === pdf ? read.carried : null;
  return {
    pageLinks, carried,
    showCarried: () => setOpen(true),
    dialogs: (
      <>
        <AddressDialog address={address} onClose={() => setAddress(null)} />
        {carried ? <CarriedDialog carried={carried} isOpen={open} onClose={() => setOpen(false)} /> : null}
      </>
    ),
  };
}
