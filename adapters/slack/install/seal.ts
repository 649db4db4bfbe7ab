import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Secret } from '#src/config.ts';

/** Shuts words so that only a holder of the secret reads them; `about` is what they belong to, and they open for that alone. */
export type Seal = {
  readonly shut: (words: string, about: string) => string;
  /** Throws a SealFault for what was shut with another secret, for something else, or changed since. */
  readonly open: (shut: string, about: string) => string;
};

/** What was sealed does not open; the message names neither the secret nor the words. */
class SealFault extends Error {
  override readonly name = 'SealFault';
}

type Key = { readonly id: string; readonly bytes: Buffer };

const VERSION = 'v1';
// AES-256-GCM: a nonce of 96 bits, never the same twice under one key, and a tag of 128.
const CIPHER = 'aes-256-gcm';
const SIZES = { key: 32, nonce: 12, tag: 16, id: 6 } as const;
const SHORTEST = 32;

/** The seal of RAGTIME_SECRET. Two secrets with a comma between are both opened with, and the first shuts: so one is changed. */
export function createSeal(secret: Secret): Seal {
  const keys = secretsIn(secret.reveal()).map(keyOf);
  const [first] = keys;
  if (first === undefined) throw new SealFault('RAGTIME_SECRET is empty, so nothing can be sealed with it.');
  return {
    shut: (words, about) => shutWith(first, words, about),
    open: (shut, about) => {
      const parts = partsOf(shut);
      const key = keys.find(({ id }) => id === parts?.id);
      if (parts === null || key === undefined) throw new SealFault(sayOtherSecret(about));
      return openWith(key, parts, about);
    },
  };
}

// A secret that has a comma of its own is still one secret: its pieces are too short to be secrets.
function secretsIn(text: string): readonly string[] {
  const pieces = text.split(',').map((piece) => piece.trim());
  return pieces.every((piece) => piece.length >= SHORTEST) ? pieces : [text];
}

function keyOf(secret: string): Key {
  const derive = (purpose: string, size: number) => Buffer.from(hkdfSync('sha256', secret, '', purpose, size));
  return {
    id: derive('ragtime/seal/key-id', SIZES.id).toString('hex'),
    bytes: derive('ragtime/seal/aes-256-gcm', SIZES.key),
  };
}

function shutWith({ id, bytes }: Key, words: string, about: string): string {
  const nonce = randomBytes(SIZES.nonce);
  const cipher = createCipheriv(CIPHER, bytes, nonce, { authTagLength: SIZES.tag }).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, id, nonce.toString('base64url'), body.toString('base64url')].join('.');
}

type Parts = { readonly id: string; readonly nonce: Buffer; readonly body: Buffer };

function partsOf(shut: string): Parts | null {
  const [version, id, nonce, body, ...more] = shut.split('.');
  if (version !== VERSION || id === undefined || nonce === undefined || body === undefined || more.length > 0)
    return null;
  const parts = { id, nonce: Buffer.from(nonce, 'base64url'), body: Buffer.from(body, 'base64url') };
  return parts.nonce.length === SIZES.nonce && parts.body.length >= SIZES.tag ? parts : null;
}

function openWith({ bytes }: Key, { nonce, body }: Parts, about: string): string {
  const words = body.subarray(0, -SIZES.tag);
  try {
    const decipher = createDecipheriv(CIPHER, bytes, nonce, { authTagLength: SIZES.tag })
      .setAAD(Buffer.from(about))
      .setAuthTag(body.subarray(-SIZES.tag));
    return Buffer.concat([decipher.update(words), decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit: what is stored is not what was sealed for this place.
    throw new SealFault(`What is stored for ${about} was changed since it was sealed. Install the app there again.`);
  }
}

function sayOtherSecret(about: string): string {
  return `What is stored for ${about} was sealed with another secret. Put that one behind the new one in RAGTIME_SECRET, with a comma between, or install the app there again.`;
}
