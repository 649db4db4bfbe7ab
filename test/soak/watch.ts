import type { OpenDatabase } from '#db/open.ts';
import { addDays } from '#src/calendar/day.ts';
import { dayIn, LONDON } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { ASKING } from '#src/ports/outgoing.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { UnsureMessage } from '#src/ports/register.ts';

/** Watches that whatever is uncertain is told: it stands on the office's card within days, by itself or among what it counts. */
export type Watch = {
  readonly sent: (message: Departing) => void;
  readonly looks: (database: OpenDatabase, now: Instant) => Promise<void>;
  readonly counted: () => { readonly uncertain: number; readonly untold: readonly string[] };
};

/** A week-end with bank holidays, and the longest outage. */
const DAYS_UNTIL_TOLD = 9;

export function aWatch(): Watch {
  const open = new Map<number, { readonly since: Instant; isTold: boolean }>();
  const seen = new Set<number>();
  const untold: string[] = [];
  return {
    sent: ({ card, kind }) => {
      if (kind !== 'office') return;
      const text = JSON.stringify(card);
      // The card shows what waits longest; the rest is counted there, and paged through by a tap.
      const isCounted = /and \d+ more/u.test(text);
      for (const [number, one] of open) one.isTold ||= isCounted || text.includes(`/rag arrived ${number}"`);
    },
    looks: async ({ register }, now) => {
      const unsure = await register.unsure();
      for (const { number, message } of unsure) {
        if (seen.has(number)) continue;
        seen.add(number);
        if (!isSaidAnew(message)) open.set(number, { since: now, isTold: false });
      }
      const numbers = new Set(unsure.map(({ number }) => number));
      for (const [number, { since, isTold }] of open) {
        const isLate = addDays(dayIn(since, LONDON), DAYS_UNTIL_TOLD) < dayIn(now, LONDON);
        if (isLate && !isTold) untold.push(`${number} is uncertain since ${since} and stands on no card`);
        if (isLate || !numbers.has(number)) open.delete(number);
      }
    },
    counted: () => ({ uncertain: seen.size, untold }),
  };
}

/** The office's card of a day is made anew the next, and so is the question of a day. */
function isSaidAnew({ kind }: UnsureMessage['message']): boolean {
  return kind === 'office' || ASKING.some((one) => one === kind);
}
