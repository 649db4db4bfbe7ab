import type { Day } from '#src/calendar/day.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** A new date that still waited for a decision when it was taken back. */
export type TakenRequest = { readonly tracked: Tracked; readonly day: Day };

/** The requests for a new date among lines that are taken back. */
export async function requestsIn(taken: readonly ActionEntry[], { register }: Scene): Promise<readonly TakenRequest[]> {
  const each = await Promise.all(
    taken.map(async ({ action, event }): Promise<readonly TakenRequest[]> => {
      const tracked = event.kind === 'date-asked' ? await register.tracked(action) : null;
      if (tracked === null || event.kind !== 'date-asked') return [];
      return tracked.standing.dateAsked?.day === event.day ? [{ tracked, day: event.day }] : [];
    }),
  );
  return each.flat();
}
