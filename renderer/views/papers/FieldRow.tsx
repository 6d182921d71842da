/** One thing that is known about a paper: as read, as guessed, or as a person corrected it. */
import { MapPin, Pencil, RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { documentKindSchema, type DocumentDetail, type FieldValue, type ReportField } from '#shared/domain/document/document.ts';
import { useCommand } from '#renderer/state/calls.ts';
import { fieldNames, paperKinds, papersStrings as t } from '#renderer/strings/papers.ts';
import { refusesWriting } from '#renderer/state/useReadOnly.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { dayInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import styles from './FieldRow.module.css';

const LONG: ReadonlySet<ReportField> = new Set(['summary', 'recommendations']);

function inWords(field: ReportField, value: string): string {
  if (field === 'meetingDate') return dayInWords(value);
  if (field === 'kind') return (paperKinds as Readonly<Record<string, string>>)[value] ?? value;
  return value;
}

function Input({ field, value, onChange }: { readonly field: ReportField; readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  if (field === 'kind') {
    return <Select label={fieldNames.kind} hideLabel value={value} onChange={onChange} options={documentKindSchema.options.map((key) => ({ key, text: paperKinds[key] }))} />;
  }
  if (field === 'meetingDate') return <DateField label={fieldNames.meetingDate} hideLabel value={value} onChange={onChange} takesFocus />;
  return (
    <TextField
      label={fieldNames[field]}
      hideLabel
      value={value}
      onChange={onChange}
      takesFocus
      rows={LONG.has(field) ? 4 : 1}
      {...(field === 'recommendations' ? { hint: t.onePerLine } : {})}
    />
  );
}

export function FieldRow({ paper, field, value }: { readonly paper: DocumentDetail; readonly field: ReportField; readonly value: FieldValue | undefined }): ReactNode {
  const [edited, setEdited] = useState<string | null>(null);
  const correct = useCommand('documents.correct');
  const name = fieldNames[field];
  const send = (to: string | null): void => correct.mutate({ id: paper.id, revision: paper.revision, field, value: to }, {
    onSuccess: () => { setEdited(null); toast(to === null ? t.takenBack(name) : t.corrected(name)); },
    onError: (error) => { if (error.code === 'REVISION_CONFLICT') toast(t.conflict); else toastError(error); },
  });
  if (edited !== null) {
    return (
      <div className={styles['row']}>
        <dt>{name}</dt>
        <dd>
          <form onSubmit={(event) => { event.preventDefault(); send(edited.trim()); }}>
            <Input field={field} value={edited} onChange={setEdited} />
            <div className={styles['actions']}>
              <Button small look="primary" type="submit" isDisabled={correct.isPending || edited.trim() === ''}>{t.save}</Button>
              <Button small onPress={() => setEdited(null)}>{uiStrings.cancel}</Button>
            </div>
          </form>
        </dd>
      </div>
    );
  }
  return (
    <div className={styles['row']}>
      <dt>{name}</dt>
      <dd>
        <span className={styles['value']}>
          {value?.value ? inWords(field, value.value) : <span className="muted">{t.notFound}</span>}
          {value?.value && value.origin !== 'read' ? <> <Tag tone={value.origin === 'guessed' ? 'changed' : 'new'}>{t.origin[value.origin]}</Tag></> : null}
        </span>
        <span className={styles['icons']}>
          {value?.at ? (
            <PlaceLink
              to={{ name: 'read', id: paper.fileId, pageIndex: value.at.pageIndex, start: value.at.start, end: value.at.end }}
              button={{ small: true, look: 'quiet' }}
              aria-label={t.whereOf(name)}
              title={t.where}
            >
              <MapPin aria-hidden />
            </PlaceLink>
          ) : null}
          {value?.origin === 'corrected' ? <IconButton small icon={RotateCcw} label={t.takeBackOf(name)} onPress={() => { if (!refusesWriting()) send(null); }} /> : null}
          <IconButton small icon={Pencil} label={t.correctOf(name)} onPress={() => { if (!refusesWriting()) setEdited(value?.value ?? (field === 'kind' ? paper.kind : '')); }} />
        </span>
      </dd>
    </div>
  );
}
