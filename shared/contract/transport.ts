/** A two-way pipe of JSON frames: message port, WebSocket or in-process. */
import type { Frame } from './frames.ts';

export interface Transport {
  send(frame: Frame): void;
  /** One listener; frames that come before it is set are kept for it. */
  onFrame(listener: (frame: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
