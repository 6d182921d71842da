/** What can be pressed on a page, over its text: links within the file, addresses outside it, attached files. */
import { Paperclip } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import type { OpenPdf } from './openPdf.ts';
import type { PageSize } from './pageLayout.ts';
import type { PageLink } from './pdfContents.ts';
import { layerTransform, type Turn } from './turned.ts';
import styles from './LinksLayer.module.css';

export interface LinksLayerProps {
  readonly pdf: OpenPdf;
  readonly pageIndex: number;
  readonly size: PageSize;
  readonly scale: number;
  readonly turn: Turn;
  readonly name: (link: PageLink) => string;
  readonly onFollow: (link: PageLink) => void;
}

/** Laid out at one pixel to a point; scaled and turned as a whole. */
export function LinksLayer({ pdf, pageIndex, size, scale, turn, name, onFollow }: LinksLayerProps): ReactElement | null {
  const [links, setLinks] = useState<readonly PageLink[]>([]);
  useEffect(() => {
    let gone = false;
    // A page whose links can't be read is a page without links.
    pdf.links(pageIndex).then((found) => { if (!gone) setLinks(found); }, () => undefined);
    return () => { gone = true; };
  }, [pdf, pageIndex]);
  if (links.length === 0) return null;
  return (
    <div className={styles.layer} style={{ transform: layerTransform(size, scale, turn) }}>
      {links.map((link, index) => {
        const [x, y, width, height] = link.rect;
        return (
          <button
            key={index} type="button" className={styles.link} data-kind={link.kind} aria-label={name(link)} title={name(link)} onClick={() => onFollow(link)}
            style={{ left: `${x}px`, top: `${size.heightPt - y - height}px`, width: `${width}px`, height: `${height}px` }}
          >{link.kind === 'attachment' ? <Paperclip aria-hidden /> : null}</button>
        );
      })}
    </div>
  );
}
