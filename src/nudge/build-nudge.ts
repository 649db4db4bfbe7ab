import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import { RULE_NAMES } from './nudge.ts';
import type { Ask, Nudge, Unreachable } from './nudge.ts';

/** The one message that puts all of a day's questions to a person. */
export function buildNudge(to: PersonId, asks: readonly Ask[], unreachable: Unreachable | null): Nudge {
  const each = oneAnAction(asks.toSorted(worstFirst));
  const insteadOf = new Set(each.flatMap((ask) => (ask.insteadOf === null ? [] : [ask.insteadOf])));
  return { to, kind: kindOf(each), asks: each, insteadOf: [...insteadOf], unreachable };
}

function kindOf(asks: readonly Ask[]): Nudge['kind'] {
  if (asks.some((ask) => ask.as === 'lead')) return 'nudge';
  return asks.some((ask) => ask.as === 'escalation') ? 'escalation' : 'office';
}

/** The most pressing question about an action covers the others. */
function oneAnAction(asks: readonly Ask[]): readonly Ask[] {
  const byAction = new Map<ActionId, Ask>();
  for (const ask of asks) {
    const { id } = ask.tracked.action;
    const first = byAction.get(id);
    if (first === undefined) byAction.set(id, ask);
    else byAction.set(id, { ...first, also: [...first.also, { rule: ask.rule, stage: ask.stage }] });
  }
  return [...byAction.values()];
}

// A question without a date comes after those with one.
const NO_DATE = '~';

function worstFirst(one: Ask, other: Ask): number {
  return (
    RULE_NAMES.indexOf(one.rule) - RULE_NAMES.indexOf(other.rule) ||
    inOrder(one.tracked.standing.agreed ?? NO_DATE, other.tracked.standing.agreed ?? NO_DATE) ||
    one.tracked.action.position - other.tracked.action.position ||
    inOrder(one.tracked.action.id, other.tracked.action.id)
  );
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
