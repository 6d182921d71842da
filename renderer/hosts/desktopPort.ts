/** Asks the desktop's preload for a port to the core. */
import { PORT_MESSAGE, type DesktopBridge } from '#shared/contract/desktop.ts';

/** The nonce tells our own port from one that another script might post. */
export function desktopPort(bridge: DesktopBridge): Promise<MessagePort> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve) => {
    const hear = (event: MessageEvent): void => {
      const message = event.data as { readonly type?: unknown; readonly nonce?: unknown } | null;
      const [port] = event.ports;
      if (event.source !== window || message?.type !== PORT_MESSAGE || message.nonce !== nonce || !port) return;
      window.removeEventListener('message', hear);
      resolve(port);
    };
    window.addEventListener('message', hear);
    bridge.connect(nonce);
  });
}
