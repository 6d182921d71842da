/** A call that takes some seconds and can be stopped; leaving the screen stops it too. */
import { useEffect, useRef, useState } from 'react';
import type { MethodName, Params, Result } from '#shared/contract/api.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { asAppError, client } from './calls.ts';

export interface Stoppable<M extends MethodName> {
  readonly busy: boolean;
  /** What went wrong; stopping is no failure. */
  readonly error: AppError | null;
  /** Null where it failed or was stopped. What is handed over is kept nowhere. */
  readonly run: (params: Params<M>) => Promise<Result<M> | null>;
  readonly stop: () => void;
}

export function useStoppable<M extends MethodName>(method: M): Stoppable<M> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    busy, error,
    run: async (params) => {
      const controller = new AbortController();
      abort.current = controller;
      setBusy(true);
      setError(null);
      try {
        return await client().call(method, params, controller.signal);
      } catch (thrown) {
        const failed = asAppError(thrown);
        if (failed.code !== 'CANCELLED') setError(failed);
        return null;
      } finally {
        setBusy(false);
      }
    },
    stop: () => abort.current?.abort(),
  };
}
