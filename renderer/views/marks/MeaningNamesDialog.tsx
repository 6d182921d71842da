/** Names the five meanings in the member's own words. */
import { useId, useState, type ReactElement } from 'react';
import { DEFAULT_MEANING_NAMES, LONGEST_MEANING_NAME, MEANINGS, type MeaningNames } from '#shared/domain/annotation/meaningNames.ts';
import { client } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { useStore } from '#renderer/state/store.ts';
import { refusesWriting, useReadOnly } from '#renderer/state/useReadOnly.ts';
import { marksStrings as t } from '#renderer/strings/marks.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { MEANING_ICONS, useMeanings } from '#renderer/views/read/meanings.ts';
import styles from './MeaningNames.module.css';

const folded = (name: string): string => name.trim().toLocaleLowerCase('en-GB');

export function MeaningNamesDialog(): ReactElement | null {
  const isOpen = useStore(overlay) === 'meanings';
  return isOpen ? <Names onClose={() => overlay.set(null)} /> : null;
}

function Names({ onClose }: { readonly onClose: () => void }): ReactElement {
  const id = useId();
  const meanings = useMeanings();
  const readOnly = useReadOnly();
  const [now] = useState(() => Object.fromEntries(meanings.list.map(({ meaning, word }) => [meaning, word])) as MeaningNames);
  const [names, setNames] = useState(now);
  /** An empty field means the first name. */
  const named = (name: MeaningNames, meaning: keyof MeaningNames): string => name[meaning].trim() || DEFAULT_MEANING_NAMES[meaning];
  const taken = MEANINGS.filter((meaning) => MEANINGS.some((other) => other !== meaning && folded(named(names, other)) === folded(named(names, meaning))));

  const save = async (): Promise<void> => {
    if (taken.length > 0 || refusesWriting()) return;
    try {
      // First those whose name is given up: two that change places would meet on the way.
      for (const meaning of MEANINGS) if (named(names, meaning) !== named(now, meaning)) await client().call('annotations.nameMeaning', { meaning, name: null }).catch(() => undefined);
      for (const meaning of MEANINGS) if (named(names, meaning) !== named(now, meaning)) await client().call('annotations.nameMeaning', { meaning, name: named(names, meaning) });
      toast(t.namesSaved);
      onClose();
    } catch (thrown) {
      toastError(thrown);
    }
  };
  return (
    <Dialog
      title={t.meaningNames} isOpen onClose={onClose}
      actions={(
        <>
          <Button look="quiet" isDisabled={readOnly} onPress={() => setNames(DEFAULT_MEANING_NAMES)}>{t.firstNames}</Button>
          <Button onPress={onClose}>{uiStrings.cancel}</Button>
          <Button look="primary" type="submit" form={id} isDisabled={readOnly || taken.length > 0}>{t.saveNames}</Button>
        </>
      )}
    >
      <form id={id} className={styles['form']} onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <p className="muted">{readOnly ? t.readOnly : t.meaningNamesLead}</p>
        {MEANINGS.map((meaning) => {
          const Icon = MEANING_ICONS[meaning];
          return (
            <div key={meaning} className={styles['row']}>
              <span className={styles['swatch']} data-tone={meaning}><Icon aria-hidden /></span>
              <TextField
                label={t.nameOf(DEFAULT_MEANING_NAMES[meaning])} value={names[meaning]} placeholder={DEFAULT_MEANING_NAMES[meaning]} isReadOnly={readOnly}
                error={taken.includes(meaning) ? t.nameTaken : undefined} className={styles['field']}
                onChange={(name) => setNames({ ...names, [meaning]: name.slice(0, LONGEST_MEANING_NAME) })}
              />
            </div>
          );
        })}
      </form>
    </Dialog>
  );
}
