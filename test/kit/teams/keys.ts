import { createSign, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { APP_ID } from './tenant.ts';

/** What a token of Teams' says of the request it goes with; times in seconds since 1970. */
export type Claims = {
  readonly iss: string;
  readonly aud: string;
  readonly nbf: number;
  readonly exp: number;
  readonly serviceurl: string;
};

/** Keys that sign as Teams does. */
export type SigningKeys = {
  /** The published half, as a set of keys (JWKS). */
  readonly published: { readonly keys: readonly object[] };
  /** The Authorization header for an activity; claims given win over the usual ones, undefined leaves one out. */
  readonly authorize: (activity: { readonly serviceUrl: string }, said?: Said) => string;
};

/** What is otherwise than usual in a token; `key` of a stranger signs what is only said to be Teams'. */
export type Said = {
  readonly claims?: { readonly [Name in keyof Claims]?: Claims[Name] | undefined };
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject;
};

export const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'ragtime-test-key';
/** Tokens of Teams' live for an hour. */
const LIFE = 3600;

let pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | null = null;

/** The keys of this process: made once, since making them is slow. */
export function signingKeys(): SigningKeys {
  pair ??= aKeyPair();
  const { publicKey, privateKey } = pair;
  const jwk = publicKey.export({ format: 'jwk' });
  return {
    published: { keys: [{ ...jwk, kid: KEY_ID, use: 'sig', x5t: KEY_ID, endorsements: ['msteams'] }] },
    authorize: ({ serviceUrl }, { claims = {}, header = {}, key = privateKey } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual: Claims = { iss: ISSUER, aud: APP_ID, nbf: now - 60, exp: now + LIFE, serviceurl: serviceUrl };
      const head = { typ: 'JWT', alg: 'RS256', kid: KEY_ID, x5t: KEY_ID, ...header };
      return `Bearer ${tokenOf(head, { ...usual, ...claims }, key)}`;
    },
  };
}

/** A pair that nobody published. */
export function aKeyPair(): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function tokenOf(header: object, claims: object, key: KeyObject): string {
  const said = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${said}.${createSign('RSA-SHA256').update(said).sign(key, 'base64url')}`;
}
