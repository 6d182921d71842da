/**
 * Files locked with a passphrase in the age format (https://age-encryption.org/v1), which opens with other programs too.
 * The library knows the format; the slow step is Node's own scrypt, which leaves the core free meanwhile, and which is refused
 * for files that ask for more of it than ours do, before any of it is done.
 */
import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from 'age-encryption';
import { AppError } from '#shared/contract/errors.ts';
import { WORK } from './lockingWork.ts';

/** Nothing of ours asks for more; age's own command writes 18. */
const MOST_LOG_N = 18;
const LABEL = 'age-encryption.org/v1/scrypt';

/** @param work as scrypt's 2-logarithm of rounds. @throws AppError `CANCELLED` */
export async function lockWithPassphrase(bytes: Uint8Array, passphrase: string, signal: AbortSignal, work = WORK): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(new PassphraseRecipient(passphrase, signal, work));
  const locked = await encrypter.encrypt(bytes);
  signal.throwIfAborted();
  return locked;
}

/** @throws AppError `BACKUP_PASSPHRASE` it doesn't open it; `BACKUP_DAMAGED` cut short, changed or no such file; `BACKUP_TOO_COSTLY`; `CANCELLED` */
export async function openWithPassphrase(bytes: Uint8Array, passphrase: string, signal: AbortSignal): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  const identity = new PassphraseIdentity(passphrase, signal);
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    if (signal.aborted) throw new AppError('CANCELLED', 'Stopped', { cause });
    if (cause instanceof AppError) throw cause;
    if (identity.wrong) throw new AppError('BACKUP_PASSPHRASE', 'The passphrase does not open this backup', { cause });
    throw new AppError('BACKUP_DAMAGED', 'This file is not a whole backup', { cause });
  }
}

class PassphraseRecipient implements Recipient {
  readonly #passphrase: string;
  readonly #signal: AbortSignal;
  readonly #work: number;

  constructor(passphrase: string, signal: AbortSignal, work: number) {
    this.#passphrase = passphrase;
    this.#signal = signal;
    this.#work = work;
  }

  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    const salt = randomBytes(16);
    const key = await keyOf(this.#passphrase, salt, this.#work, this.#signal);
    return [new Stanza(['scrypt', base64(salt), String(this.#work)], chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey))];
  }
}

class PassphraseIdentity implements Identity {
  readonly #passphrase: string;
  readonly #signal: AbortSignal;
  /** The key was made, and opened nothing. */
  wrong = false;

  constructor(passphrase: string, signal: AbortSignal) {
    this.#passphrase = passphrase;
    this.#signal = signal;
  }

  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    const [stanza] = stanzas;
    // Locked for somebody's key, or for more than a passphrase: none of ours, and none that we should guess at.
    if (!stanza || stanzas.length !== 1 || stanza.args[0] !== 'scrypt' || stanza.args.length !== 3) throw damaged();
    const [, salt = '', logN = ''] = stanza.args;
    if (!/^[A-Za-z0-9+/]{22}$/.test(salt) || !/^[1-9][0-9]?$/.test(logN) || stanza.body.length !== 32) throw damaged();
    if (Number(logN) > MOST_LOG_N) throw new AppError('BACKUP_TOO_COSTLY', `This file asks for 2^${logN} rounds of work; at most 2^${MOST_LOG_N} are done`);
    const key = await keyOf(this.#passphrase, Buffer.from(salt, 'base64'), Number(logN), this.#signal);
    try {
      return chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza.body);
    } catch {
      this.wrong = true;
      return null;
    }
  }
}

function damaged(): AppError {
  return new AppError('BACKUP_DAMAGED', 'This file is not locked with a passphrase alone');
}

function keyOf(passphrase: string, salt: Uint8Array, logN: number, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new AppError('CANCELLED', 'Stopped'));
      return;
    }
    // The work itself can't be cut short; nobody waits for it any longer.
    const stop = (): void => reject(new AppError('CANCELLED', 'Stopped'));
    signal.addEventListener('abort', stop, { once: true });
    scrypt(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), 32, { N: 2 ** logN, r: 8, p: 1, maxmem: 2 ** (logN + 11) }, (error, key) => {
      signal.removeEventListener('abort', stop);
      if (error) reject(error);
      else resolve(new Uint8Array(key));
    });
  });
}

/** Without padding, as the format has it. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
