/** Decides, before anything else, whether a request can have come from our own page. */
import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '#shared/contract/loopback.ts';
import type { Tokens } from './tokens.ts';

export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/**
 * @param host exactly what the Host header has to say (`127.0.0.1:PORT`): a rebound name says something else.
 * @returns why it's refused, or null.
 */
export function refuseStranger(request: IncomingMessage, host: string): Refusal | null {
  const { headers, method = '' } = request;
  if (hostHeaders(request).length !== 1 || headers.host !== host) return { status: 400, reason: 'wrong host' };
  const foreign = headers.origin !== undefined && headers.origin !== `http://${host}`;
  if (foreign) return { status: 403, reason: 'foreign origin' };
  const reading = method === 'GET' || method === 'HEAD';
  const upgrading = headers.upgrade !== undefined;
  if ((!reading || upgrading) && headers.origin === undefined) return { status: 403, reason: 'no origin' };
  // Another site may send a person here (that shows the page without a token), but not draw on us for its own page.
  const site = headers['sec-fetch-site'];
  const opening = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' && reading;
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opening) return { status: 403, reason: 'foreign page' };
  return null;
}

/** The token travels in its header, and nowhere else: an address ends up in histories and logs. */
export function refuseWithoutToken(request: IncomingMessage, tokens: Tokens): Refusal | null {
  return tokens.accepts(request.headers[TOKEN_HEADER]) ? null : { status: 401, reason: 'no token' };
}

/** Node keeps the first of several Host headers and drops the rest: look at what really came. */
function hostHeaders(request: IncomingMessage): string[] {
  return request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
}
