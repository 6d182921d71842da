/** Which host to start, and why: one decision, told in one line. */

export type HostName = 'desktop' | 'loopback';

export interface Surroundings {
  /** What the person asked for, or null. */
  readonly asked: HostName | null;
  readonly noWindow: boolean;
  /** Electron's binary is here, or was fetched just now. */
  readonly electron: boolean;
  /** There is a screen to open a window on. */
  readonly display: boolean;
  /** Path of a browser, or null. */
  readonly browser: string | null;
}

export type Choice =
  | { readonly host: 'desktop'; readonly why: string }
  /** `browser` is null where the address is printed instead. */
  | { readonly host: 'loopback'; readonly browser: string | null; readonly why: string }
  | { readonly host: null; readonly why: string };

export function chooseHost(around: Surroundings): Choice {
  if (around.asked === 'desktop' && !around.electron) {
    return { host: null, why: 'The desktop host was asked for, but Electron’s binary is not here and could not be fetched. Try: npx install-electron' };
  }
  if (around.electron && around.display && !around.noWindow && around.asked !== 'loopback') {
    return { host: 'desktop', why: `Desktop host: ${around.asked === null ? 'Electron is here' : 'as asked'}.` };
  }
  const because = around.asked === 'loopback' ? 'as asked' : loopbackReason(around);
  if (around.noWindow) return { host: 'loopback', browser: null, why: `Loopback host, no window: ${around.asked === 'loopback' ? 'as asked' : 'asked for without one'}.` };
  if (!around.display) return { host: 'loopback', browser: null, why: `Loopback host, address only: there is no display${around.asked === 'loopback' ? ' for a window' : ''}.` };
  if (around.browser === null) return { host: 'loopback', browser: null, why: `Loopback host, address only: ${because}, and no Chromium, Chrome or Edge was found.` };
  return { host: 'loopback', browser: around.browser, why: `Loopback host in a window of ${around.browser}: ${because}.` };
}

function loopbackReason({ electron, display }: Surroundings): string {
  if (!electron) return 'Electron’s binary is not here and could not be fetched';
  return display ? 'a window of its own was not wanted' : 'there is no display';
}
