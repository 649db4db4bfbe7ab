import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Days before its end from which it is worth a word. */
const SOON = 30;

/** What ends on a day by itself, and what to do before. */
export type ToRenew = { readonly what: string; readonly on: Day; readonly renew: string };

/** Whether something that ends by itself is in force, and for how long. */
export function checkEnding({ what, on, renew }: ToRenew, today: Day): Finding {
  const left = daysBetween(today, on);
  if (left < 0) return toMend(what, `it ended on ${sayDay(on)}.`, renew);
  if (left > SOON) return well(what, `in force until ${sayDay(on)}.`);
  return toKnow(what, `it ends on ${sayDay(on)}, in ${sayCount(left, 'day')}.`, renew);
}
