import { expect, test } from 'vitest';
import { OpenedFiles } from '#hosts/desktop/openedFiles.ts';

test('files wait for a page, and go to one page once, whichever way they come', () => {
  const opened = new OpenedFiles();
  const [first, second]: [string[][], string[][]] = [[], []];
  opened.add(['/a.scrutiny']);
  opened.add(['/b.questions']);
  opened.takeTo((paths) => first.push([...paths]));
  expect(first).toEqual([['/a.scrutiny', '/b.questions']]);
  opened.add(['/c.pdf']);
  opened.add([]);
  expect(first).toHaveLength(2);
  opened.leave();
  opened.add(['/d.pdf']);
  // Reloaded, or another window: what was handed over is not handed over again.
  opened.takeTo((paths) => second.push([...paths]));
  expect([first, second]).toEqual([[['/a.scrutiny', '/b.questions'], ['/c.pdf']], [['/d.pdf']]]);
});
