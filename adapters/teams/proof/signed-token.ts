import { verify } from 'node:crypto';
import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import type { FindKey } from './signing-keys.ts';

/** Seconds by which the clocks of both sides may differ. */
const TOLERANCE = 300;

/** How Teams signs; by these names alone, so that a token cannot choose. */
const HASHES: Readonly<Record<string, string>> = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' };

// 'head.claims.signature', each in base64url.
const TOKEN = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/u;

/** What a token claims that one of the keys signed and whose time it is, in seconds since 1970; null for any other. Throws where the keys cannot be had. */
export async function claimsIn(authorization: string, findKey: FindKey, now: number): Promise<object | null> {
  const [, head, claims, signature] = TOKEN.exec(authorization) ?? [];
  if (head === undefined || claims === undefined || signature === undefined) return null;
  const [said, claimed] = [partIn(head), partIn(claims)];
  const [algorithm, name] = [textAt(said, 'alg'), textAt(said, 'kid')];
  if (claimed === null || algorithm === null || name === null || !Object.hasOwn(HASHES, algorithm)) return null;
  if (!isTimely(claimed, now)) return null;
  const key = await findKey(name);
  const isSigned =
    key !== null &&
    verify(HASHES[algorithm], Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'));
  return isSigned ? claimed : null;
}

function partIn(text: string): object | null {
  return readObject(Buffer.from(text, 'base64url').toString('utf8'));
}

/** A token has an end; where it has a beginning too, that is past. */
function isTimely(claims: object, now: number): boolean {
  const [from, until] = [fieldAt(claims, 'nbf'), fieldAt(claims, 'exp')];
  if (typeof until !== 'number' || now >= until + TOLERANCE) return false;
  return from === undefined || (typeof from === 'number' && now >= from - TOLERANCE);
}
