/** Decides which page is painted next: the nearest to what is being looked at, never one that has been scrolled away. */

export interface PaintRequest {
  /** Distance from the middle of the window, read anew each time something can start: smaller goes first. */
  readonly distance: () => number;
  readonly paint: (signal: AbortSignal) => Promise<void>;
  /** A small picture that can wait: it gives way to a page, even when it has begun, and begins again after it. */
  readonly canWait?: boolean;
}

export interface PaintQueue {
  /** Returns the function that takes the request back, or stops it when it has begun. */
  request(request: PaintRequest): () => void;
  close(): void;
}

/**
 * A queue that paints `atOnce` pages at a time. Errors of a paint are the painter's own to tell (it knows its
 * page); the queue only goes on with the next.
 */
export function createPaintQueue(atOnce: number): PaintQueue {
  const waiting = new Set<PaintRequest>();
  const running = new Map<PaintRequest, AbortController>();
  /** Stopped for a page that could not wait: it begins again when it has ended. */
  const again = new Set<PaintRequest>();
  let closed = false;
  let scheduled = false;

  const nearest = (): PaintRequest | null => {
    let best: PaintRequest | null = null;
    let least = Infinity;
    for (const one of waiting) {
      const distance = one.canWait ? Number.MAX_SAFE_INTEGER : one.distance();
      if (best === null || distance < least || (distance === least && one.canWait && best.canWait && one.distance() < best.distance())) {
        best = one;
        least = distance;
      }
    }
    return best;
  };

  const startNext = () => {
    scheduled = false;
    while (running.size < atOnce) {
      const next = nearest();
      if (!next) return;
      start(next);
    }
    if ([...waiting].every((one) => one.canWait)) return;
    for (const [request, stop] of running) {
      if (!request.canWait || again.has(request)) continue;
      again.add(request);
      stop.abort();
    }
  };

  // Several pages mount in one render: wait for all of them before choosing.
  const schedule = () => {
    if (scheduled || closed) return;
    scheduled = true;
    queueMicrotask(startNext);
  };

  const start = (request: PaintRequest) => {
    const stop = new AbortController();
    waiting.delete(request);
    running.set(request, stop);
    const ended = () => {
      running.delete(request);
      if (again.delete(request) && !closed) waiting.add(request);
      schedule();
    };
    request.paint(stop.signal).then(ended, ended);
  };

  return {
    request(request) {
      waiting.add(request);
      schedule();
      return () => {
        waiting.delete(request);
        again.delete(request);
        running.get(request)?.abort();
      };
    },
    close() {
      closed = true;
      waiting.clear();
      for (const stop of running.values()) stop.abort();
    },
  };
}
