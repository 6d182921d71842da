/** The policy that the page runs under, the same whichever host serves it. */

const PAGE_POLICY = [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "img-src 'self' blob:",
  "font-src 'self'", "connect-src 'self'", "object-src 'none'", "frame-src 'none'", "base-uri 'none'",
  "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

/**
 * A page's policy does not cover workers that are loaded from the network, so each gets its own.
 * Only the worker that paints PDFs may compile WebAssembly (its image decoders); it may not `eval`.
 */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** @param path of the address, to tell a worker's script from everything else. */
export function securityHeaders(path: string): Record<string, string> {
  return {
    'content-security-policy': isWorker(path) ? WORKER_POLICY : PAGE_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function isWorker(path: string): boolean {
  return /worker[^/]*\.m?js$/.test(path);
}
