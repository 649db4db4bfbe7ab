import { createHmac } from 'node:crypto';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** What came over a line as the request that it would have been over HTTP, signed with a secret of our own. */
export function signedAnew(
  { kind, body, again = 0 }: Envelope,
  { secret, now }: { readonly secret: string; readonly now: Instant },
): { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer } {
  const text = kind === 'event' ? JSON.stringify(body) : new URLSearchParams(formOf(kind, body)).toString();
  const timestamp = String(Math.floor(toMs(now) / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex');
  return {
    headers: {
      'content-type': kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...(again > 0 ? { 'x-slack-retry-num': String(again) } : {}),
    },
    body: Buffer.from(text),
  };
}

/** The fields of a command as they are; a press or a form in one field. */
function formOf(kind: Envelope['kind'], body: object): Record<string, string> {
  if (kind === 'interactive') return { payload: JSON.stringify(body) };
  const fields: readonly [string, unknown][] = Object.entries(body);
  return Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
