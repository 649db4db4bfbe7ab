import { fromMs, instantAt, toMs } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import { END_OF_WORK, TIME_OF_DIGEST } from '#src/calendar/asking-hours.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { OutgoingKind } from '#src/ports/outgoing.ts';

const A_DAY_MS = 24 * 3_600_000;
const TWO_DAYS_MS = 2 * A_DAY_MS;

/** How long a message is worth trying from when it was first on its way, where no day says it. */
const LASTS_MS: Readonly<Record<OutgoingKind, number>> = {
  nudge: A_DAY_MS,
  escalation: A_DAY_MS,
  office: A_DAY_MS,
  digest: TWO_DAYS_MS,
  // Whoever was answered waits for the word that they were heard, whatever day it is by then.
  receipt: 7 * A_DAY_MS,
  notice: 7 * A_DAY_MS,
  undelivered: 7 * A_DAY_MS,
  // The next change says all of it again.
  page: A_DAY_MS,
};

/** The moment from which the digest of a turn is history; the next is a better one. */
export function digestUntil(turn: Instant): Instant {
  return fromMs(toMs(turn) + TWO_DAYS_MS);
}

type OfADay = Pick<Departing, 'kind' | 'day'>;

/** True for a message that is still worth sending after a wait for a place to put it: a digest whose turn was lately. */
export function isFresh({ kind, day }: OfADay, now: Instant, zone: Zone): boolean {
  return kind === 'digest' && day !== null && now < digestUntil(instantAt(day, TIME_OF_DIGEST, zone));
}

type Dated = OfADay & Pick<Departing, 'since' | 'part' | 'edits'>;

/** The moment from which a message is not worth another try. */
export function staleFrom({ kind, day, since, part, edits }: Dated, now: Instant, zone: Zone): Instant {
  const fromFirst = fromMs(toMs(since ?? now) + LASTS_MS[kind]);
  // What belongs to a message that stands is as good as that one.
  if (day === null || part !== undefined || edits !== null) return fromFirst;
  if (kind === 'digest') return digestUntil(instantAt(day, TIME_OF_DIGEST, zone));
  return ASKS_FOR_A_DAY.has(kind) ? instantAt(day, END_OF_WORK, zone) : fromFirst;
}

const ASKS_FOR_A_DAY: ReadonlySet<OutgoingKind> = new Set(['nudge', 'escalation', 'office']);
