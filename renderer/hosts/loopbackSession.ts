/** The session token of the loopback host: from the launch code in the address, or kept since this window was opened. */
import { LAUNCH_FRAGMENT, loopbackPaths, TOKEN_STORAGE_KEY } from '#shared/contract/loopback.ts';
import { z } from 'zod';

const sessionSchema = z.object({ token: z.string().min(1) });

/** Takes the launch code out of the address at once: it must not stay in the history. */
function takeLaunchCode(): string | null {
  const match = new RegExp(`^#${LAUNCH_FRAGMENT}=([^&]+)`).exec(window.location.hash);
  if (!match?.[1]) return null;
  window.history.replaceState(null, '', window.location.pathname);
  return decodeURIComponent(match[1]);
}

/** Null where neither a fresh code nor a kept token is there, or the code is used up. */
export async function sessionToken(): Promise<string | null> {
  const code = takeLaunchCode();
  if (code === null) return sessionStorage.getItem(TOKEN_STORAGE_KEY);
  const response = await fetch(loopbackPaths.session, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }),
  });
  if (!response.ok) return sessionStorage.getItem(TOKEN_STORAGE_KEY);
  const { token } = sessionSchema.parse(await response.json());
  sessionStorage.setItem(TOKEN_STORAGE_KEY, token);
  return token;
}
