import { z } from 'zod';
import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn } from '#src/calendar/instant.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { readFeedScene } from '#src/commands/feeds/read-feed-scene.ts';
import { recordOf } from '#src/commands/reports/record-of.ts';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { longDay } from '#src/messages/report/parts.ts';
import type { Plan } from '#src/plan/action.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { toldDiscreetly } from '#src/commands/feeds/told-discreetly.ts';
import { lookingBack } from '#src/report/report-scene.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { inTurns } from '#src/thrift/steps.ts';
import type { McpQuestion } from './question.ts';

/** The arguments by which a question says of which plan and day it is. */
export const PLAN_AND_DAY = {
  plan: z.string().max(12).optional().describe('The key of the plan, such as RIP; left out for the default plan.'),
  as_at: z.string().max(10).optional().describe('The day as at which to answer, YYYY-MM-DD; left out for today.'),
};

export type PlanAndDay = { readonly plan?: string | undefined; readonly as_at?: string | undefined };

/** The plan that a question names, and the day it is there. */
export async function planAsked(
  { plan: key }: PlanAndDay,
  { store, now }: McpQuestion,
): Promise<{ plan: Plan; today: Day }> {
  const plans = await store.register.plans();
  const plan = key === undefined ? defaultIn(plans) : plans.find((one) => one.key === key.trim().toUpperCase());
  if (plan === null || plan === undefined) {
    const loaded = plans.map((one) => `${one.key} (${one.name})`).join(', ');
    throw new CliRefusal(loaded === '' ? 'No plan is loaded yet.' : `No plan has that key. Loaded: ${loaded}.`);
  }
  return { plan, today: dayIn(now, plan.zone) };
}

/** The day as at which a question is to be answered; refuses one that is none, or still to come. */
export function dayAsked({ as_at: said }: PlanAndDay, today: Day): Day {
  if (said === undefined) return today;
  const day = readDay(said.trim());
  if (day === null) throw new CliRefusal('as_at is a day, written YYYY-MM-DD, such as 2015-11-30.');
  if (day > today)
    throw new CliRefusal(`${longDay(day)} is still to come, so nobody can say how the plan stands then.`);
  return day;
}

/** A plan as it stands today, or as it stood at the end of a day before; what is restricted today is in neither. */
export async function planAsAt(said: PlanAndDay, asked: McpQuestion): Promise<FeedPlan> {
  const { store, scope, now } = asked;
  const { plan, today } = await planAsked(said, asked);
  const asAt = dayAsked(said, today);
  const [current] = (await readFeedScene({ plan: plan.key, scope, isOfLines: true, now }, store.register)).plans;
  if (asAt === today) return current!;
  const restricted = restrictedAmong(await store.register.restricted());
  const period = { asAt, since: null, indicatorsAsAt: asAt, restricted };
  const scene = await inTurns(lookingBack({ ...period, ...(await recordOf(plan, store.register)) }));
  const open = new Set(scene.open.map(({ action }) => action.id));
  const lines = current!.lines.filter(({ action, day }) => open.has(action) && day <= asAt);
  const { governance, index, week } = scene;
  const hidden = new Set([...restricted, ...scene.tracked.flatMap(({ action: { id } }) => (open.has(id) ? [] : [id]))]);
  const then = {
    ...current!,
    plan: scene.plan,
    today: asAt,
    from: week.from,
    tracked: scene.open,
    lines,
    governance,
    index,
  };
  return toldDiscreetly(then, hidden, store.register);
}
