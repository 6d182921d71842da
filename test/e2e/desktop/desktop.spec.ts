/** The desktop host under real Electron: it starts, its page is shut in, and the core answers. Skipped where Electron's program is not there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { ensureBuiltDesktop } from '#hosts/start/builtDesktop.ts';
import { installedElectron } from '#hosts/start/electronBinary.ts';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const executablePath = installedElectron();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

test.describe('desktop', () => {
  test.skip(executablePath === null, 'skipped: no Electron binary');
  test.skip(!hasDisplay, 'skipped: no display');

  const home = mkdtempSync(join(tmpdir(), 'scrutineer-desktop-'));
  let app: ElectronApplication | undefined;
  let page: Page;

  test.beforeAll(async () => {
    await ensureBuiltDesktop(() => undefined);
    app = await _electron.launch({
      executablePath: executablePath ?? '',
      args: [checkout, `--library=${join(home, 'library')}`, `--user-data-dir=${join(home, 'user')}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...process.env, SCRUTINEER_HOME: home },
    });
    page = await app.firstWindow();
  });
  test.afterAll(async () => {
    await app?.close();
    rmSync(home, { recursive: true, force: true });
  });

  test('opens on an empty library, through the core', async () => {
    await expect(page.getByRole('heading', { name: 'Prepare for your next meeting' })).toBeVisible();
    expect(page.url()).toMatch(/^app:\/\/scrutineer\//);
  });

  test('the page has the bridge, and nothing of Node', async () => {
    expect(await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as Record<string, object>)['scrutineerDesktop'] ?? {}).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    }))).toEqual({ bridge: ['chooseFiles', 'connect', 'onOpened', 'pathOf', 'print', 'readSettings', 'saveBytes', 'saveExport', 'writeSetting'], node: [] });
  });

  test('the window is shut in', async () => {
    const preferences = await app?.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> } | undefined;
      return contents?.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false, nodeIntegrationInWorker: false });
  });

  test('it cannot be led away, and opens no window', async () => {
    await page.evaluate(() => { window.open('https://example.org'); });
    await page.evaluate(() => { window.location.href = 'https://example.org/'; });
    await page.evaluate(() => { window.location.href = 'file:///etc/passwd'; });
    await expect(page.getByRole('main')).toBeVisible();
    expect(page.url()).toMatch(/^app:\/\/scrutineer\//);
    expect(app?.windows()).toHaveLength(1);
    expect(await page.evaluate(() => fetch('https://example.org').then(() => 'answered', () => 'refused'))).toBe('refused');
  });

  test('a paper is imported and read', async () => {
    await app?.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, join(checkout, 'resources', 'sample'));
    await page.getByRole('main').getByRole('button', { name: 'Choose files' }).click();
    await expect(page.getByRole('button', { name: /^Imported \d+ papers/ })).toBeVisible({ timeout: 90_000 });
    await page.getByRole('button', { name: /Start reading/ }).or(page.getByRole('link', { name: /Start reading/ })).click();
    await expect(page.locator('canvas').first()).toBeVisible();
  });
});
