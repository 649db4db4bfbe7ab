import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import { deciderOf } from '#src/plan/governance/forum.ts';
import type { Forum, Forums } from '#src/plan/governance/forum.ts';
import type { Sitting } from '#src/plan/governance/forums/sittings.ts';
import { trueDateOf } from '#src/plan/governance/forums/true-date.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import type { DateAsked } from '#src/plan/steps/step.ts';

/** Something that waits for a forum, of one action. */
export type BoardItem = { readonly tracked: Tracked; readonly since: Day } & (
  | { readonly kind: 'date'; readonly asked: DateAsked }
  | { readonly kind: 'closing'; readonly request: OpenRequest }
  /** What is to be put before it, by when and for which meeting. */
  | { readonly kind: 'paper'; readonly due: Day; readonly sitting: Sitting }
);

type Around = { readonly forums: Forums; readonly today: Day; readonly days: WorkingDays };

/** Of one action what waits for a forum. */
type FindItems = (forum: Forum, tracked: Tracked, around: Around) => readonly BoardItem[];

/** So many days ahead a paper is on the list. */
const AHEAD = 92;

const dates: FindItems = (forum, tracked, { forums }) =>
  deciderOf(tracked.action, forums)?.key === forum.key
    ? whereDatesAreAsked(tracked).flatMap((one) => {
        const asked = one.standing.dateAsked;
        return asked === null ? [] : [{ kind: 'date' as const, tracked: one, since: asked.on, asked }];
      })
    : [];

const closings: FindItems = (forum, tracked, { forums }) =>
  deciderOf(tracked.action, forums)?.key === forum.key
    ? tracked.standing.requests
        .filter(({ what }) => what === 'close')
        .map((request) => ({ kind: 'closing' as const, tracked, since: request.on, request }))
    : [];

const papers: FindItems = (forum, tracked, { forums, today, days }) => {
  const found = tracked.standing.stage === 'open' ? trueDateOf(tracked, forums, { today, days }) : null;
  const sitting = found?.next ?? found?.sitting ?? null;
  const due = tracked.standing.agreed;
  if (found?.forum.key !== forum.key || sitting === null || due === null) return [];
  if (sitting.papers < today || sitting.papers > addDays(today, AHEAD)) return [];
  return [{ kind: 'paper', tracked, since: sitting.papers, due, sitting }];
};

/** Everything that may wait for a forum, in the order in which its list has it: what it decides first, then what is to come before it. */
const BOARD_KINDS: readonly FindItems[] = [dates, closings, papers];

/** All that waits for a forum, kind by kind, the longest waiting or the first due at the head of each. */
export function waitingFor(forum: Forum, tracked: readonly Tracked[], around: Around): readonly BoardItem[] {
  return BOARD_KINDS.flatMap((find) =>
    tracked
      .flatMap((one) => find(forum, one, around))
      .toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since))),
  );
}
