import type { Day } from '#src/calendar/day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import { historiesOf, momentsOf } from '#src/digest/rating-mix.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Heading, Plan } from '#src/plan/action.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { PictureName } from '#src/picture/picture-name.ts';
import type { Picture } from '#src/picture/picture.ts';

/** All that the pictures of a plan are made from, as at the end of a day. */
export type PictureFacts = {
  readonly plan: Plan;
  readonly headings: readonly Heading[];
  readonly tracked: readonly Tracked[];
  /** Of the whole plan, oldest first; lines after the day are not looked at. */
  readonly ledger: readonly ActionEntry[];
  readonly index: RosterIndex;
  readonly governance: Governance;
  readonly today: Day;
  readonly days: WorkingDays;
};

/** The same with every action as it stood at the end of that day. */
export function* asAtItsDay(facts: PictureFacts): Steps<PictureFacts> {
  const { tracked, ledger, today, plan } = facts;
  const histories = yield* historiesOf(tracked, ledger, momentsOf([today], plan.zone, null));
  return { ...facts, tracked: histories.map(({ action, standings }) => ({ action, standing: standings.at(-1)! })) };
}

/** What can be pictured of a plan: most kinds are one picture, an indicator has one each; none where there is nothing to show. */
export type PictureKind = {
  readonly name: PictureName;
  readonly of: (facts: PictureFacts) => Steps<readonly Picture[]>;
};
