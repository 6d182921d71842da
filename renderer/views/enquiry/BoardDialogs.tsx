/** Small dialogs of the board: a theme's name and time, the item's time, and who asks. */
import { useState, type FormEvent, type ReactNode } from 'react';
import type { LineOfEnquiry } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import { askerOf, type Question } from '#shared/domain/question/question.ts';
import { client } from '#renderer/state/calls.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toastError } from '#renderer/ui/Toast.tsx';
import type { BoardPlace } from './boardOf.ts';
import { MinutesField, useMinutes } from './MinutesField.tsx';
import styles from './Board.module.css';

function Form({ title, action, canSave, onSave, onClose, children }: {
  readonly title: string; readonly action: string; readonly canSave: boolean; readonly onSave: () => Promise<unknown>; readonly onClose: () => void; readonly children: ReactNode;
}): ReactNode {
  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    if (canSave) onSave().then(onClose, toastError);
  };
  return (
    <Dialog isOpen title={title} onClose={onClose} actions={<><Button onPress={onClose}>{uiStrings.cancel}</Button><Button look="primary" isDisabled={!canSave} onPress={() => save()}>{action}</Button></>}>
      <form className={styles['form']} onSubmit={save}>{children}<button type="submit" hidden aria-hidden tabIndex={-1} /></form>
    </Dialog>
  );
}

/** `line` null: a new one. */
export function LineDialog({ place, line, onClose }: { readonly place: BoardPlace; readonly line: LineOfEnquiry | null; readonly onClose: () => void }): ReactNode {
  const [title, setTitle] = useState(line?.title ?? '');
  const { text, setText, minutes } = useMinutes(line?.minutes ?? null);
  const save = async (): Promise<void> => {
    if (line) await client().call('linesOfEnquiry.update', { id: line.id, revision: line.revision, title: title.trim(), ...(minutes === undefined ? {} : { minutes }) });
    else await client().call('linesOfEnquiry.create', { ...place, title: title.trim(), ...(minutes === undefined ? {} : { minutes }) });
  };
  return (
    <Form title={line ? t.editLine : t.newLineTitle} action={line ? t.save : t.create} canSave={title.trim() !== '' && minutes !== undefined} onSave={save} onClose={onClose}>
      <TextField label={t.lineTitle} hint={t.lineTitleHint} value={title} onChange={setTitle} takesFocus />
      <MinutesField label={t.lineMinutes} hint={t.lineMinutesHint} text={text} onChange={setText} />
    </Form>
  );
}

/** `item` null is kept as the meeting's own time, under no number. */
export function ItemTimeDialog({ meetingId, item, minutes: first, onClose }: { readonly meetingId: string; readonly item: string | null; readonly minutes: number | null; readonly onClose: () => void }): ReactNode {
  const { text, setText, minutes } = useMinutes(first);
  return (
    <Form title={t.setItemMinutes} action={t.save} canSave={minutes !== undefined} onSave={() => client().call('sittings.allot', { meetingId, item: item ?? '', minutes: minutes ?? null })} onClose={onClose}>
      <MinutesField label={t.itemMinutes} hint={t.itemMinutesHint} text={text} onChange={setText} takesFocus />
    </Form>
  );
}

export function AskerDialog({ question, members, onGive, onClose }: { readonly question: Question; readonly members: readonly string[]; readonly onGive: (name: string) => Promise<void>; readonly onClose: () => void }): ReactNode {
  const [name, setName] = useState(askerOf(question));
  return (
    <Form title={t.askerTitle} action={t.save} canSave onSave={() => onGive(name.trim())} onClose={onClose}>
      <p>{question.text || t.untitled}</p>
      <TextField label={t.asker} value={name} onChange={setName} suggestions={members} takesFocus />
    </Form>
  );
}
