import type { Day } from '#src/calendar/day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import { neededFor } from '#src/plan/governance/forum.ts';
import type { Forum, Forums } from '#src/plan/governance/forum.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { sittingBefore, sittingsFrom } from './sittings.ts';
import type { Sitting } from './sittings.ts';

/** What a deadline really is where it comes before a forum first. */
export type TrueDate = {
  readonly forum: Forum;
  /** The last meeting before the date; null where none is known. */
  readonly sitting: Sitting | null;
  /** The first meeting for which a paper is still taken, where the papers for that one have closed or there is none; null where none is needed, or none is known. */
  readonly next: Sitting | null;
};

/** By when a paper is due for an action's date, of several forums the one whose papers close first; null where it needs none, has no date, or is open no longer. */
export function trueDateOf(
  { action, standing: { agreed, stage } }: Tracked,
  forums: Forums,
  { today, days }: { readonly today: Day; readonly days: WorkingDays },
): TrueDate | null {
  if (agreed === null || stage !== 'open' || forums.needs.length === 0) return null;
  const each = neededFor(action, forums).map((forum): TrueDate => {
    const sitting = sittingBefore(forum, agreed, days);
    const isClosed = sitting === null || sitting.papers < today;
    const open = sittingsFrom(forum, today, days).find(({ papers }) => papers >= today);
    return { forum, sitting, next: isClosed ? (open ?? null) : null };
  });
  return each.toSorted((one, other) => firstOf(one).localeCompare(firstOf(other)))[0] ?? null;
}

// Where no meeting is known there is no day to be early for.
const LAST = '~';

function firstOf({ sitting }: TrueDate): string {
  return sitting?.papers ?? LAST;
}
