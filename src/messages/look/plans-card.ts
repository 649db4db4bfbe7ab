import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan, Ref } from '#src/plan/action.ts';
import type { Card } from '#src/messages/card.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** A plan with what it holds. */
export type PlanHolding = {
  readonly plan: Plan;
  /** Of the newest version, and of them those with an agreed date. */
  readonly actions: number;
  readonly dated: number;
  /** Different leads as the plan or a decision names them, and the people of the roster behind them today. */
  readonly leads: number;
  readonly people: number;
  /** A ref of it that everybody may see; null where there is none. */
  readonly example: Ref | null;
};

/** The plans that are loaded, what each holds, and how to name an action of it. */
export function sayPlans(holdings: readonly PlanHolding[]): Card {
  return {
    heading: `${sayCount(holdings.length, 'plan')} loaded`,
    rating: null,
    blocks: [{ kind: 'facts', facts: holdings.map((one) => ({ label: one.plan.key, value: sayHolding(one) })) }],
    buttons: [],
  };
}

function sayHolding({ plan, actions, dated, leads, people, example }: PlanHolding): string {
  const held = `${sayCount(actions, 'action')}, ${dated} dated; ${sayCount(leads, 'lead')}, ${sayCount(people, 'person', 'people')} behind them`;
  return `${plan.name}, published ${sayDay(plan.published)}. ${held}. ${howTyped(plan, example)}`;
}

function howTyped({ key, isDefault, isArchived, isSample }: Plan, example: Ref | null): string {
  const refs = example === null ? '' : `, such as ${isDefault ? example : `${key} ${example}`}`;
  const typed = isDefault ? `The default: its refs need no key${refs}.` : `Its key comes before a ref${refs}.`;
  const kept = isArchived === true ? ' Archived: nobody is asked or told about it.' : '';
  const sample = isSample === true ? ' The sample, which your own plan replaces.' : '';
  return `${typed}${kept}${sample}`;
}
