/** The core's end of the contract: takes frames, checks them, calls the handlers, answers. */
import { api, type Handlers, type MethodName } from './api.ts';
import { AppError, toWire, type ErrorCode } from './errors.ts';
import { eventSchemas, type EventName, type EventPayload } from './events.ts';
import { frameSchema, PROTOCOL_VERSION, type Frame, type Hello } from './frames.ts';
import type { Method } from './method.ts';
import type { Transport } from './transport.ts';

export interface RouterOptions {
  readonly handlers: Handlers;
  readonly appVersion: string;
  readonly host: Hello['host'];
  /** Also check what handlers answer and which codes they throw: in development and in tests. */
  readonly checkResults: boolean;
  readonly log: { error(message: string, cause?: unknown): void };
}

export interface Router {
  /** Serves one page until its transport closes. */
  connect(transport: Transport): void;
  /** Tells every page that has said hello. */
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** Closes every connection. */
  close(): void;
}

/** Any call may meet these. */
const ALWAYS: readonly ErrorCode[] = ['BAD_REQUEST', 'UNKNOWN_METHOD', 'CANCELLED', 'DISCONNECTED', 'INTERNAL', 'LIBRARY_DAMAGED'];

export function createRouter(options: RouterOptions): Router {
  const greeted = new Set<Transport>();
  const all = new Set<Transport>();

  return {
    connect(transport) {
      all.add(transport);
      const running = new Map<number, AbortController>();
      transport.onClose(() => {
        all.delete(transport);
        greeted.delete(transport);
        for (const controller of running.values()) controller.abort();
      });
      transport.onFrame((unchecked) => {
        const parsed = frameSchema.safeParse(unchecked);
        if (!parsed.success) {
          options.log.error('A frame that is none was dropped');
          refuse(transport, unchecked);
          return;
        }
        const frame = parsed.data;
        if (frame.type === 'hello') {
          greet(transport, frame, options, greeted);
        } else if (frame.type === 'request') {
          if (greeted.has(transport)) void answer(transport, frame, running, options);
          else fail(transport, frame.id, new AppError('BAD_REQUEST', 'A page says hello first'));
        } else if (frame.type === 'cancel') {
          running.get(frame.id)?.abort();
        }
        // Replies and events go the other way only: dropped.
      });
    },
    emit(name, payload) {
      if (options.checkResults) eventSchemas[name].parse(payload);
      for (const transport of greeted) transport.send({ type: 'event', name, payload });
    },
    close() {
      for (const transport of all) transport.close();
    },
  };
}

function greet(transport: Transport, hello: Hello, options: RouterOptions, greeted: Set<Transport>): void {
  transport.send({ type: 'hello', protocol: PROTOCOL_VERSION, appVersion: options.appVersion, host: options.host });
  if (hello.protocol === PROTOCOL_VERSION) greeted.add(transport);
  else transport.close();
}

type Request = Extract<Frame, { type: 'request' }>;

async function answer(transport: Transport, request: Request, running: Map<number, AbortController>, options: RouterOptions): Promise<void> {
  const { id } = request;
  if (running.has(id)) {
    options.log.error('A request with the id of one that still runs was dropped');
    return;
  }
  if (!isMethod(request.method)) {
    fail(transport, id, new AppError('UNKNOWN_METHOD', `No such method: ${request.method.slice(0, 80)}`));
    return;
  }
  const name = request.method;
  const method: Method = api[name];
  const params = method.params.safeParse(request.params);
  if (!params.success) {
    const where = params.error.issues.map((issue) => `${issue.path.join('.') || 'params'}: ${issue.message}`).join('; ');
    fail(transport, id, new AppError('BAD_REQUEST', `${name}: ${where.slice(0, 500)}`));
    return;
  }

  const controller = new AbortController();
  // A write that has begun is seen through: only reading is cut short.
  if (method.kind === 'query') running.set(id, controller);
  try {
    const handler = options.handlers[name] as (params: unknown, signal: AbortSignal) => unknown;
    const result = await handler(params.data, controller.signal);
    controller.signal.throwIfAborted();
    if (options.checkResults) checkResult(name, method, result);
    transport.send({ type: 'reply', id, result: result ?? {} });
  } catch (thrown) {
    report(name, method, thrown, options);
    fail(transport, id, thrown);
  } finally {
    running.delete(id);
  }
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(api, name);
}

function checkResult(name: string, method: Method, result: unknown): void {
  const checked = method.result.safeParse(result);
  if (!checked.success) throw new Error(`${name} answered what the contract does not say: ${checked.error.message}`);
}

function report(name: string, method: Method, thrown: unknown, options: RouterOptions): void {
  const { code } = toWire(thrown);
  if (code === 'INTERNAL') options.log.error(`${name} failed`, thrown);
  else if (options.checkResults && !ALWAYS.includes(code) && !method.errors.includes(code)) {
    options.log.error(`${name} failed with ${code}, which the contract does not list for it`);
  }
}

function fail(transport: Transport, id: number, thrown: unknown): void {
  transport.send({ type: 'failure', id, error: toWire(thrown) });
}

/** Answers a malformed request if it can be told which one it was. */
function refuse(transport: Transport, unchecked: unknown): void {
  if (typeof unchecked !== 'object' || unchecked === null || !('id' in unchecked) || !('type' in unchecked)) return;
  if (unchecked.type === 'request' && Number.isSafeInteger(unchecked.id)) {
    fail(transport, unchecked.id as number, new AppError('BAD_REQUEST', 'This request does not fit the contract'));
  }
}
