/**
 * Electron's own list of twenty (docs/tutorial/security), held against what our code really hands to Electron: its window,
 * its session and its messages are stood in for at the door, the configuration is the program's own.
 */
import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions, Session } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkout } from '#hosts/node/checkout.ts';
import { channels } from '#hosts/desktop/channels.ts';
import type { CoreProcess } from '#hosts/desktop/coreProcess.ts';
import { OpenedFiles } from '#hosts/desktop/openedFiles.ts';
import { guardSession } from '#hosts/desktop/guards.ts';
import { serveHostApi } from '#hosts/desktop/hostApi.ts';
import type { Settings } from '#hosts/desktop/settings.ts';
import { openMainWindow } from '#hosts/desktop/window.ts';
import { securityHeaders } from '#hosts/serve/securityHeaders.ts';

type Opened = { readonly action: string };
class Contents extends EventEmitter {
  opens: (details: { url: string }) => Opened = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: typeof this.opens): void { this.opens = handler; }
}
interface Made { readonly options: BrowserWindowConstructorOptions; readonly webContents: Contents; readonly loaded: string[] }
type Listener = (event: unknown, ...args: unknown[]) => unknown;
const { windows, listeners } = vi.hoisted(() => ({ windows: [] as Made[], listeners: new Map<string, Listener>() }));

vi.mock('electron', () => ({
  BrowserWindow: class extends EventEmitter {
    readonly webContents = new Contents();
    readonly loaded: string[] = [];
    readonly options: BrowserWindowConstructorOptions;
    constructor(options: BrowserWindowConstructorOptions) {
      super();
      this.options = options;
      windows.push(this);
    }
    loadURL(url: string): Promise<void> {
      this.loaded.push(url);
      return Promise.resolve();
    }
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 768 } }] },
  dialog: {},
  ipcMain: { on: (channel: string, listener: Listener) => listeners.set(channel, listener), handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}));

const keep = vi.fn();
const settings = { windowPlace: () => null, keepWindowPlace: () => undefined, page: () => ({}), keep } as unknown as Settings;
const window = (): Made => {
  openMainWindow(settings, false);
  const made = windows.at(-1);
  if (!made) throw new Error('No window');
  return made;
};

beforeEach(() => {
  windows.length = 0;
  listeners.clear();
});

describe('the window', () => {
  test('is sandboxed, isolated, and has nothing of Node, no plug-ins, no other pages, no tools', () => {
    expect(window().options.webPreferences).toMatchObject({
      sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, plugins: false, navigateOnDragDrop: false, spellcheck: false, devTools: false,
    });
    expect(window().options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
    // In memory: nothing that the page fetched is left in a cache on disk.
    expect(window().options.webPreferences?.partition).not.toMatch(/^persist:/);
    expect(window().loaded).toEqual(['app://scrutineer/']);
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('%s is stopped, wherever it leads', (happening) => {
    const preventDefault = vi.fn();
    window().webContents.emit(happening, { preventDefault, url: 'app://scrutineer/' });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('opens no other', () => {
    for (const url of ['https://council.example/', 'app://scrutineer/', 'file:///etc/passwd', 'about:blank']) expect(window().webContents.opens({ url })).toEqual({ action: 'deny' });
  });
});

describe('the session', () => {
  test('gives no permission that a page asks for or looks up, no device, no download, and asks nothing of any other place', () => {
    const set = new Map<string, (...args: never[]) => unknown>();
    const keep = (name: string) => (handler: (...args: never[]) => unknown): void => void set.set(name, handler);
    const events = new EventEmitter();
    guardSession({
      setPermissionRequestHandler: keep('request'), setPermissionCheckHandler: keep('check'), setDevicePermissionHandler: keep('device'), setSpellCheckerEnabled: keep('spelling'),
      webRequest: { onBeforeRequest: keep('before') }, on: events.on.bind(events),
    } as unknown as Session);
    const call = (name: string, ...args: unknown[]): unknown => (set.get(name) as (...given: unknown[]) => unknown)(...args);
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'midi']) {
      const answer = vi.fn();
      call('request', null, permission, answer);
      expect([permission, answer.mock.lastCall, call('check', null, permission)]).toEqual([permission, [false], false]);
    }
    expect(call('device', {})).toBe(false);
    for (const [url, cancel] of [['https://council.example/', true], ['http://127.0.0.1/', true], ['file:///etc/passwd', true], ['ws://x/', true], ['app://scrutineer/index.html', false]] as const) {
      const answer = vi.fn();
      call('before', { url }, answer);
      expect([url, answer.mock.lastCall]).toEqual([url, [{ cancel }]]);
    }
    const preventDefault = vi.fn();
    events.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('messages', () => {
  const strangers = [null, { url: 'https://evil.example/', parent: null }, { url: 'app://scrutineer/', parent: {} }, { url: 'app://scrutineer.evil/', parent: null }];

  test('count from our own page alone, on every channel there is', async () => {
    const touched: string[] = [];
    const opened = new OpenedFiles();
    opened.add(['/secret']);
    const core = new Proxy({}, { get: (_target, name) => { touched.push(String(name)); return () => null; } }) as CoreProcess;
    serveHostApi({ window: () => { touched.push('window'); return null; }, core, opened, settings });
    const { port: _port, opened: _opened, ...toUs } = channels;
    expect([...listeners.keys()].sort((a, b) => a.localeCompare(b))).toEqual(Object.values(toUs).sort((a, b) => a.localeCompare(b)));
    for (const [channel, listener] of listeners) {
      for (const senderFrame of strangers) {
        const event = { senderFrame, sender: { print: () => touched.push('print'), send: () => touched.push('send') } };
        const outcome = await Promise.resolve().then(() => listener(event, 'x', 'y')).catch((thrown: unknown) => thrown);
        expect([channel, outcome instanceof Error || outcome === undefined]).toEqual([channel, true]);
      }
    }
    expect(touched).toEqual([]);
    expect(keep).not.toHaveBeenCalled();
  });
});

describe('the sources', () => {
  const host = join(checkout, 'electron', 'hosts', 'desktop');
  const sources = readdirSync(host).map((file) => [file, readFileSync(join(host, file), 'utf8')] as const);

  test.each([
    ['shell.openExternal', /openExternal\(/], ['remote code', /executeJavaScript|insertCSS|\beval\(|new Function/], ['files of the disk as pages', /loadFile\(|file:\/\//],
    ['Chromium’s switches', /appendSwitch|disable-web-security|no-sandbox|ignore-certificate/], ['certificates waved through', /certificate-error|setCertificateVerifyProc/],
    ['a whole Electron part for the page', /exposeInMainWorld\([^,]+,\s*(?:ipcRenderer|require)/],
  ])('use no %s', (_what, pattern) => {
    expect(sources.length).toBeGreaterThan(8);
    expect(sources.filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
  });

  test('a policy starts from nothing and lets no other place in; the worker that paints may compile its decoders', () => {
    const [page = '', worker = ''] = ['/index.html', '/assets/pdf.worker.mjs'].map((path) => securityHeaders(path)['content-security-policy']);
    for (const policy of [page, worker]) {
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/'unsafe-eval'|unsafe-inline|https?:|\*/);
    }
    expect(page).not.toMatch(/wasm/);
    for (const shut of ['object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors']) expect(page).toContain(`${shut} 'none'`);
  });
});
