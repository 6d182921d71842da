/** Marks as a file: which, in what form, with or without notes. */
import { useId, useState, type ReactNode } from 'react';
import type { MarksFormat, MarksOf } from '#shared/contract/methods/annotationFiles.ts';
import { host, useCall } from '#renderer/state/calls.ts';
import { markExport, type MarkExport } from '#renderer/state/markExport.ts';
import { setSetting, settings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { useStoppable } from '#renderer/state/useStoppable.ts';
import { markFilesStrings as t } from '#renderer/strings/markFiles.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { vaultStrings } from '#renderer/strings/vault.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { RadioList } from '#renderer/ui/RadioList.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast } from '#renderer/ui/Toast.tsx';
import { Busy } from '#renderer/views/backup/Busy.tsx';
import styles from './ExportMarksDialog.module.css';

type What = 'chosen' | 'all' | 'paper' | 'meeting';

export function ExportMarksDialog(): ReactNode {
  const asked = useStore(markExport);
  return asked ? <ExportForm asked={asked} /> : null;
}

function ExportForm({ asked }: { readonly asked: MarkExport }): ReactNode {
  const formId = useId();
  const { author: lastAuthor } = useStore(settings);
  const member = useCall('member.get', {});
  const marks = useCall('annotations.list', {}).data?.annotations ?? [];
  const meetings = useCall('meetings.list', {}).data?.meetings ?? [];
  const [what, setWhat] = useState<What>(asked.ids ? 'chosen' : asked.fileId ? 'paper' : 'all');
  const [format, setFormat] = useState<MarksFormat>('docx');
  const [notes, setNotes] = useState(true);
  const [said, setSaid] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const marking = useStoppable('annotationFiles.export');
  const author = said ?? (lastAuthor || (member.data?.name ?? ''));

  const papers = [...new Map(marks.map(({ anchor, citation }) => [anchor.fileId, citation.source]))];
  const [paper, setPaper] = useState<string | null>(asked.fileId);
  const chosenPaper = papers.some(([id]) => id === paper) ? paper : papers[0]?.[0] ?? null;
  const marked = new Set(papers.map(([id]) => id));
  const withMarks = meetings.filter((meeting) => meeting.papers.some(({ fileId }) => marked.has(fileId)));
  const [meeting, setMeeting] = useState<string | null>(null);
  const chosenMeeting = meeting ?? withMarks[0]?.id ?? null;
  const of: MarksOf | null = what === 'chosen' && asked.ids ? { ids: [...asked.ids] } : what === 'all' ? { all: true }
    : what === 'paper' ? (chosenPaper === null ? null : { documentId: chosenPaper }) : chosenMeeting === null ? null : { meetingId: chosenMeeting };
  const named = format === 'pdf' || format === 'jsonld';

  const close = (): void => markExport.set(null);
  const start = async (): Promise<void> => {
    if (!of) return;
    setFailed(null);
    if (named && said !== null) setSetting('author', author.trim());
    const made = await marking.run({ of, format, notes, author: named ? author.trim() : '' });
    if (!made) return;
    try {
      if (!await host().saveExport(made.exportId, made.fileName)) return;
    } catch (thrown) {
      setFailed(thrown);
      return;
    }
    close();
    toast([t.saved(made.fileName, made.marks), made.leftOut > 0 ? t.leftOut(made.leftOut) : '', made.exempt > 0 ? t.exempt(made.exempt) : '', made.keptBack > 0 ? vaultStrings.keptBack(made.keptBack) : ''].filter((part) => part !== '').join(' '));
  };

  return (
    <Dialog
      title={t.title} isOpen onClose={close}
      actions={marking.busy ? <Busy stop={t.stop} onStop={marking.stop}>{t.exporting}</Busy>
        : <><Button onPress={close}>{uiStrings.cancel}</Button><Button look="primary" type="submit" form={formId} isDisabled={of === null || marks.length === 0}>{t.export}</Button></>}
    >
      <form id={formId} className={styles['form']} onSubmit={(event) => { event.preventDefault(); if (!marking.busy) void start(); }}>
        <RadioList
          label={t.what} value={what} onChange={setWhat}
          options={[
            ...(asked.ids ? [{ key: 'chosen' as const, text: t.chosen(asked.ids.length) }] : []), { key: 'all' as const, text: t.all(marks.length) },
            ...(papers.length > 0 ? [{ key: 'paper' as const, text: t.paper }] : []), ...(withMarks.length > 0 ? [{ key: 'meeting' as const, text: t.meeting }] : []),
          ]}
        />
        {what === 'paper' && chosenPaper !== null ? <Select className={styles['sub']} label={t.whichPaper} value={chosenPaper} onChange={setPaper} options={papers.map(([key, text]) => ({ key, text }))} /> : null}
        {what === 'meeting' && chosenMeeting !== null ? <Select className={styles['sub']} label={t.whichMeeting} value={chosenMeeting} onChange={setMeeting} options={withMarks.map(({ id, committee, date }) => ({ key: id, text: `${committee}, ${shortDay(date)}` }))} /> : null}
        <RadioList label={t.format} value={format} onChange={setFormat} options={(['docx', 'md', 'pdf', 'jsonld'] as const).map((key) => ({ key, ...t.formats[key] }))} />
        <Checkbox isSelected={notes} onChange={setNotes}>{t.notes}</Checkbox>
        {named ? <TextField label={t.author} value={author} onChange={setSaid} /> : null}
        {marks.length === 0 ? <p>{t.none}</p> : null}
        {marking.error ?? failed ? <ErrorState error={marking.error ?? failed} /> : null}
      </form>
    </Dialog>
  );
}
