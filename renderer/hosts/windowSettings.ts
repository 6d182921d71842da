/** Small settings kept by the browser for this window. A full or forbidden store only means that they aren't kept. */

const PREFIX = 'scrutineer.';

export function windowSettings(): { read: (key: string) => unknown; write: (key: string, value: unknown) => void } {
  const unsaved = new Map<string, unknown>();
  return {
    read(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      try {
        const text = localStorage.getItem(PREFIX + key);
        return text === null ? undefined : JSON.parse(text) as unknown;
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(PREFIX + key, JSON.stringify(value));
        unsaved.delete(key);
      } catch {
        unsaved.set(key, value);
      }
    },
  };
}
