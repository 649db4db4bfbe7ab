import type { Day } from '#src/calendar/day.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Heading, Plan } from '#src/plan/action.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Who reads: the leadership, which may look over a whole plan in chat; or anybody at all. */
export const FEED_SCOPES = ['leadership', 'public'] as const;
export type FeedScope = (typeof FEED_SCOPES)[number];

/** One plan on a day. What only some may see is in none of it, whoever reads. */
export type FeedPlan = {
  readonly plan: Plan;
  readonly headings: readonly Heading[];
  readonly today: Day;
  /** What came round before is history. */
  readonly from: Day;
  readonly tracked: readonly Tracked[];
  /** The lines of these actions, oldest first; none where nobody looks at them. */
  readonly lines: readonly ActionEntry[];
  readonly governance: Governance;
  readonly index: RosterIndex;
};

/** What a feed is made from. */
export type FeedScene = { readonly scope: FeedScope; readonly plans: readonly FeedPlan[] };
