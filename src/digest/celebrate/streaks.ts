import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { cycleOf, previousCycle } from '#src/calendar/reporting-cycle.ts';
import type { Cycle } from '#src/calendar/reporting-cycle.ts';
import type { Heading } from '#src/plan/action.ts';
import { mapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { Streak } from '#src/digest/digest.ts';
import { foundDelivered } from './delivered.ts';
import type { WithLedger } from './delivered.ts';
import { slipsOf } from './slips.ts';
import type { Missing, SinceWhen } from './slips.ts';

/** One month without a slip is no streak yet. */
const LEAST = 2;
const MOST = 60;

/** The sections without a slip in the months before today and since, the longest streak first; only those in which something was delivered meanwhile. Restricted actions can break a streak, and are counted in none. */
export function* streaksOf(
  all: readonly WithLedger[],
  headings: readonly Heading[],
  stretch: SinceWhen,
): Steps<readonly Streak[]> {
  const titles = new Map(headings.filter(({ level }) => level === 'section').map(({ ref, title }) => [ref, title]));
  const sections = Map.groupBy(all, ({ tracked }) => tracked.action.section);
  const found = yield* mapped(
    [...sections],
    ([section, actions]): readonly Streak[] => {
      if (section === null) return [];
      const months = monthsWithoutSlip(actions, stretch);
      if (months.length < LEAST) return [];
      const delivered = countDelivered(actions, months.at(-1)?.start ?? stretch.today, stretch.today);
      return delivered === 0
        ? []
        : [{ section, title: titles.get(`${section}`) ?? '', months: months.length, delivered }];
    },
    1,
  );
  return found.flat().toSorted((one, other) => other.months - one.months || one.section - other.section);
}

/** The whole months before this one in which nothing slipped, the newest first; none where something has since. */
function monthsWithoutSlip(actions: readonly WithLedger[], stretch: SinceWhen): readonly Cycle[] {
  const slips = actions.flatMap(({ tracked, ledger }) => slipsOf(tracked, ledger, stretch));
  const now = cycleOf(stretch.today);
  if (slips.some((slip) => isIn(slip, now))) return [];
  const months: Cycle[] = [];
  for (
    let month = previousCycle(now);
    month.start >= stretch.from && months.length < MOST;
    month = previousCycle(month)
  ) {
    if (slips.some((slip) => isIn(slip, month))) break;
    months.push(month);
  }
  return months;
}

function isIn({ first, last }: Missing, { start, end }: Cycle): boolean {
  return first <= end && last >= start;
}

function countDelivered(actions: readonly WithLedger[], first: Day, today: Day): number {
  const found = actions
    .filter(({ tracked }) => !tracked.standing.restricted)
    .flatMap(({ tracked, ledger }) => foundDelivered(tracked, ledger));
  return found.filter(({ on, how }) => how === 'checked' && on >= first && on < addDays(today, 1)).length;
}
