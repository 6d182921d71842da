/** Small settings that the page keeps with its host: theme, pane sizes, last place. The page is not trusted with the file. */

/** A file of settings, as electron-store and conf both are. */
export interface SettingsFile {
  read(): Readonly<Record<string, unknown>>;
  write(settings: Record<string, unknown>): void;
}

/** Names that the page may use. */
const KEY = /^[\w.-]{1,64}$/;
/** Of one value, as JSON text. */
const LARGEST_VALUE = 64 * 1024;
/** Of different keys. */
const MOST_KEYS = 200;

/** What a file holds where settings should be: none, where it's no object of them. */
export function settingsIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {};
}

/** @param value JSON; undefined takes the setting away. @returns false for what is no setting: nothing was kept. */
export function keepSetting(file: SettingsFile, key: unknown, value: unknown): boolean {
  if (typeof key !== 'string' || !KEY.test(key) || key in Object.prototype) return false;
  const text = JSON.stringify(value) as string | undefined;
  if (text !== undefined && text.length > LARGEST_VALUE) return false;
  const settings = { ...file.read() };
  if (text === undefined) delete settings[key];
  else settings[key] = JSON.parse(text);
  if (Object.keys(settings).length > MOST_KEYS) return false;
  file.write(settings);
  return true;
}
