import { dayIn } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { FeedPlan, FeedScene, FeedScope } from '#src/feeds/feed-scene.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import { asksFrom } from '#src/plan/begun.ts';
import type { Register } from '#src/ports/register.ts';

/** Of which plan, null for all of them; for whom; and whether it is made of the lines of the record. */
export type FeedAsked = {
  readonly plan: PlanKey | null;
  readonly scope: FeedScope;
  readonly isOfLines: boolean;
  readonly now: Instant;
};

/** Reads what a feed is made from, each plan by its own day; what only some may see is left out of all of it here, and nowhere later. */
export async function readFeedScene(asked: FeedAsked, register: Register): Promise<FeedScene> {
  const plans = (await register.plans()).filter(({ key }) => asked.plan === null || key === asked.plan);
  return { scope: asked.scope, plans: await Promise.all(plans.map((plan) => readPlan(plan, asked, register))) };
}

async function readPlan(plan: Plan, { isOfLines, now }: FeedAsked, register: Register): Promise<FeedPlan> {
  const today = dayIn(now, plan.zone);
  const tracked = (await register.trackedIn(plan.key)).filter(({ standing }) => !standing.restricted);
  const open = new Set(tracked.map(({ action }) => action.id));
  const lines = isOfLines ? (await register.ledgerIn(plan.key)).filter(({ action }) => open.has(action)) : [];
  return {
    plan,
    headings: await register.headings(plan.key),
    today,
    from: asksFrom(plan, today),
    tracked,
    lines,
    governance: await register.governance(plan.key),
    index: rosterIndex(await register.roster(), today),
  };
}
