/** The caller's end of the contract over any transport. */
import { api, type MethodName, type Params, type Result } from './api.ts';
import type { Client } from './client.ts';
import { AppError, fromWire } from './errors.ts';
import type { EventName, EventPayload } from './events.ts';
import { encodeFrame, frameSchema, MAX_REQUEST_LENGTH, PROTOCOL_VERSION, type Frame, type Hello } from './frames.ts';
import type { Transport } from './transport.ts';

export interface ClientOptions {
  readonly appVersion: string;
  readonly host: Hello['host'];
  /** The loopback host's session token. */
  readonly token?: string;
}

export interface ConnectedClient extends Client {
  /** The core's own hello. @throws AppError `PROTOCOL_MISMATCH` or `DISCONNECTED`. */
  readonly ready: Promise<Hello>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: AppError): void;
}

type Listener = (payload: unknown) => void;

/** Says hello at once; calls may follow without waiting for the answer. */
export function createClient(transport: Transport, options: ClientOptions): ConnectedClient {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<Listener>>();
  const closeListeners = new Set<() => void>();
  const ready = Promise.withResolvers<Hello>();
  ready.promise.catch(() => undefined); // nobody has to wait for it
  let nextId = 1;
  /** Why no more calls can be made, or null while they can. */
  let ended: AppError | null = null;

  function end(reason: AppError): void {
    if (ended) return;
    ended = reason;
    ready.reject(reason);
    for (const call of waiting.values()) call.reject(reason);
    waiting.clear();
    for (const tell of closeListeners) tell();
  }

  transport.onClose(() => end(new AppError('DISCONNECTED', 'The connection to the core has closed')));
  transport.onFrame((unchecked) => {
    const parsed = frameSchema.safeParse(unchecked);
    if (!parsed.success) return;
    const frame = parsed.data;
    if (frame.type === 'reply') settle(waiting, frame.id)?.resolve(frame.result);
    else if (frame.type === 'failure') settle(waiting, frame.id)?.reject(fromWire(frame.error));
    else if (frame.type === 'event') tellAll(listeners.get(frame.name), frame.payload);
    else if (frame.type === 'hello') {
      if (frame.protocol === PROTOCOL_VERSION) ready.resolve(frame);
      else {
        end(mismatch(frame));
        transport.close();
      }
    }
  });
  transport.send({ type: 'hello', protocol: PROTOCOL_VERSION, ...options });

  return {
    ready: ready.promise,
    call<M extends MethodName>(method: M, params: Params<M>, signal?: AbortSignal): Promise<Result<M>> {
      if (ended) return Promise.reject(ended);
      if (signal?.aborted) return Promise.reject(cancelled());
      const id = nextId;
      nextId += 1;
      const request: Frame = { type: 'request', id, method, params };
      if (encodeFrame(request).length > MAX_REQUEST_LENGTH) {
        return Promise.reject(new AppError('BAD_REQUEST', `${method}: this is too large to send`));
      }
      return new Promise<unknown>((resolve, reject) => {
        // A command that was sent may have been done: its true end is awaited, whatever the signal says.
        const stoppable = isQuery(method) ? signal : undefined;
        const stop = (): void => {
          settle(waiting, id);
          transport.send({ type: 'cancel', id });
          reject(cancelled());
        };
        const finish = <V>(act: (value: V) => void) => (value: V): void => {
          stoppable?.removeEventListener('abort', stop);
          act(value);
        };
        waiting.set(id, { resolve: finish(resolve), reject: finish(reject) });
        stoppable?.addEventListener('abort', stop, { once: true });
        transport.send(request);
      }) as Promise<Result<M>>;
    },
    on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
      const own: Listener = (payload) => listener(payload as EventPayload<N>);
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(own));
      return () => void set.delete(own);
    },
    onClose(listener) {
      closeListeners.add(listener);
      return () => void closeListeners.delete(listener);
    },
    close: () => transport.close(),
  };
}

function isQuery(method: string): boolean {
  return Object.hasOwn(api, method) && api[method as MethodName].kind === 'query';
}

function settle(waiting: Map<number, Waiting>, id: number): Waiting | undefined {
  const call = waiting.get(id);
  waiting.delete(id);
  return call;
}

/** Every listener hears it, even when one of them throws; its error is then thrown on. */
function tellAll(listeners: Set<Listener> | undefined, payload: unknown): void {
  const thrown: unknown[] = [];
  for (const tell of listeners ?? []) {
    try {
      tell(payload);
    } catch (error) {
      thrown.push(error);
    }
  }
  if (thrown.length > 0) throw thrown[0];
}

function cancelled(): AppError {
  return new AppError('CANCELLED', 'Cancelled');
}

function mismatch(theirs: Hello): AppError {
  return new AppError('PROTOCOL_MISMATCH', 'The page and the core are of different versions', {
    details: { page: PROTOCOL_VERSION, core: theirs.protocol, coreVersion: theirs.appVersion },
  });
}
