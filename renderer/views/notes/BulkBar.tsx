/** What can be done with all the marks that are chosen. */
import { ChevronDown, FileDown, MessageCircleQuestion, Tag as TagIcon, Tags, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { useCall } from '#renderer/state/calls.ts';
import { exportMarks } from '#renderer/state/markExport.ts';
import { markFilesStrings } from '#renderer/strings/markFiles.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { notesStrings as t } from '#renderer/strings/notes.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { addTag, removeMarks, removeTag, setMeaning } from '#renderer/views/marks/changeMarks.ts';
import { askAbout } from '#renderer/views/marks/evidenceOf.ts';
import type { Meanings } from '#renderer/views/read/meanings.ts';
import styles from './BulkBar.module.css';

export interface BulkBarProps {
  readonly chosen: readonly Annotation[];
  readonly meanings: Meanings;
  readonly isReadOnly: boolean;
  readonly onNone: () => void;
}

/** Evidence of one question: more passages than this nobody reads out. */
const MOST_EVIDENCE = 40;

export function BulkBar({ chosen, meanings, isReadOnly, onNone }: BulkBarProps): ReactNode {
  const [tag, setTag] = useState<string | null>(null);
  /** Thousands take a few seconds: nothing is begun twice. */
  const [busy, setBusy] = useState(false);
  const run = (work: Promise<boolean>): void => {
    setBusy(true);
    void work.then((done) => done, () => false).finally(() => setBusy(false));
  };
  const known = useCall('annotations.tags', {}, { enabled: tag !== null }).data?.tags ?? [];
  const having = [...new Set(chosen.flatMap(({ tags }) => tags))].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
  const keepTag = (): void => {
    if (tag !== null && tag.trim() !== '') run(addTag(chosen, tag.trim()));
    setTag(null);
  };
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t.bulk}>
      <strong role="status">{busy ? t.working : t.chosen(chosen.length)}</strong>
      {isReadOnly ? <span className="muted">{marksStrings.readOnlyShort}</span> : (
        <>
          <Menu label={t.changeMeaning} trigger={<Button small isDisabled={busy}>{t.changeMeaning}<ChevronDown aria-hidden /></Button>}>
            {meanings.list.map(({ meaning, word, icon }) => <MenuItem key={meaning} icon={icon} onAction={() => run(setMeaning(chosen, meaning))}>{word}</MenuItem>)}
          </Menu>
          {tag === null ? <Button small isDisabled={busy} onPress={() => setTag('')}><TagIcon aria-hidden />{marksStrings.addTag}</Button> : (
            <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); keepTag(); }}>
              <TextField
                label={marksStrings.newTag} hideLabel placeholder={marksStrings.newTag} value={tag} onChange={setTag} takesFocus suggestions={known.map((one) => one.tag)}
                onKeyDown={(event: KeyboardEvent) => { if (event.key === 'Escape') setTag(null); }}
              />
              <Button small type="submit" look="primary">{t.addIt}</Button>
              <Button small onPress={() => setTag(null)}>{uiStrings.cancel}</Button>
            </form>
          )}
          {having.length > 0 ? (
            <Menu label={t.takeOffTag} trigger={<Button small isDisabled={busy}><Tags aria-hidden />{t.takeOffTag}<ChevronDown aria-hidden /></Button>}>
              {having.map((one) => <MenuItem key={one} onAction={() => run(removeTag(chosen, one))}>{one}</MenuItem>)}
            </Menu>
          ) : null}
          <Button small isDisabled={chosen.length > MOST_EVIDENCE} onPress={() => askAbout(chosen)}><MessageCircleQuestion aria-hidden />{chosen.length > MOST_EVIDENCE ? t.tooManyToAsk(MOST_EVIDENCE) : t.askAbout}</Button>
          <Button small look="danger" isDisabled={busy} onPress={() => run(removeMarks(chosen))}><Trash2 aria-hidden />{t.remove}</Button>
        </>
      )}
      <Button small onPress={() => exportMarks({ ids: chosen.map(({ id }) => id) })}><FileDown aria-hidden />{markFilesStrings.openChosen}</Button>
      <Button small look="quiet" onPress={onNone}>{t.chooseNone}</Button>
    </div>
  );
}
