/** The caller's side of the contract, whatever the transport. */
import type { MethodName, Params, Result } from './api.ts';
import type { EventName, EventPayload } from './events.ts';

export interface Client {
  /** @throws AppError with a code of the contract; `CANCELLED` when `signal` aborts; `DISCONNECTED` when the pipe closes. */
  call<M extends MethodName>(method: M, params: Params<M>, signal?: AbortSignal): Promise<Result<M>>;
  /** Returns the function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  onClose(listener: () => void): () => void;
  close(): void;
}
