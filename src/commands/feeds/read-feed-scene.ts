import { dayIn } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { FeedPlan, FeedScene, FeedScope } from '#src/feeds/feed-scene.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { PersonId } from '#src/people/person.ts';
import { replayArrangements } from '#src/plan/arrangements.ts';
import { archivedPlans } from '#src/plan/decide-plan.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { toldDiscreetly } from './told-discreetly.ts';
import type { Register } from '#src/ports/register.ts';

/** Of which plan, null for all of them; for whom; and whether it is made of the lines of the record. With `reader` what that person alone may see is in it too. */
export type FeedAsked = {
  readonly plan: PlanKey | null;
  readonly scope: FeedScope;
  readonly isOfLines: boolean;
  readonly now: Instant;
  readonly reader?: PersonId;
};

/** Reads what a feed or a calendar is made from, each plan by its own day; what only some may see is left out of all of it here, and nowhere later. */
export async function readFeedScene(asked: FeedAsked, register: Register): Promise<FeedScene> {
  const plans = (await register.plans()).filter(({ key }) => asked.plan === null || key === asked.plan);
  return { scope: asked.scope, plans: await Promise.all(plans.map((plan) => readPlan(plan, asked, register))) };
}

async function readPlan(plan: Plan, asked: FeedAsked, register: Register): Promise<FeedPlan> {
  const { isOfLines, now, reader } = asked;
  const today = dayIn(now, plan.zone);
  const index = rosterIndex(await register.roster(), today);
  const asker = reader === undefined ? null : await askerFor(reader, { index, today }, register);
  const isSeen = (one: Tracked): boolean =>
    !one.standing.restricted || (asker !== null && mayLook(asker, one) === null);
  const hidden = new Set((await register.restricted()).filter((one) => !isSeen(one)).map(({ action }) => action.id));
  const tracked = (await register.trackedIn(plan.key)).filter(({ action }) => !hidden.has(action.id));
  const open = new Set(tracked.map(({ action }) => action.id));
  const lines = isOfLines ? (await register.ledgerIn(plan.key)).filter(({ action }) => open.has(action)) : [];
  const [headings, governance] = [await register.headings(plan.key), await register.governance(plan.key)];
  const of = { plan, headings, today, from: asksFrom(plan, today), tracked, lines, governance, index };
  return toldDiscreetly(of, hidden, register);
}

async function askerFor(person: PersonId, on: Pick<Asker, 'index' | 'today'>, register: Register): Promise<Asker> {
  const { absences } = replayArrangements(await register.arrangements());
  return { person, ...on, absences, archived: archivedPlans(await register.plans()) };
}
