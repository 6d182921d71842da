/** What keeps the page where it is, and everybody else out. */
import type { IpcMainEvent, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { DESKTOP_ORIGIN } from '#shared/contract/desktop.ts';

/** A message counts only from the top frame of our own page. Parsed, never searched for a substring. */
export function isOwnPage(event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}

export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(address);
    return `${protocol}//${host}` === DESKTOP_ORIGIN && username === '' && password === '' && port === '';
  } catch {
    return false;
  }
}

/** What may be asked for at all: our own scheme, and what the page made itself. The rest never leaves the machine. */
export function mayRequest(address: string): boolean {
  return isOwnAddress(address) || address.startsWith(`blob:${DESKTOP_ORIGIN}/`) || address.startsWith('devtools:');
}

export function guardContents(contents: WebContents): void {
  // Within the page, places are in the fragment: nothing has to navigate.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The paper alone on a full screen, and words copied out of it: both only after a key or a press. Nothing else is asked of the system. */
export function mayUse(permission: string): boolean {
  return permission === 'fullscreen' || permission === 'clipboard-sanitized-write';
}

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)));
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}
