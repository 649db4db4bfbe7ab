import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from './standing.ts';

/** Whose a ref is, and who had it before. */
export type WhoseRef = {
  readonly present: Tracked | null;
  /** Empty where the ref has been another's for so long that nobody means the old one. */
  readonly former: readonly Tracked[];
};

/** Two reporting cycles: by then everybody has been asked under the new numbers. */
const REMEMBERED_DAYS = 62;

/** The action of a plan that has a ref, in whatever letters it is typed, and those that had it in an earlier version. */
export function whoseRef(said: string, tracked: readonly Tracked[], today: Day): WhoseRef {
  const ref = said.toLowerCase();
  const having = tracked.filter(({ action }) => action.ref.toLowerCase() === ref);
  // One that the newest version has comes before one that it dropped.
  const present = having.find(({ action }) => action.isDropped !== true) ?? having[0] ?? null;
  const former = tracked.filter((one) => {
    const had = one.action.formerRefs?.findLast((was) => was.ref.toLowerCase() === ref);
    return had !== undefined && one !== present && (present === null || isLately(had.until, today));
  });
  return { present, former };
}

function isLately(until: Day, today: Day): boolean {
  return daysBetween(until, today) <= REMEMBERED_DAYS;
}
