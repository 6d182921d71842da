/** Takes in files of questions: reads them, shows what they bring, and takes over what is wanted. */
import { FileUp } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { ChosenFile } from '#shared/contract/host.ts';
import type { Incoming, ReadFile, Reading } from '#shared/domain/exchange/reading.ts';
import { client, host } from '#renderer/state/calls.ts';
import { exchangeDialog } from '#renderer/state/exchange.ts';
import { exchangeStrings as t, fileStates, incomingStates, partNames } from '#renderer/strings/exchange.ts';
import { questionsStrings } from '#renderer/strings/questions.ts';
import { listInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Tag, type TagTone } from '#renderer/ui/Tag.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import styles from './Exchange.module.css';

const TONES: Readonly<Record<Incoming['state'], TagTone>> = { new: 'new', changed: 'changed', conflict: 'slip', same: 'plain', removed: 'quiet' };

async function choose(): Promise<Reading | null> {
  const chosen = await host().chooseFiles({ folder: false, of: 'questions' });
  return chosen.length === 0 ? null : read(chosen);
}

function read(files: readonly ChosenFile[]): Promise<Reading> {
  return client().call('exchange.read', {
    paths: files.flatMap((file) => (file.kind === 'path' ? [file.path] : [])), uploads: files.flatMap((file) => (file.kind === 'upload' ? [{ id: file.id, name: file.name }] : [])), passphrase: null,
  });
}

function FileLine({ file }: { readonly file: ReadFile }): ReactNode {
  const { name, state, reason, from, questions } = file;
  return (
    <li className={styles['file']}>
      <b>{name}</b>
      <span>{state === 'read' ? [from ? t.from(from.name || t.noName) : '', t.count(questions)].filter(Boolean).join(' · ') : reason ?? fileStates[state]}</span>
    </li>
  );
}

function IncomingCard({ incoming, wanted, onWant }: { readonly incoming: Incoming; readonly wanted: boolean; readonly onWant: (wanted: boolean) => void }): ReactNode {
  const { state, text, textHere, author, theme, passages, parts } = incoming;
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <Tag tone={TONES[state]}>{incomingStates[state]}</Tag>
        <span className="small muted">{[author.name || t.noName, theme, passages === 0 ? questionsStrings.noPassages : questionsStrings.passages(passages)].filter(Boolean).join(' · ')}</span>
      </div>
      {state === 'same' ? <p className={styles['words']}>{text}</p> : (
        <Checkbox isSelected={wanted} onChange={onWant}><span className={styles['words']}><span className="visuallyHidden">{t.takeThis('')}</span>{text || questionsStrings.untitled}</span></Checkbox>
      )}
      {textHere === null ? null : <div className={styles['here']}><span className="small muted">{t.here}</span><p className={styles['words']}>{textHere}</p></div>}
      {state === 'conflict' ? <p className="small">{t.bothChanged}</p> : state === 'changed' ? <p className="small muted">{t.changes(listInWords(parts.map((part) => partNames[part])))}</p> : null}
    </li>
  );
}

function Preview({ reading, onReading, onClose }: { readonly reading: Reading; readonly onReading: (reading: Reading) => void; readonly onClose: () => void }): ReactNode {
  const { readingId, files, incoming } = reading;
  // What somebody removed here stays so, until they say otherwise.
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const isWanted = ({ questionId, state }: Incoming): boolean => wanted.get(questionId) ?? state !== 'removed';
  const offered = incoming.filter(({ state }) => state !== 'same');
  const taken = offered.filter(isWanted);
  const locked = files.some(({ state }) => state === 'locked' || state === 'wrongPassphrase');
  const others = t.also(reading.lines, reading.actions, reading.recommendations);
  const busily = (work: Promise<void>): void => {
    setBusy(true);
    work.catch(toastError).finally(() => setBusy(false));
  };
  const unlock = async (): Promise<void> => onReading(await client().call('exchange.unlock', { readingId, passphrase }));
  const take = async (): Promise<void> => {
    const { added, changed, conflicts } = await client().call('exchange.take', {
      readingId, leave: offered.filter((each) => !isWanted(each)).map(({ questionId }) => questionId),
      bringBack: taken.filter(({ state }) => state === 'removed').map(({ questionId }) => questionId),
    });
    toast(t.taken(added, changed, conflicts));
    onClose();
    if (conflicts > 0) exchangeDialog.set({ name: 'conflicts' });
  };
  return (
    <div className={styles['form']}>
      <ul className={styles['files']}>{files.map((file, at) => <FileLine key={`${at}-${file.name}`} file={file} />)}</ul>
      {locked ? (
        <div className={styles['unlock']}>
          <TextField label={t.unlockHint} value={passphrase} onChange={setPassphrase} takesFocus />
          <Button onPress={() => busily(unlock())} isDisabled={busy || passphrase === ''}>{busy ? t.reading : t.unlock}</Button>
        </div>
      ) : null}
      {files.every(({ state }) => state === 'refused') ? <p>{t.nothingRead}</p> : offered.length === 0 && !locked && others === '' ? <p>{t.nothingNew}</p> : null}
      {incoming.length === 0 ? null : (
        <ul className={styles['list']} aria-label={t.incoming}>
          {incoming.map((each) => <IncomingCard key={each.questionId} incoming={each} wanted={isWanted(each)} onWant={(want) => setWanted(new Map(wanted).set(each.questionId, want))} />)}
        </ul>
      )}
      {others === '' ? null : <p className="small muted">{others}</p>}
      <div className={styles['foot']}>
        <Button look="primary" onPress={() => busily(take())} isDisabled={busy || (taken.length === 0 && others === '')}>{t.takeOver(taken.length)}</Button>
      </div>
    </div>
  );
}

/** @param files read at once; without them, they are asked for. */
export function TakeDialog({ files, onClose }: { readonly files: readonly ChosenFile[] | undefined; readonly onClose: () => void }): ReactNode {
  const [reading, setReading] = useState<Reading | null>(null);
  const [busy, setBusy] = useState(files !== undefined);
  const show = (reading: Promise<Reading | null>): void => {
    reading.then((given) => { if (given) setReading(given); }, toastError).finally(() => setBusy(false));
  };
  const start = (): void => {
    setBusy(true);
    show(choose());
  };
  const begin = useEffectEvent(() => { if (files) show(read(files)); });
  useEffect(() => begin(), []);
  return (
    <Dialog title={t.take} size="wide" isOpen onClose={onClose}>
      {reading ? <Preview key={reading.readingId} reading={reading} onReading={setReading} onClose={onClose} /> : (
        <div className={styles['form']}>
          <p>{t.takeText}</p>
          <div><Button look="primary" onPress={start} isDisabled={busy}><FileUp aria-hidden />{busy ? t.reading : t.choose}</Button></div>
        </div>
      )}
    </Dialog>
  );
}
