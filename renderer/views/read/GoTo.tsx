/** Goes to "p57", "item 5 p3", "para 2.4" in this paper; says so where there is no such place. */
import { useState, type FormEvent, type ReactElement, type Ref } from 'react';
import { asAppError, client } from '#renderer/state/calls.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import type { Target } from './readerPlace.ts';
import styles from './Toolbar.module.css';

export interface GoToProps {
  readonly fileId: string;
  readonly onJump: (target: Target) => void;
  readonly onDone: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function GoTo({ fileId, onJump, onDone, inputRef }: GoToProps): ReactElement {
  const [reference, setReference] = useState('');
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = reference.trim();
    if (!asked) return;
    try {
      const { pageIndex, start } = await client().call('pages.locate', { id: fileId, reference: asked });
      setReference('');
      setError(null);
      // A paragraph is found by its first letter; a page by itself.
      onJump(start === null ? { pageIndex } : { pageIndex, start, end: start + 1 });
      onDone();
    } catch (thrown) {
      const { code } = asAppError(thrown);
      setError(code === 'REFERENCE_NOT_FOUND' ? t.notFoundReference(asked) : errorSentence(code));
    }
  };

  return (
    <form className={styles['goTo']} onSubmit={(event) => void submit(event)}>
      <input
        ref={inputRef} className={styles['input']} value={reference} placeholder={t.goToPlaceholder} aria-label={t.goTo} aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : 'go-to-error'} spellCheck={false} autoComplete="off"
        onChange={(event) => { setReference(event.target.value); setError(null); }}
        onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setReference(''); setError(null); onDone(); } }}
        onBlur={() => setError(null)}
      />
      {error === null ? null : <div id="go-to-error" role="alert" className={styles['goToError']}>{error}</div>}
    </form>
  );
}
