import { createHmac, timingSafeEqual } from 'node:crypto';
import { toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** A request as it came over the wire: nothing in it is trusted. */
export type Signed = {
  readonly body: Uint8Array;
  readonly signature: string | undefined;
  /** Seconds since 1970, as written in the header. */
  readonly timestamp: string | undefined;
};

/** How far a time stamp may lie from the real time, before or after; Slack's own figure. */
const MOST_SECONDS_APART = 300;
const SECONDS = /^\d{1,12}$/u;
const SIGNATURE = /^v0=[0-9a-f]{64}$/u;

/** True when Slack signed the bytes within the last five minutes, with any of the secrets: two live while one is replaced. */
export function isFromSlack(
  { body, signature, timestamp }: Signed,
  { secrets, now }: { readonly secrets: readonly string[]; readonly now: Instant },
): boolean {
  if (signature === undefined || timestamp === undefined || !mayBeSigned({ signature, timestamp }, now)) return false;
  const given = Buffer.from(signature.slice(3), 'hex');
  return secrets
    .filter((secret) => secret !== '')
    .map((secret) => timingSafeEqual(given, signatureOf(body, timestamp, secret)))
    .includes(true);
}

/** False for headers that no body could make Slack's, so that it need not be read: none, of another shape, or of another time. */
export function mayBeSigned({ signature, timestamp }: Omit<Signed, 'body'>, now: Instant): boolean {
  if (signature === undefined || timestamp === undefined) return false;
  if (!SECONDS.test(timestamp) || !SIGNATURE.test(signature)) return false;
  return Math.abs(toMs(now) / 1000 - Number(timestamp)) <= MOST_SECONDS_APART;
}

function signatureOf(body: Uint8Array, timestamp: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
}
