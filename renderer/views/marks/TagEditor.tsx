/** The tags of a mark: taken off with one press, added by name, with the tags that are in use offered. */
import { Plus, Tag as TagIcon, X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { marksStrings as t } from '#renderer/strings/marks.ts';
import styles from './TagEditor.module.css';

export interface TagEditorProps {
  readonly tags: readonly string[];
  /** What it is the tags of, for names that are read out. */
  readonly of: string;
  readonly isReadOnly: boolean;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

export function TagEditor({ tags, of, isReadOnly, onAdd, onRemove }: TagEditorProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  /** Leaving the field is told twice where Enter takes it away: it's kept once. */
  const open = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const known = useCall('annotations.tags', {}, { enabled: typed !== null }).data?.tags ?? [];
  const begin = (): void => {
    open.current = true;
    setTyped('');
  };
  const end = (keeps: boolean): void => {
    if (!open.current) return;
    open.current = false;
    setTyped(null);
    if (!keeps) return;
    const tag = typed?.trim() ?? '';
    if (tag !== '' && !tags.some((one) => one.toLowerCase() === tag.toLowerCase())) onAdd(tag);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter');
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isReadOnly && tags.length === 0) return null;
  return (
    <div className={styles['tags']} role="group" aria-label={t.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles['tag']}>
          <TagIcon aria-hidden />{tag}
          {isReadOnly ? null : <button type="button" aria-label={t.removeTag(tag)} title={t.removeTag(tag)} onClick={() => onRemove(tag)}><X aria-hidden /></button>}
        </span>
      ))}
      {isReadOnly ? null : typed === null
        ? <button ref={opener} type="button" className={styles['add']} onClick={begin}><Plus aria-hidden />{t.addTag}</button>
        : (
          <input
            // Opened by the person's own press, to be typed in.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus className={styles['field']} aria-label={t.newTagOf(of)} placeholder={t.newTag} title={t.tagHint} list={listId} value={typed} maxLength={60}
            onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} onBlur={() => end(true)}
          />
        )}
      <datalist id={listId}>{known.filter(({ tag }) => !tags.includes(tag)).map(({ tag }) => <option key={tag} value={tag}>{tag}</option>)}</datalist>
    </div>
  );
}
