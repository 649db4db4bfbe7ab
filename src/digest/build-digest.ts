import type { Steps } from '#src/thrift/steps.ts';
import { addDays, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Pause } from '#src/people/absence.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Heading, Plan } from '#src/plan/action.ts';
import type { ActionEntry, PlanEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { asksFrom } from '#src/plan/begun.ts';
import type { Forums } from '#src/plan/governance/forum.ts';
import { wallsAhead } from '#src/plan/governance/wall/wall.ts';
import type { Wall } from '#src/plan/governance/wall/wall.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { rulesOf } from '#src/plan/ratings.ts';
import { countedAs, embeddedIn } from '#src/plan/count-as.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import { answeredOf, firstAsked } from './asked.ts';
import type { Asking } from './asked.ts';
import { needsAttention } from './attention.ts';
import { changedSince, countChanges, countedBefore, joinedSince } from './changed.ts';
import { celebrationOf } from './celebrate/of-the-week.ts';
import type { Digest, Week } from './digest.ts';
import type { DigestScene } from './line.ts';
import { judgedSince } from './judged.ts';
import { quietSections, quietSince } from './quiet.ts';
import { datesMoved } from './moved.ts';
import { needsOfLeadership } from './needs.ts';
import { countOnlySaid, onlySaidToBeGreen } from './only-said.ts';
import { historiesOf, mixDays, momentsOf, ratingMix } from './rating-mix.ts';
import type { StandingByDay } from './rating-mix.ts';
import { isClosedOtherwise, isUnderWay } from './rate.ts';
import { notReady } from './unready.ts';
import { dueAhead } from './upcoming.ts';

/** Everything a digest is made from; lines of the ledger after today are not looked at. */
export type DigestInput = {
  readonly plan: Plan;
  readonly headings: readonly Heading[];
  readonly tracked: readonly Tracked[];
  /** Of the whole plan, oldest first. */
  readonly ledger: readonly ActionEntry[];
  readonly index: RosterIndex;
  /** Every question put about these actions; none before anybody was asked. */
  readonly asked?: readonly Asking[];
  readonly today: Day;
  readonly late?: boolean;
  /** The day of the digest before; a week ago when left out. */
  readonly since?: Day;
  /** When the digest before was posted; in time when left out. */
  readonly sinceAt?: Instant;
  /** Who asked for quiet; nobody when left out. */
  readonly pauses?: readonly Pause[];
  /** False where the office wants nothing celebrated; true when left out. */
  readonly celebrates?: boolean;
  /** The plan's own lines, by which what it is for is judged and read; none when left out. */
  readonly ofPlan?: readonly PlanEntry[];
  /** The boards of the plan and the days by which their papers are counted; absent where nobody looks ahead. */
  readonly boards?: { readonly forums: Forums; readonly days: WorkingDays };
};

/** The week of a plan as its digest reports it; the same register and day always give the same digest. */
export function* buildingDigest(input: DigestInput): Steps<Digest> {
  const { plan, today, since = addDays(today, -7) } = input;
  const mixed = mixDays(today, since);
  const moments = momentsOf(mixed, plan.zone, input.sinceAt ?? null);
  const histories = yield* historiesOf(input.tracked, input.ledger, moments);
  const tracked = histories.map(({ action, standings }) => ({ action, standing: standings.at(-1)! }));
  if (!tracked.some(({ standing }) => isUnderWay(standing))) {
    return { kind: 'skipped', plan, today, why: tracked.length === 0 ? 'no-actions' : 'all-closed' };
  }
  const mix = yield* ratingMix(plan, histories, mixed);
  const from = asksFrom(plan, today);
  return {
    kind: 'week',
    plan,
    today,
    since,
    late: input.late ?? false,
    actions: tracked.length,
    overdue: tracked.filter((one) => isBehind(one, today, from)).length,
    counts: mix.at(-1)!.counts!,
    rules: rulesOf(tracked[0]!.action),
    before: mix.at(-2)!.counts,
    mix,
    embedded: embeddedIn(tracked),
    closed: tracked.filter(({ standing }) => isClosedOtherwise(standing)).length,
    ...(yield* listsOf(input, { tracked, histories, since, sinceAt: moments.at(-2)!, from })),
  };
}

type Past = {
  readonly tracked: readonly Tracked[];
  readonly histories: readonly StandingByDay[];
  readonly since: Day;
  readonly sinceAt: Instant;
  readonly from: Day;
};
type Lists = Omit<
  Week,
  | 'kind'
  | 'plan'
  | 'today'
  | 'since'
  | 'late'
  | 'actions'
  | 'overdue'
  | 'counts'
  | 'rules'
  | 'before'
  | 'mix'
  | 'closed'
  | 'embedded'
>;

function* listsOf(input: DigestInput, { tracked, histories, since, sinceAt, from }: Past): Steps<Lists> {
  const { headings, index, today, asked = [] } = input;
  // The digest goes to a channel, and a restricted action is seen by its leads and the office alone.
  const open = tracked.filter(({ standing }) => !standing.restricted);
  const told = new Map(histories.map(({ action, standings }) => [action.id, standings.at(-2) ?? null]));
  const scene: DigestScene = { tracked: open, index, today, since, told, from, pauses: input.pauses ?? [] };
  const [first, before] = [firstAsked(asked), countedBefore(histories, since)];
  const isNew = since < runsFrom(input.plan);
  yield;
  const changes = isNew ? null : countChanges({ ...scene, tracked }, before);
  yield;
  const answered = answeredOf(asked, input.ledger, { tracked, since, sinceAt, today });
  yield;
  const needs = needsOfLeadership(scene, first);
  yield;
  const attention = needsAttention(scene, redOn(since, histories));
  yield;
  const onlySaid = { onlySaid: onlySaidToBeGreen(scene), whyOnlySaid: countOnlySaid({ ...scene, tracked }) };
  yield;
  const changed = isNew ? [] : changedSince(scene, before, joinedSince(histories, since));
  yield;
  const judged = judgedSince(input.ofPlan ?? [], sinceAt, today);
  const moved = { judged, moved: datesMoved(scene), upcoming: dueAhead(scene) };
  yield;
  const celebration = input.celebrates === false ? null : yield* celebrationOf({ ...scene, tracked }, input);
  const unheardSince = quietSince(today, rulesOf(tracked[0]!.action));
  const quiet = quietSections(tracked, headings, { since: unheardSince, asked: first });
  yield;
  const unready = notReady(scene);
  const restricted = tracked.length - open.length;
  const lists = { changes, answered, needs, attention, ...onlySaid, changed, ...moved, celebration, quiet };
  const wall = wallIn(input, tracked);
  return { restricted, ...lists, quietSince: unheardSince, unready, ...(wall && { wall }) };
}

/** The actions that the digest before counted as red. */
function redOn(since: Day, histories: readonly StandingByDay[]): ReadonlySet<string> {
  const red = histories.filter(({ action, standings }) => {
    const then = standings.at(-2);
    return then !== undefined && countedAs({ action, standing: then }, since) === 'red';
  });
  return new Set(red.map(({ action }) => action.id));
}

/** What falls at once is told by the first digest of a month, those seen by few counted with it. */
function wallIn(
  { boards, index, today, since = addDays(today, -7) }: DigestInput,
  tracked: readonly Tracked[],
): Wall | null {
  const isFirst = partsOf(since).month !== partsOf(today).month;
  if (boards === undefined || !isFirst) return null;
  const walls = wallsAhead(tracked, { ...boards, index, today });
  return walls.toSorted((one, other) => other.count - one.count)[0] ?? null;
}
