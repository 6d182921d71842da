/** One mark in the list: what it means, where it is, its words, its note, its tags, and what can be done with it. */
import { Check, MapPinOff, MessageCircleQuestion, Pencil, Tag as TagIcon, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, GridListItem } from 'react-aria-components';
import { isVerbatim, markedWords, type Annotation } from '#shared/domain/annotation/annotation.ts';
import { formatMarkCitation } from '#shared/domain/annotation/formatMarkPlace.ts';
import { markKindWords, marksStrings } from '#renderer/strings/marks.ts';
import { notesStrings as t } from '#renderer/strings/notes.ts';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { RowLink } from '#renderer/ui/RowLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { removeMarks } from '#renderer/views/marks/changeMarks.ts';
import { askAbout } from '#renderer/views/marks/evidenceOf.ts';
import { KIND_ICONS } from '#renderer/views/marks/kinds.ts';
import { LinkedText } from '#renderer/views/marks/LinkedText.tsx';
import { shortWords, whatElseIsMarked } from '#renderer/views/marks/whatIsMarked.ts';
import type { Meanings } from '#renderer/views/read/meanings.ts';
import fields from '#renderer/ui/Field.module.css';
import styles from './NoteRow.module.css';

export interface NoteRowProps {
  /** Of the row: a mark with several tags stands in several groups. */
  readonly id: string;
  readonly mark: Annotation;
  /** The pair of versions in which it waits to be placed, or null. */
  readonly waitsIn: string | null;
  readonly meanings: Meanings;
  readonly isReadOnly: boolean;
  readonly onEdit: (id: string) => void;
}

/** Made for every mark of the list, seen or not: what costs more than a glance is in `Content`, made for those that are seen. */
export function NoteRow({ id, mark, waitsIn, meanings, isReadOnly, onEdit }: NoteRowProps): ReactNode {
  const { meaning, kind } = mark;
  return (
    <GridListItem id={id} textValue={`${meanings.of(meaning).word}, ${markKindWords[kind]}: ${shortWords(mark)}`} className={cx(styles['row'])} data-meaning={meaning}>
      <Content mark={mark} waitsIn={waitsIn} meanings={meanings} isReadOnly={isReadOnly} onEdit={onEdit} />
    </GridListItem>
  );
}

function Content({ mark, waitsIn, meanings, isReadOnly, onEdit }: Omit<NoteRowProps, 'id'>): ReactNode {
  const { anchor, meaning, kind, tags } = mark;
  const { icon, word } = meanings.of(meaning);
  const words = formatMarkCitation(mark);
  const KindIcon = KIND_ICONS[kind];
  const short = shortWords(mark);
  return (
    <>
      <Checkbox slot="selection" className={cx(fields['check'], styles['choose'])}>{({ isSelected }) => <span className={fields['box']}>{isSelected ? <Check aria-hidden /> : null}</span>}</Checkbox>
      <div className={styles['body']}>
        <div className={styles['head']}>
          <Tag icon={icon}>{word}</Tag>
          <span className={styles['kind']}><KindIcon aria-hidden />{markKindWords[kind]}</span>
          <RowLink
            to={{ name: 'read', id: anchor.fileId, pageIndex: anchor.pageIndex, ...(anchor.end > anchor.start ? { start: anchor.start, end: anchor.end } : {}) }}
            className={styles['cite']} aria-label={t.openOf(words)}
          >{words}</RowLink>
          {waitsIn === null ? null : <RowLink to={{ name: 'version', id: waitsIn }} aria-label={t.waitsOf(short)}><Tag tone="changed" icon={MapPinOff}>{t.waits}</Tag></RowLink>}
        </div>
        {whatElseIsMarked(mark) === null ? (!isVerbatim(mark) ? <p className={styles['quote']}>{marksStrings.wordsInside(markedWords(mark))}</p> : <blockquote className={styles['quote']}>{markedWords(mark)}</blockquote>) : <p className="muted">{whatElseIsMarked(mark)}</p>}
        {mark.note ? <p className={styles['noteText']}><LinkedText text={mark.note} documentId={mark.citation.documentId} fileId={anchor.fileId} /></p> : null}
        {tags.length > 0 ? <ul className={styles['tags']} aria-label={t.tags}>{tags.map((tag) => <li key={tag}><TagIcon aria-hidden />{tag}</li>)}</ul> : null}
      </div>
      {isReadOnly ? null : (
        <div className={styles['acts']}>
          <IconButton small icon={Pencil} label={t.editOf(short)} onPress={() => onEdit(mark.id)} />
          <IconButton small icon={MessageCircleQuestion} label={t.askOf(short)} onPress={() => askAbout([mark])} />
          <IconButton small icon={Trash2} label={t.removeOf(short)} onPress={() => void removeMarks([mark])} />
        </div>
      )}
    </>
  );
}
