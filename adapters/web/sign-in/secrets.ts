import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;

/** What opens something: nobody can guess it, and nothing of it is kept but its hash. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** By what a secret is known again; one that opens one thing is never taken for one that opens another. */
export function hashOf(what: 'link' | 'session' | 'form', secret: string): string {
  return createHash('sha256').update(`ragtime ${what} ${secret}`).digest('base64url');
}

/** Compares without telling how much of it is right. */
export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
