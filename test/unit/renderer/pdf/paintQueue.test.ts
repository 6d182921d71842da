import { describe, expect, it } from 'vitest';
import { createPaintQueue } from '#renderer/pdf/paintQueue.ts';

const settled = () => new Promise<void>((resolve) => { setImmediate(resolve); });

/** A page to paint that says when it began, and ends when told. */
function page(name: string, distance: number, log: string[]) {
  let end = (): void => undefined;
  const request = {
    distance: () => distance,
    paint: (signal: AbortSignal) => new Promise<void>((resolve, reject) => {
      log.push(`${name} begins`);
      end = () => { log.push(`${name} ends`); resolve(); };
      signal.addEventListener('abort', () => { log.push(`${name} stopped`); reject(new Error('stopped')); });
    }),
  };
  return { request, end: () => end() };
}

describe('createPaintQueue', () => {
  it('paints the nearest first, one at a time', async () => {
    const log: string[] = [];
    const queue = createPaintQueue(1);
    const far = page('far', 900, log);
    const near = page('near', 10, log);
    queue.request(far.request);
    queue.request(near.request);
    await settled();
    expect(log).toEqual(['near begins']);
    near.end();
    await settled();
    expect(log).toEqual(['near begins', 'near ends', 'far begins']);
  });

  it('forgets a page that is scrolled away before its turn', async () => {
    const log: string[] = [];
    const queue = createPaintQueue(1);
    const first = page('first', 0, log);
    const away = page('away', 1, log);
    const last = page('last', 2, log);
    queue.request(first.request);
    const takeBack = queue.request(away.request);
    queue.request(last.request);
    await settled();
    takeBack();
    first.end();
    await settled();
    expect(log).toEqual(['first begins', 'first ends', 'last begins']);
  });

  it('stops a page that is scrolled away while it is painted, and goes on', async () => {
    const log: string[] = [];
    const queue = createPaintQueue(1);
    const first = page('first', 0, log);
    const next = page('next', 1, log);
    const stop = queue.request(first.request);
    queue.request(next.request);
    await settled();
    stop();
    await settled();
    expect(log).toEqual(['first begins', 'first stopped', 'next begins']);
  });

  it('stops a small picture for a page, and paints it after', async () => {
    const log: string[] = [];
    const queue = createPaintQueue(1);
    const small = page('small', 0, log);
    const large = page('large', 500, log);
    queue.request({ ...small.request, canWait: true });
    await settled();
    queue.request(large.request);
    await settled();
    await settled();
    expect(log).toEqual(['small begins', 'small stopped', 'large begins']);
    large.end();
    await settled();
    expect(log.slice(3)).toEqual(['large ends', 'small begins']);
  });

  it('starts nothing more once closed', async () => {
    const log: string[] = [];
    const queue = createPaintQueue(1);
    const first = page('first', 0, log);
    queue.request(first.request);
    queue.close();
    await settled();
    expect(log).toEqual([]);
  });
});
