/** What a paper carries besides its pages: attached files to save, a form, scripts that are never run. */
import { Download, FileLock, ListChecks, Paperclip } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import type { Attachment, Carried } from '#renderer/pdf/pdfContents.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './Carried.module.css';
import { saveAttachment } from './saveAttachment.ts';

/** "2 attachments · a form": nothing where a paper is just its pages. */
export function carriedInWords({ attachments, formFields, scripts }: Carried): string {
  return [attachments.length > 0 ? t.attachmentCount(attachments.length) : '', formFields > 0 ? t.aForm : '', scripts ? t.hasScripts : ''].filter(Boolean).join(' · ');
}

/** Sizes are known once the files have been unpacked. */
function useSizes(attachments: readonly Attachment[], wanted: boolean): ReadonlyMap<Attachment, number | null> {
  const [sizes, setSizes] = useState<ReadonlyMap<Attachment, number | null>>(new Map());
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    for (const one of attachments) {
      const keep = (size: number | null) => { if (!gone) setSizes((old) => new Map(old).set(one, size)); };
      one.read().then((bytes) => keep(bytes?.byteLength ?? null), () => keep(null));
    }
    return () => { gone = true; };
  }, [attachments, wanted]);
  return sizes;
}

export function CarriedDialog({ carried, isOpen, onClose }: { readonly carried: Carried; readonly isOpen: boolean; readonly onClose: () => void }): ReactElement {
  const sizes = useSizes(carried.attachments, isOpen);
  return (
    <Dialog title={t.carriedTitle} isOpen={isOpen} onClose={onClose}>
      <div className={styles['parts']}>
        {carried.attachments.length > 0 ? (
          <section>
            <h3><Paperclip aria-hidden />{t.attachments}</h3>
            <p className="small muted">{t.attachmentsText}</p>
            <ul className={styles['files']}>
              {carried.attachments.map((one, index) => {
                const size = sizes.get(one);
                return (
                  <li key={index}>
                    <span className={styles['file']}><b>{one.name}</b><span className="small muted">{[size === undefined ? '' : size === null ? t.sizeUnknown : t.sizeOf(size), one.description].filter(Boolean).join(' · ')}</span></span>
                    <Button small aria-label={t.saveNamed(one.name)} isDisabled={size === null} onPress={() => void saveAttachment(one)}><Download aria-hidden />{t.save}</Button>
                  </li>
                );
              })}
            </ul>
          </section>
        ) : null}
        {carried.formFields > 0 ? <section><h3><ListChecks aria-hidden />{t.form}</h3><p>{t.formText(carried.formFields)}</p></section> : null}
        {carried.scripts ? <section><h3><FileLock aria-hidden />{t.scripts}</h3><p>{t.scriptsText}</p></section> : null}
      </div>
    </Dialog>
  );
}
