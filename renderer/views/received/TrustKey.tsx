/** The first time that a key is met: its words, and what to do with them. */
import { ShieldAlert, ShieldQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { receivedStrings } from '#renderer/strings/receivedBundles.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { KeyWordList } from './KeyWordList.tsx';
import styles from './Received.module.css';

const t = receivedStrings.trust;

export function TrustKey({ looked: { summary: { clerk }, key }, accepted, onAccept, complain }: { readonly looked: Result<'bundles.inspect'>; readonly accepted: boolean; readonly onAccept: (accepted: boolean) => void; readonly complain: boolean }): ReactNode {
  if (key !== 'new' && key !== 'changed') return null;
  const Icon = key === 'changed' ? ShieldAlert : ShieldQuestion;
  return (
    <section className={styles['box']} data-tone={key === 'changed' ? 'care' : 'ask'} aria-label={t.title}>
      <div className={styles['head']}><Icon aria-hidden /><h3>{t.title}</h3></div>
      <p>{key === 'changed' ? t.changed(clerk.name) : t.new(clerk.name)}</p>
      <KeyWordList words={clerk.words} />
      <Checkbox isSelected={accepted} onChange={onAccept}>{t.accept}</Checkbox>
      {complain && !accepted ? <p role="alert">{t.needed}</p> : null}
    </section>
  );
}
