/** Agenda items and the headings under them, with what is left to read. */
import { Bookmark, Check, ChevronDown, ChevronRight, Ellipsis, Lock, NotebookPen } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { DocumentDetail, OutlineItem, OutlineSection } from '#shared/domain/document/document.ts';
import { isListedOnly, withoutPapers } from '#renderer/strings/items.ts';
import { drawingStrings } from '#renderer/strings/drawing.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { Bookmarks } from './Bookmarks.tsx';
import type { Target } from './readerPlace.ts';
import type { MarkingActs } from './useMarking.ts';
import { entryAt, type PageShape } from './whereabouts.ts';
import styles from './Outline.module.css';

export interface OutlineProps {
  readonly file: DocumentDetail;
  readonly shapes: readonly PageShape[];
  readonly pageIndex: number;
  readonly annotations: readonly Annotation[];
  /** Null where nothing can be written. */
  readonly marking: Pick<MarkingActs, 'onItem'> | null;
  readonly onJump: (target: Target) => void;
}

/** The last heading that begins on or before the page. */
function sectionAt(sections: readonly OutlineSection[], pageIndex: number): OutlineSection | null {
  const here = sections.find((section) => section.pageIndex === pageIndex);
  return here ?? sections.findLast((section) => section.pageIndex <= pageIndex) ?? null;
}

const keyOf = (section: OutlineSection | null) => (section ? `${section.pageIndex}-${section.start}` : '');

function Sections({ sections, current, onJump }: { readonly sections: readonly OutlineSection[]; readonly current: OutlineSection | null; readonly onJump: (target: Target) => void }): ReactElement {
  return (
    <ol className={styles['sections']}>
      {sections.map((section) => (
        <li key={`${section.pageIndex}-${section.start}`}>
          <button
            type="button" className={styles['section']} data-key={keyOf(section)} data-level={Math.min(4, section.level)} aria-current={section === current ? 'true' : undefined}
            onClick={() => onJump({ pageIndex: section.pageIndex, start: section.start, end: section.start + section.title.length })}
          >{section.title}</button>
        </li>
      ))}
    </ol>
  );
}

function Left({ item }: { readonly item: Pick<OutlineItem, 'pageFrom' | 'pageTo' | 'pagesRead'> }): ReactElement {
  const left = item.pageTo - item.pageFrom + 1 - item.pagesRead;
  return left <= 0
    ? <span className={styles['left']} data-read><Check aria-hidden />{t.allRead}</span>
    : <span className={styles['left']}><span aria-hidden="true">{t.pagesLeft(left)}</span><span className="visuallyHidden">{t.pagesLeftLong(left)}</span></span>;
}

/** For the item that is open: one button more for each of forty items would be forty more to tab over. */
function ItemMenu({ title, number, pageFrom, marking }: { readonly title: string; readonly number: string; readonly pageFrom: number; readonly marking: Pick<MarkingActs, 'onItem'> }): ReactElement {
  const label = drawingStrings.itemMenu(title);
  return (
    <Menu label={label} trigger={<IconButton small icon={Ellipsis} label={label} />}>
      <MenuItem icon={NotebookPen} onAction={() => void marking.onItem('note', number, pageFrom)}>{drawingStrings.noteOnItem(number)}</MenuItem>
      <MenuItem icon={Bookmark} onAction={() => void marking.onItem('bookmark', number, pageFrom)}>{drawingStrings.bookmarkItem(number)}</MenuItem>
    </Menu>
  );
}

export function Outline({ file, shapes, pageIndex, annotations, marking, onJump }: OutlineProps): ReactElement {
  const list = useRef<HTMLElement>(null);
  const currentItem = entryAt(file, pageIndex);
  /** Opened or closed by hand; else the item in view is open. */
  const [byHand, setByHand] = useState<ReadonlyMap<number, boolean>>(new Map());
  const within = useMemo(
    // The agenda's own headings are the items themselves.
    () => file.items.map((item) => (item.number !== null && !item.papers) ? [] : file.sections.filter((section) => section.pageIndex >= item.pageFrom && section.pageIndex <= item.pageTo)),
    [file],
  );
  // What the reading has added since the outline was made is in the pages themselves.
  const notesOn = ({ number }: OutlineItem) => (number === null ? 0 : annotations.filter((mark) => mark.scope === 'item' && mark.kind === 'note' && mark.item === number).length);
  const readIn = (item: OutlineItem) => shapes.slice(item.pageFrom, item.pageTo + 1).filter((shape) => shape.read).length;

  // The line for the page in view stays in sight, as it changes.
  const currentSection = sectionAt(file.sections, pageIndex);
  const currentKey = currentSection && currentItem && currentSection.pageIndex >= currentItem.pageFrom || !currentItem ? keyOf(currentSection) : `item-${currentItem.pageFrom}`;
  useEffect(() => {
    const element = list.current;
    (element?.querySelector(`[data-key="${currentKey}"]`) ?? element?.querySelector('[aria-current]'))?.scrollIntoView({ block: 'nearest' });
  }, [currentKey]);

  const bookmarks = <Bookmarks annotations={annotations} labelOf={(page) => shapes[page]?.pageLabel ?? String(page + 1)} onJump={onJump} />;
  if (file.items.length === 0 && file.sections.length === 0) return <>{bookmarks}<p className={styles['empty']}>{t.noOutline}</p></>;
  if (file.items.length === 0) {
    return <>{bookmarks}<nav ref={list} aria-label={t.outlineLabel} className={styles['outline']}><Sections sections={file.sections} current={sectionAt(file.sections, pageIndex)} onJump={onJump} /></nav></>;
  }
  return (
    <>{bookmarks}<nav ref={list} aria-label={t.outlineLabel} className={styles['outline']}>
      <ol>
        {file.items.map((item, index) => {
          const sections = within[index] ?? [];
          const isCurrent = item === currentItem;
          const open = byHand.get(index) ?? isCurrent;
          const title = item.number === null ? item.title || t.frontMatter : t.itemTitle(item.number, item.title);
          const current = isCurrent ? sectionAt(sections, pageIndex) : null;
          return (
            <li key={`${item.pageFrom}-${item.title}`}>
              <div className={styles['item']} data-current={isCurrent || undefined}>
                {sections.length > 0 ? (
                  <button
                    type="button" className={styles['fold']} aria-expanded={open} aria-label={open ? t.closeItem(title) : t.openItem(title)}
                    onClick={() => setByHand(new Map(byHand).set(index, !open))}
                  >{open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}</button>
                ) : <span className={styles['fold']} />}
                <button type="button" className={styles['itemTitle']} data-key={`item-${item.pageFrom}`} aria-current={isCurrent && current === null ? 'true' : undefined} onClick={() => onJump({ pageIndex: item.pageFrom })}>
                  <span>{title}</span>
                  <span className={styles['meta']}>
                    {isListedOnly(item) ? <span>{withoutPapers(item.title)}</span> : (
                      <>
                        <span>{t.pagesRange(item.pageLabelFrom, item.pageLabelTo)}</span>
                        <Left item={{ ...item, pagesRead: readIn(item) }} />
                      </>
                    )}
                    {item.exempt ? <span className={styles['exempt']}><Lock aria-hidden />{t.exempt}</span> : null}
                  </span>
                  {notesOn(item) > 0 ? <span className={styles['notes']}><NotebookPen aria-hidden />{drawingStrings.marksOn(notesOn(item))}</span> : null}
                  {item.conflict ? <span className={styles['conflict']}>{item.conflict}</span> : null}
                </button>
                {isCurrent && item.number !== null && item.papers && marking ? <ItemMenu title={title} number={item.number} pageFrom={item.pageFrom} marking={marking} /> : null}
              </div>
              {open && sections.length > 0 ? <Sections sections={sections} current={current} onJump={onJump} /> : null}
            </li>
          );
        })}
      </ol>
    </nav></>
  );
}
