/** Prints pages that a person chooses: this one, this item, or by the numbers printed on them. */
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { OutlineItem } from '#shared/domain/document/document.ts';
import type { OpenPdf } from '#renderer/pdf/openPdf.ts';
import type { Turn } from '#renderer/pdf/turned.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast } from '#renderer/ui/Toast.tsx';
import { makeSheets } from './makeSheets.ts';
import { letGoOf, PrintedSheets, type Sheet } from './PrintedSheets.tsx';
import { printedRange } from './printPages.ts';
import styles from './Print.module.css';
import type { PageShape } from './whereabouts.ts';

/** Pages at a time: 200 pictures are some 40 MB. */
const MOST = 200;

type Which = 'page' | 'item' | 'range' | 'all';

export interface PrintDialogProps {
  readonly pdf: OpenPdf | null;
  readonly shapes: readonly PageShape[];
  readonly turn: Turn;
  readonly pageIndex: number;
  readonly item: OutlineItem | null;
  readonly annotations: readonly Annotation[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function numbered(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export function PrintDialog({ pdf, shapes, turn, pageIndex, item, annotations, isOpen, onClose }: PrintDialogProps): ReactElement {
  const [which, setWhich] = useState<Which>('page');
  const [range, setRange] = useState('');
  const [marked, setMarked] = useState(false);
  const [done, setDone] = useState<{ readonly pages: number; readonly of: number } | null>(null);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const stop = useRef<AbortController | null>(null);

  const asked = printedRange(range, shapes);
  const chosen = which === 'page' ? [pageIndex] : which === 'item' && item ? numbered(item.pageFrom, item.pageTo)
    : which === 'all' ? numbered(0, shapes.length - 1) : 'pageIndexes' in asked ? asked.pageIndexes : [];
  const trouble = which === 'range' && 'unknown' in asked ? t.printUnknown(asked.unknown) : chosen.length > MOST ? t.printTooMany(chosen.length, MOST) : null;

  useEffect(() => () => stop.current?.abort(), []);

  const close = () => {
    stop.current?.abort();
    setDone(null);
    onClose();
  };

  const print = async () => {
    if (!pdf) return;
    const aborted = new AbortController();
    stop.current = aborted;
    try {
      const made = await makeSheets(
        { pdf, shapes, turn, annotations: marked ? annotations : [] }, chosen, (pages) => setDone({ pages, of: chosen.length }), aborted.signal,
      );
      if (aborted.signal.aborted) {
        letGoOf(made);
        return;
      }
      setSheets(made);
      onClose();
    } catch {
      if (!aborted.signal.aborted) toast(t.printFailed);
    }
    setDone(null);
  };
  const printed = useCallback(() => setSheets([]), []);

  const options = [
    { key: 'page' as const, text: t.printThisPage(shapes[pageIndex]?.pageLabel ?? String(pageIndex + 1)) },
    ...(item ? [{ key: 'item' as const, text: t.printThisItem(item.number === null ? item.title || t.frontMatter : t.itemTitle(item.number, item.title), item.pageTo - item.pageFrom + 1) }] : []),
    { key: 'range' as const, text: t.printRange },
    ...(shapes.length <= MOST ? [{ key: 'all' as const, text: t.printAll(shapes.length) }] : []),
  ];
  return (
    <>
      <Dialog
        title={t.printTitle} isOpen={isOpen} onClose={close}
        actions={<><Button onPress={close}>{t.cancel}</Button><Button look="primary" isDisabled={trouble !== null || chosen.length === 0 || done !== null || !pdf} onPress={() => void print()}>{t.printGo(chosen.length)}</Button></>}
      >
        <div className={styles['form']}>
          <RadioGroup label={t.printWhich} value={which} onChange={setWhich} options={options} />
          {which === 'range' ? <TextField label={t.printNumbers} value={range} onChange={setRange} placeholder="3-7, 57" takesFocus hint={t.printNumbersHint} error={trouble ?? undefined} /> : null}
          {which !== 'range' && trouble ? <p role="alert">{trouble}</p> : null}
          <Checkbox isSelected={marked} onChange={setMarked}>{t.printMarks}</Checkbox>
          <p className="small muted">{t.printNotes}</p>
          {done ? <div role="status"><progress aria-label={t.printTitle} max={done.of} value={done.pages} /> {t.printProgress(done.pages, done.of)}</div> : null}
        </div>
      </Dialog>
      {sheets.length > 0 ? <PrintedSheets key={sheets[0]?.url} sheets={sheets} onDone={printed} /> : null}
    </>
  );
}
