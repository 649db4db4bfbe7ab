import { clockStamp } from '#adapters/network/hear/clock-stamp.ts';
import { textAt } from '#adapters/network/fields.ts';
import { readInstant, toMs } from '#src/calendar/instant.ts';
import type { AccountId } from '#src/ports/message.ts';

/**
 * When what an activity tells was done: by the clock of whoever did it, which stays the same when Teams sends it again
 * under a new time; without one by Teams' own.
 */
export function stampOf(body: object, from: AccountId): { readonly stamp?: string } {
  const [own, told] = [momentIn(body, 'localTimestamp'), momentIn(body, 'timestamp')];
  if (own !== null) return { stamp: clockStamp(from, own) };
  return told === null ? {} : { stamp: clockStamp('teams', told) };
}

function momentIn(body: object, field: string): string | null {
  const moment = readInstant(textAt(body, field) ?? '');
  return moment === null ? null : String(toMs(moment));
}
