/** One suite over every transport: what holds for one holds for all. */
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { api, type MethodName } from '#shared/contract/api.ts';
import { createClient, type ConnectedClient } from '#shared/contract/clientOverTransport.ts';
import { AppError } from '#shared/contract/errors.ts';
import { MAX_REQUEST_LENGTH, type Frame } from '#shared/contract/frames.ts';
import { createRouter, type Router } from '#shared/contract/router.ts';
import { pipes, type Pipe, type PipeMaker } from './pipes.ts';
import { stubHandlers, type Stub } from './stubHandlers.ts';

interface Joined {
  readonly client: ConnectedClient;
  readonly router: Router;
  readonly pipe: Pipe;
  readonly stub: Stub;
  readonly errors: string[];
}

const open: Joined[] = [];

async function joined(maker: PipeMaker): Promise<Joined> {
  const bare = await unjoined(maker);
  const { token } = bare.pipe;
  const client = createClient(bare.pipe.transport, { appVersion: '1.0.0', host: 'cli', ...(token === undefined ? {} : { token }) });
  const all = { ...bare, client };
  open.push(all);
  return all;
}

async function unjoined(maker: PipeMaker): Promise<Omit<Joined, 'client'>> {
  const stub = stubHandlers();
  const errors: string[] = [];
  const router = createRouter({
    handlers: stub.handlers, appVersion: '2.0.0', host: 'cli', checkResults: true, log: { error: (message) => void errors.push(message) },
  });
  return { router, pipe: await maker.open(router), stub, errors };
}

afterEach(async () => {
  for (const { pipe } of open.splice(0)) await pipe.close();
});

const search = (query: string) => ({ query, filters: {}, limit: 10, offset: 0 });
const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'answered', (thrown: unknown) => (thrown instanceof AppError ? thrown.code : `not an AppError: ${String(thrown)}`));

/** Settles once everything sent before it has been heard by the other end. */
const roundTrip = (client: ConnectedClient) => client.call('library.get', {});

describe.each(pipes)('$name', (maker) => {
  test('answers a request, and tells its version', async () => {
    const { client } = await joined(maker);
    const found = await client.call('search.query', search('children’s services — £1.2m 🏛'));
    expect(found.facets.committee).toEqual([{ value: 'children’s services — £1.2m 🏛', count: 10 }]);
    expect((await client.ready).appVersion).toBe('2.0.0');
  });

  test('keeps a hundred calls at once apart', async () => {
    const { client } = await joined(maker);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, length) => client.call('search.query', search('x'.repeat(length)))));
    expect(answers.map(({ total }) => total)).toEqual(Array.from({ length: 100 }, (_, length) => length));
  });

  test('an expected failure arrives with its code and details', async () => {
    const { client } = await joined(maker);
    await expect(client.call('documents.get', { id: 'p1' })).rejects.toMatchObject({ code: 'NOT_FOUND', details: { id: 'p1' } });
  });

  test('a bug arrives as INTERNAL, without what it said', async () => {
    const { client, errors } = await joined(maker);
    const failure = await client.call('pages.get', { id: 'p1', from: 0, to: 1 }).catch((thrown: unknown) => thrown as AppError);
    expect(failure).toMatchObject({ code: 'INTERNAL' });
    expect(JSON.stringify(failure) + (failure as AppError).message).not.toContain('secret');
    expect(errors).toEqual(['pages.get failed']);
  });

  test('a result that the contract does not allow is a bug', async () => {
    const { client } = await joined(maker);
    expect(await codeOf(client.call('annotations.list', {}))).toBe('INTERNAL');
  });

  test('parameters that do not fit never reach the handler', async () => {
    const { client, stub } = await joined(maker);
    expect(await codeOf(client.call('search.query', { query: 3 } as never))).toBe('BAD_REQUEST');
    expect(await codeOf(client.call('search.query', { ...search('x'), limit: 1e9 }))).toBe('BAD_REQUEST');
    expect(stub.called).toEqual([]);
  });

  test.each(['no.such', 'toString', '__proto__', 'constructor', ''])('method %j is unknown', async (name) => {
    const { client } = await joined(maker);
    expect(await codeOf(rawCall(client, name))).toBe('UNKNOWN_METHOD');
  });

  test('a cancelled query stops in the core', async () => {
    const { client, stub } = await joined(maker);
    const stopping = new AbortController();
    const waiting = codeOf(client.call('search.query', search('wait'), stopping.signal));
    await roundTrip(client);
    stopping.abort();
    expect(await waiting).toBe('CANCELLED');
    await roundTrip(client);
    expect(stub.stopped()).toBe(1);
    expect(await codeOf(client.call('search.query', search('x'), stopping.signal))).toBe('CANCELLED');
    expect(stub.called.filter((name) => name === 'search.query')).toHaveLength(1);
  });

  test('a command that was sent tells its true end, whatever the signal says', async () => {
    const { client } = await joined(maker);
    const stopping = new AbortController();
    const writing = codeOf(client.call('questions.reorder', { ids: [] }, stopping.signal));
    await roundTrip(client);
    stopping.abort();
    expect(await writing).toBe('answered');
  });

  test('events reach those who listen, until they stop', async () => {
    const { client, router } = await joined(maker);
    await client.ready;
    const heard: unknown[] = [];
    const stop = client.on('recordsChanged', (payload) => heard.push(payload));
    client.on('recordsChanged', (payload) => heard.push(payload));
    router.emit('recordsChanged', { kinds: ['annotations'] });
    await roundTrip(client);
    stop();
    router.emit('recordsChanged', { kinds: ['questions'] });
    await roundTrip(client);
    expect(heard).toEqual([{ kinds: ['annotations'] }, { kinds: ['annotations'] }, { kinds: ['questions'] }]);
  });

  test('an event that the contract does not allow is never sent', async () => {
    const { router } = await joined(maker);
    expect(() => router.emit('recordsChanged', { kinds: ['nothing'] } as never)).toThrow(/kinds/);
  });

  test('when the pipe closes, what waits fails and what comes later does too', async () => {
    const { client, router, stub } = await joined(maker);
    const waiting = codeOf(client.call('search.query', search('wait')));
    await roundTrip(client);
    const closed = new Promise<void>((resolve) => void client.onClose(resolve));
    router.close();
    await closed;
    expect(await waiting).toBe('DISCONNECTED');
    expect(await codeOf(client.call('library.get', {}))).toBe('DISCONNECTED');
    await expect.poll(() => stub.stopped()).toBe(1);
  });

  test('a page that goes stops what it waited for', async () => {
    const { client, stub } = await joined(maker);
    const waiting = codeOf(client.call('search.query', search('wait')));
    await roundTrip(client);
    client.close();
    expect(await waiting).toBe('DISCONNECTED');
    await expect.poll(() => stub.stopped()).toBe(1);
  });

  test('a page of another version is told so', async () => {
    const bare = await unjoined(maker);
    const heard: unknown[] = [];
    const closed = new Promise<void>((resolve) => bare.pipe.transport.onClose(resolve));
    bare.pipe.transport.onFrame((frame) => heard.push(frame));
    bare.pipe.transport.send({ type: 'hello', protocol: 999, appVersion: '9', host: 'cli', ...(bare.pipe.token === undefined ? {} : { token: bare.pipe.token }) });
    await closed;
    expect(heard).toEqual([{ type: 'hello', protocol: 1, appVersion: '2.0.0', host: 'cli' }]);
    await bare.pipe.close();
  });

  test('a large answer and a large request come through whole; one too large is refused here', async () => {
    const { client } = await joined(maker);
    const large = '£'.repeat(MAX_REQUEST_LENGTH - 1000);
    expect((await client.call('search.query', search(large))).facets.committee[0]?.value).toBe(large);
    expect(await codeOf(client.call('search.query', search('x'.repeat(MAX_REQUEST_LENGTH))))).toBe('BAD_REQUEST');
    await roundTrip(client);
  });

  test('what is no frame is dropped, and the pipe goes on', async () => {
    const { client, pipe } = await joined(maker);
    await client.ready;
    const odd: unknown[] = [
      { type: 'reply', id: 1, result: {} }, { type: 'event', name: 'jobEnded', payload: 1 }, { type: 'nothing' }, { type: 'request' },
      { type: 'request', id: 'one', method: 'library.get', params: {} }, { type: 'request', id: 1.5, method: 'library.get', params: {} },
      { type: 'cancel', id: 77 }, null, 3, 'text', [], {},
    ];
    for (const frame of odd) pipe.transport.send(frame as Frame);
    for (const raw of ['', '{', 'null', '\u0000', '{"__proto__":{"x":1}}', new Uint8Array([1, 2, 3])]) pipe.sendRaw?.(raw);
    expect(await roundTrip(client)).toMatchObject({ name: 'Mine' });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('property: whatever is asked, some answer comes and nothing breaks', async () => {
    const { client, errors } = await joined(maker);
    const names = Object.keys(api) as MethodName[];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (name, params) => {
      const code = await codeOf(client.call(name, params as never));
      expect(['answered', 'BAD_REQUEST', 'NOT_FOUND', 'INTERNAL']).toContain(code);
    }), { numRuns: 300 });
    expect(await roundTrip(client)).toMatchObject({ name: 'Mine' });
    expect(errors.filter((message) => /frame|id of one/.test(message))).toEqual([]);
  });
});

function rawCall(client: ConnectedClient, name: string): Promise<unknown> {
  return client.call(name as MethodName, {});
}
