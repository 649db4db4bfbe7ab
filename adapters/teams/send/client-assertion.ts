import { randomUUID, sign } from 'node:crypto';
import type { Secret } from '#src/config.ts';

/** What proves the app by its certificate: who asks, where, and at what real time in milliseconds. */
export type Claim = {
  readonly app: string;
  readonly endpoint: string;
  /** The certificate's, in hexadecimal: SHA-1 has 40 digits, SHA-256 has 64. */
  readonly thumbprint: string;
  readonly key: Secret;
  readonly now: number;
};

/** Seconds for which an assertion is good; the clocks of the two sides may differ by as much. */
const GOOD_FOR = 300;

/** A signed statement that stands for the secret in a request for a token (RFC 7523). */
export function clientAssertion({ app, endpoint, thumbprint, key, now }: Claim): string {
  const print = Buffer.from(thumbprint.replaceAll(/[^0-9a-f]/giu, ''), 'hex');
  const name = print.length === 32 ? 'x5t#S256' : 'x5t';
  const seconds = Math.floor(now / 1000);
  const claims = {
    aud: endpoint,
    iss: app,
    sub: app,
    jti: randomUUID(),
    nbf: seconds - GOOD_FOR,
    exp: seconds + GOOD_FOR,
  };
  const head = inJson({ alg: 'RS256', typ: 'JWT', [name]: print.toString('base64url') });
  const said = `${head}.${inJson(claims)}`;
  return `${said}.${sign('RSA-SHA256', Buffer.from(said), key.reveal()).toString('base64url')}`;
}

function inJson(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
