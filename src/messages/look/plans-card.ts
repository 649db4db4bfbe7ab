import { sayDay } from '#src/calendar/say-day.ts';
import type { Called, Plan } from '#src/plan/action.ts';
import type { PlanCounts } from '#src/plan/count-as.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { typedIn } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayPlanCounts } from './say-plan-counts.ts';
import { sayLeadsOfOpen } from '#src/messages/words/who/leads-of-open.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** A plan with what it holds. */
export type PlanHolding = {
  readonly plan: Plan;
  readonly counts: PlanCounts;
  /** Of what is open: who leads it, and how many of those are people of the roster today. */
  readonly leads: number;
  readonly people: number;
  /** An action of it that everybody may see, by its ref alone; null where there is none. */
  readonly example: Called | null;
};

/** The plans that are loaded, what each holds, and how to name an action of it. */
export function sayPlans(holdings: readonly PlanHolding[]): Card {
  return buildCard({
    heading: `${sayCount(holdings.length, 'plan')} loaded`,
    blocks: [{ kind: 'facts', facts: holdings.map((one) => ({ label: one.plan.key, value: sayHolding(one) })) }],
  });
}

function sayHolding({ plan, counts, leads, people, example }: PlanHolding): Said {
  const held = `${sayPlanCounts(counts)}; ${sayLeadsOfOpen(leads)}${sayUnknown(leads - people)}`;
  return say`${plan.name}, published ${sayDay(plan.published)}. ${held}. ${howTyped(plan, example)}`;
}

function sayUnknown(count: number): string {
  if (count === 0) return '';
  return `, ${count} of whom cannot be asked: the roster has nobody, or several, of that name`;
}

function howTyped(plan: Plan, example: Called | null): Said {
  const { key, begun, isDefault, isArchived, isSample } = plan;
  const refs = example === null ? '' : say`, such as ${typedIn(plan, example)}`;
  const typed = isDefault ? say`The default: its numbers need no key${refs}.` : say`Its key comes before a ref${refs}.`;
  const kept = isArchived === true ? ' Archived: nobody is asked or told about it.' : '';
  const waits =
    begun === null && isArchived !== true ? ` Nobody is asked yet: /rag begin${isDefault ? '' : ` ${key}`}.` : '';
  const sample = isSample === true ? ' The sample, which your own plan replaces.' : '';
  return say`${typed}${kept}${waits}${sample}`;
}
