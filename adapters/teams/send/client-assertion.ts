import { constants, randomUUID, sign } from 'node:crypto';
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

const SHA_256_BYTES = 32;
/** Entra takes each thumbprint with a signature of its own kind. */
const BY_SHA_1 = { alg: 'RS256', name: 'x5t', signing: {} } as const;
const BY_SHA_256 = {
  alg: 'PS256',
  name: 'x5t#S256',
  signing: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
} as const;

/** A signed statement that stands for the secret in a request for a token (RFC 7523). */
export function clientAssertion({ app, endpoint, thumbprint, key, now }: Claim): string {
  const print = Buffer.from(thumbprint.replaceAll(/[^0-9a-f]/giu, ''), 'hex');
  const how = print.length === SHA_256_BYTES ? BY_SHA_256 : BY_SHA_1;
  const seconds = Math.floor(now / 1000);
  const claims = {
    aud: endpoint,
    iss: app,
    sub: app,
    jti: randomUUID(),
    nbf: seconds - GOOD_FOR,
    exp: seconds + GOOD_FOR,
  };
  const head = inJson({ alg: how.alg, typ: 'JWT', [how.name]: print.toString('base64url') });
  const said = `${head}.${inJson(claims)}`;
  return `${said}.${sign('RSA-SHA256', Buffer.from(said), { key: key.reveal(), ...how.signing }).toString('base64url')}`;
}

function inJson(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
