/** Something could not be shown: what happened in words, and a way on. */
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorSentence } from '#shared/strings/errors.ts';
import { asAppError } from '#renderer/state/calls.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { Button } from './Button.tsx';
import { Loading } from './Loading.tsx';
import styles from './States.module.css';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Other ways on, beside "Try again". */
  readonly children?: ReactNode;
}

export function ErrorState({ error, onRetry, children }: ErrorStateProps): ReactNode {
  const { code } = asAppError(error);
  // The banner above the page has said so, and every call is made again once the pipe is back.
  if (code === 'DISCONNECTED') return <Loading />;
  return (
    <div role="alert" className={styles['error']}>
      <CircleAlert aria-hidden />
      <div>
        <p>{errorSentence(code)}</p>
        <div className={styles['actions']}>
          {onRetry ? <Button small onPress={onRetry}>{uiStrings.tryAgain}</Button> : null}
          {children}
        </div>
      </div>
    </div>
  );
}
