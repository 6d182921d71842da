/** The page's small settings under the loopback host, by conf. The browser can't keep them: its address has another port each time. */
import Conf from 'conf';
import { settingsIn, type SettingsFile } from '#hosts/serve/pageSettings.ts';

/** @param folder of what the program keeps for this person. */
export function openWindowSettings(folder: string): SettingsFile {
  // A damaged file is begun again: settings are not worth a failed start.
  const store = new Conf<{ page: Record<string, unknown> }>({ cwd: folder, configName: 'window', clearInvalidConfig: true, configFileMode: 0o600, defaults: { page: {} } });
  return { read: () => settingsIn(store.get('page')), write: (page) => store.set('page', page) };
}
