/** The main process' end of the core, with Electron's own parts stood in for at its door. */
import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import { createBrokeredExtractors } from '#hosts/desktop/brokeredExtractors.ts';
import { startCoreProcess, type CoreProcessOptions } from '#hosts/desktop/coreProcess.ts';

interface Child extends EventEmitter {
  readonly script: string;
  readonly options: { readonly env?: unknown };
  readonly sent: { readonly type: string; readonly [key: string]: unknown }[];
  killed: boolean;
}

const children: Child[] = [];

vi.mock('electron', () => ({
  utilityProcess: {
    fork(script: string, _args: readonly string[], options: Child['options']) {
      const child: Child = Object.assign(new EventEmitter(), {
        script, options, sent: [], killed: false,
        postMessage(this: Child, message: Child['sent'][number]) { this.sent.push(message); },
        kill(this: Child) {
          this.killed = true;
          this.emit('exit', 0);
        },
      });
      children.push(child);
      return child;
    },
  },
  MessageChannelMain: class { readonly port1 = 'core end'; readonly port2 = 'page end'; },
}));

let now = 0;
const heard: string[] = [];
const options: CoreProcessOptions = {
  start: { appVersion: '1', folders: { own: '/o', sample: '/s', resources: '/r', logs: '/logs' }, open: 'own', checkResults: true },
  compiled: '/c',
  onFailed: ({ code }) => void heard.push(`failed ${code}`),
  log: (line) => void heard.push(line),
  now: () => now,
};
const last = (): Child => {
  const child = children.at(-1);
  if (!child) throw new Error('no child');
  return child;
};

beforeEach(() => {
  children.length = 0;
  heard.length = 0;
  now = 0;
});

test('starts the core and asks it for bytes by id', async () => {
  const core = startCoreProcess(options);
  expect(last().script).toMatch(/core\.js$/);
  expect(last().sent[0]).toMatchObject({ type: 'start', start: options.start });
  expect(core.joinPage()).toBe('page end');
  const file = core.file('f1');
  const asked = last().sent.at(-1);
  expect(asked).toMatchObject({ type: 'file', fileId: 'f1' });
  last().emit('message', { type: 'file', call: asked?.['call'], file: { path: '/p', fileName: 'p', mediaType: 'm', sizeBytes: 1 } });
  expect(await file).toMatchObject({ path: '/p' });
});

test('a core that dies is started again; what was asked of it is answered with nothing', async () => {
  const core = startCoreProcess(options);
  const file = core.file('f1');
  const written = core.writeExport('e1', '/x');
  last().emit('exit', 1);
  expect(await file).toBeNull();
  expect(await written).toBe(false);
  expect(children).toHaveLength(2);
  expect(last().sent[0]).toMatchObject({ type: 'start' });
});

test('one that keeps dying is given up, one that dies now and then is not', () => {
  startCoreProcess(options);
  for (let death = 0; death < 10; death += 1) {
    now += 61_000;
    last().emit('exit', 1);
  }
  expect(heard.filter((line) => line.startsWith('failed'))).toEqual([]);
  now += 61_000;
  const before = children.length;
  for (let death = 0; death < 4; death += 1) last().emit('exit', 1);
  expect(heard.at(-1)).toBe('failed INTERNAL');
  expect(children).toHaveLength(before + 3);
});

test('a library that can’t be opened is told, and not tried again', () => {
  startCoreProcess(options);
  last().emit('message', { type: 'failed', error: { code: 'LIBRARY_LOCKED', message: 'x' } });
  last().emit('exit', 0);
  expect(heard).toEqual(['failed LIBRARY_LOCKED']);
  expect(children).toHaveLength(1);
});

test('an extractor is started for the core, with nothing of our environment, and its words are passed on', () => {
  startCoreProcess(options);
  const core = last();
  core.emit('message', { type: 'startExtractor', extractor: 7 });
  const extractor = last();
  expect(extractor.script).toMatch(/extractor\.js$/);
  expect(extractor.options.env).toEqual({ NODE_COMPILE_CACHE: '/c' });
  core.emit('message', { type: 'toExtractor', extractor: 7, message: { ask: 'open' } });
  expect(extractor.sent).toEqual([{ ask: 'open' }]);
  extractor.emit('message', { tell: 'done' });
  expect(core.sent.at(-1)).toEqual({ type: 'fromExtractor', extractor: 7, message: { tell: 'done' } });
  core.emit('message', { type: 'killExtractor', extractor: 7 });
  expect(extractor.killed).toBe(true);
  expect(core.sent.at(-1)).toEqual({ type: 'extractorExited', extractor: 7, code: 0 });
});

test('when the core dies, its extractors go too', () => {
  startCoreProcess(options);
  const core = last();
  core.emit('message', { type: 'startExtractor', extractor: 1 });
  const extractor = last();
  core.emit('exit', 1);
  expect(extractor.killed).toBe(true);
});

test('closing waits for the library', async () => {
  const core = startCoreProcess(options);
  const closing = core.close();
  expect(last().sent.at(-1)).toEqual({ type: 'close' });
  last().emit('message', { type: 'closed' });
  await closing;
  expect(children).toHaveLength(1);
});

test('on the core’s side, each extractor hears its own', () => {
  const told: unknown[] = [];
  const extractors = createBrokeredExtractors((message) => void told.push(message));
  const [one, two] = [extractors.start(), extractors.start()];
  const said: unknown[] = [];
  one.onMessage((message) => said.push(['one', message]));
  two.onMessage((message) => said.push(['two', message]));
  one.onExit((code) => said.push(['one', 'exit', code]));
  two.send({ ask: 'open' });
  extractors.said(2, 'b');
  extractors.said(1, 'a');
  extractors.exited(1, null);
  extractors.said(1, 'late');
  one.kill();
  expect(said).toEqual([['two', 'b'], ['one', 'a'], ['one', 'exit', null]]);
  expect(told).toEqual([
    { type: 'startExtractor', extractor: 1 }, { type: 'startExtractor', extractor: 2 }, { type: 'toExtractor', extractor: 2, message: { ask: 'open' } }, { type: 'killExtractor', extractor: 1 },
  ]);
});
