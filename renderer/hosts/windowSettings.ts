/** Small settings of this window, kept by the loopback host: the browser forgets them, since our port is another each time. */
import { loopbackPaths, TOKEN_HEADER } from '#shared/contract/loopback.ts';
import { z } from 'zod';

const settingsSchema = z.record(z.string(), z.unknown());

export interface WindowSettings {
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: unknown) => void;
}

/** Read once when the window opens. Where that fails, nothing was kept: no reason not to open. */
export async function windowSettings(token: string): Promise<WindowSettings> {
  const headers = { [TOKEN_HEADER]: token };
  const kept = await fetch(loopbackPaths.settings, { headers }).then(async (response) => settingsSchema.safeParse(await response.json()).data, () => undefined);
  const settings = new Map(Object.entries(kept ?? {}));
  return {
    read: (key) => settings.get(key),
    write(key, value) {
      settings.set(key, value);
      const body = JSON.stringify({ key, value });
      // `keepalive`: a window that closes still gets its last word through. Not kept is no harm.
      fetch(loopbackPaths.settings, { method: 'PUT', headers: { ...headers, 'content-type': 'application/json' }, body, keepalive: true }).catch(() => undefined);
    },
  };
}
