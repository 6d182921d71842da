/** Ctrl or ⌘ K: reaches everything by name. */
import { Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, TextField,
} from 'react-aria-components';
import { client, useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { go, usePlace } from '#renderer/state/place.ts';
import { useStore } from '#renderer/state/store.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { cx } from '#renderer/ui/cx.ts';
import { toastError } from '#renderer/ui/Toast.tsx';
import styles from './Palette.module.css';
import { paletteGroups } from './paletteEntries.ts';

async function locateIn(id: string, reference: string): Promise<void> {
  try {
    const { pageIndex, start } = await client().call('pages.locate', { id, reference });
    go({ name: 'read', id, pageIndex, ...(start === null ? {} : { start }) });
  } catch (thrown) {
    toastError(thrown);
  }
}

function Contents({ close }: { readonly close: () => void }): ReactNode {
  const place = usePlace();
  const [text, setText] = useState('');
  const papers = useCall('documents.list', {});
  const meetings = useCall('meetings.list', {});
  const groups = paletteGroups(text, {
    papers: papers.data?.documents ?? [],
    meetings: meetings.data?.meetings ?? [],
    locate: place.name === 'read' ? (reference) => void locateIn(place.id, reference) : null,
  });
  const byId = new Map(groups.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)));
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      {/* Opened by the person's own act, to type in. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <TextField aria-label={t.palette.title} autoFocus className={cx(styles['field'])}>
        <Search aria-hidden />
        <Input placeholder={t.palette.open} className={cx(styles['input'])} />
        <kbd aria-hidden>Esc</kbd>
      </TextField>
      {/* The arrows move through the list from the field; a person who tabs to the list can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="group" aria-label={t.palette.results} tabIndex={0} className={styles['scroll']}>
      <Menu
        aria-label={t.palette.results}
        className={cx(styles['list'])}
        renderEmptyState={() => <p className={styles['none']}>{t.palette.nothing}</p>}
        onAction={(key) => {
          close();
          byId.get(String(key))?.run();
        }}
      >
        {groups.map(({ title, entries }) => (
          <MenuSection key={title} id={title}>
            <Header className={cx(styles['group'])}>{title}</Header>
            {entries.map(({ id, title, detail, icon: Icon }) => (
              <MenuItem key={id} id={id} textValue={detail ? `${title} ${detail}` : title} className={cx(styles['entry'])}>
                <Icon aria-hidden />
                <span className={styles['title']}>{title}</span>
                {detail ? <span className={styles['detail']}>{detail}</span> : null}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
      </div>
      <p className={styles['hint']}>{t.palette.hint}</p>
    </Autocomplete>
  );
}

export function Palette(): ReactNode {
  const isOpen = useStore(overlay) === 'palette';
  const close = (): void => { if (overlay.get() === 'palette') overlay.set(null); };
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => { if (!open) close(); }} isDismissable className={cx(styles['veil'])}>
      <Modal className={cx(styles['modal'])}>
        <Dialog aria-label={t.palette.title} className={cx(styles['dialog'])}><Contents close={close} /></Dialog>
      </Modal>
    </ModalOverlay>
  );
}
