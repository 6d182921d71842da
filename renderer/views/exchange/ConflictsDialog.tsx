/** Two versions of one part of a question, side by side: a person chooses, and nothing else does. */
import type { ReactNode } from 'react';
import type { Conflict } from '#shared/domain/exchange/reading.ts';
import { useCall, useCommand } from '#renderer/state/calls.ts';
import { cite } from '#renderer/strings/cite.ts';
import { exchangeStrings as t, fieldNames, partNames } from '#renderer/strings/exchange.ts';
import { addresseeKinds, priorities, questionsStrings, questionStatuses, questionTypes, supplementaryWhen } from '#renderer/strings/questions.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import styles from './Exchange.module.css';

type Version = Conflict['versions'][number];

/** Keys of lists, in words. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { type: questionTypes, priority: priorities, status: questionStatuses, addresseeKind: addresseeKinds };

/** Every field that a person reads, in words; lists line by line. */
function told({ fields, supplementaries, evidence }: Version): Map<string, string> {
  const words = new Map(Object.keys(fieldNames).flatMap((name): [string, string][] => {
    const value = fields[name];
    return value === undefined ? [] : [[fieldNames[name] ?? name, VALUES[name]?.[value] ?? value]];
  }));
  if (supplementaries.length > 0) words.set(questionsStrings.supplementaries, supplementaries.map(({ when, text }) => `${supplementaryWhen[when]}: ${text}`).join('\n'));
  if (evidence.length > 0) words.set(questionsStrings.evidence, evidence.map(({ anchor, citation }) => t.quote(anchor.quote.replace(/\s+/g, ' '), cite(citation))).join('\n'));
  return words;
}

function VersionSide({ version, others, onKeep, isBusy }: { readonly version: Version; readonly others: readonly Version[]; readonly onKeep: () => void; readonly isBusy: boolean }): ReactNode {
  const words = told(version);
  const elsewhere = others.map(told);
  const name = version.by.name || t.noName;
  return (
    <li className={cx(styles['side'], version.shown && styles['shown'])}>
      <div className={styles['head']}><b>{t.versionOf(name, momentInWords(version.at))}</b>{version.shown ? <Tag>{t.shown}</Tag> : null}</div>
      <dl className={styles['fields']}>
        {[...words].filter(([field, value]) => value !== '' || elsewhere.some((other) => (other.get(field) ?? '') !== '')).map(([field, value]) => (
          <div key={field}><dt>{field}</dt><dd className={cx(elsewhere.some((other) => (other.get(field) ?? '') !== value) && styles['differs'])}>{value === '' ? '–' : value}</dd></div>
        ))}
      </dl>
      <Button aria-label={t.keepOf(name)} onPress={onKeep} isDisabled={isBusy}>{t.keep}</Button>
    </li>
  );
}

export function ConflictsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const list = useCall('exchange.conflicts', {});
  const resolve = useCommand('exchange.resolve');
  const conflicts = list.data?.conflicts ?? [];
  return (
    <Dialog title={t.conflicts} size="wide" isOpen onClose={onClose}>
      {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : !list.data ? <Loading /> : conflicts.length === 0 ? <p>{t.allSettled}</p> : (
        <div className={styles['form']}>
          <p>{t.conflictsText}</p>
          {conflicts.map(({ questionId, part, text, versions }) => (
            <section key={`${questionId}-${part}`} aria-label={text} className={styles['list']}>
              <h3>{text || questionsStrings.untitled}</h3>
              <p className="small muted">{t.clash(partNames[part])}</p>
              <ul className={styles['sides']}>
                {versions.map((version) => (
                  <VersionSide
                    key={version.key} version={version} others={versions.filter((other) => other !== version)} isBusy={resolve.isPending}
                    onKeep={() => resolve.mutate({ questionId, part, choose: version.key }, { onSuccess: () => toast(t.settled), onError: (error) => toastError(error) })}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Dialog>
  );
}
