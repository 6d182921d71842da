/** pdf.js and nothing else: a page that opens a file by ranges and paints its pages into a canvas, one after the other. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from '@playwright/test';
import type * as Pdfjs from 'pdfjs-dist';
import { readByteRange } from '#hosts/serve/byteRange.ts';

export interface PlainPdfjs {
  /** ms: opening the file and painting its first page; painting each of `pages` (0-based), at `scale` pixels to a point. */
  measure(browser: Browser, viewport: { width: number; height: number }, pages: readonly number[], scale: number, openings: number): Promise<{ first: number[]; pages: number[] }>;
  close(): Promise<void>;
}

const build = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'build');

export async function plainPdfjs(file: string): Promise<PlainPdfjs> {
  const { size } = statSync(file);
  const server = createServer((request, response) => {
    if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>pdf.js</title><canvas id="page"></canvas>');
      return;
    }
    if (request.url?.endsWith('.mjs')) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(build, request.url.slice(1))));
      return;
    }
    if (request.url !== '/file.pdf') {
      response.writeHead(404).end();
      return;
    }
    const range = readByteRange(request.headers.range, size);
    const [from, to] = range.kind === 'part' ? [range.from, range.to] : [0, size - 1];
    response.writeHead(range.kind === 'part' ? 206 : 200, {
      'content-type': 'application/pdf', 'accept-ranges': 'bytes', 'content-length': String(to - from + 1),
      ...(range.kind === 'part' ? { 'content-range': `bytes ${from}-${to}/${size}` } : {}),
    });
    createReadStream(file, { start: from, end: to }).pipe(response);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    async measure(browser, viewport, pages, scale, openings) {
      const page = await browser.newPage({ viewport });
      await page.goto(address);
      const took = await page.evaluate(async ({ pages, scale, openings }) => {
        const module = '/pdf.min.mjs';
        const pdfjs = await import(/* @vite-ignore */ module) as typeof Pdfjs;
        pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
        const open = () => pdfjs.getDocument({ url: '/file.pdf', rangeChunkSize: 256 * 1024, disableAutoFetch: true, disableStream: true, verbosity: 0 });
        type Opened = Awaited<ReturnType<typeof open>['promise']>;
        const paint = async (pdf: Opened, pageIndex: number) => {
          const one = await pdf.getPage(pageIndex + 1);
          const viewport = one.getViewport({ scale });
          const canvas = document.createElement('canvas');
          canvas.width = Math.floor(viewport.width);
          canvas.height = Math.floor(viewport.height);
          await one.render({ canvas, viewport }).promise;
          document.querySelector('canvas')?.replaceWith(canvas);
          one.cleanup();
          await new Promise(requestAnimationFrame);
        };
        const first: number[] = [];
        for (let time = 0; time < openings; time += 1) {
          const start = performance.now();
          const task = open();
          await paint(await task.promise, 0);
          first.push(performance.now() - start);
          await task.destroy();
        }
        const task = open();
        const pdf = await task.promise;
        const painted: number[] = [];
        for (const pageIndex of pages) {
          const start = performance.now();
          await paint(pdf, pageIndex);
          painted.push(performance.now() - start);
        }
        await task.destroy();
        return { first, pages: painted };
      }, { pages: [...pages], scale, openings });
      await page.close();
      return took;
    },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
