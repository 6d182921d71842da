/**
 * Runs a script of the packed program as Electron's `utilityProcess` would: with `process.parentPort`, and with a message
 * port for a page where one comes along. What the page's end says goes through the parent, marked as such.
 */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';

const parentPort = Object.assign(new EventEmitter(), { postMessage: (message) => void process.send?.({ message }) });
Object.assign(process, { parentPort });
let page = null;

process.on('message', ({ message, frame }) => {
  if (frame !== undefined) {
    page?.postMessage(frame);
    return;
  }
  const ports = [];
  if (message.type === 'page') {
    const channel = new MessageChannel();
    page = channel.port2;
    page.on('message', (text) => void process.send?.({ frame: text }));
    ports.push(channel.port1);
  }
  parentPort.emit('message', { data: message, ports });
});
process.on('disconnect', () => process.exit(0));

await import(pathToFileURL(process.argv[2]).href);
