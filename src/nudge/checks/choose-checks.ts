import type { Chosen } from '#src/nudge/choose-questions.ts';
import { isOfLate } from '#src/nudge/late-round.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import { MOST_QUESTIONS } from '#src/nudge/places.ts';

/** Somebody's questions as a lead and what they are to check, five together, and what found no place. */
export type WithChecks = Chosen & { readonly checks: readonly Ask[]; readonly moreToCheck: readonly Ask[] };

/**
 * What is to be checked takes the places that one's own questions leave. Where they leave none, a late action gives up its
 * place to the first check and comes another day; what falls due next does not.
 */
export function withChecks(own: Chosen, toCheck: readonly Ask[]): WithChecks {
  const { asks, rest } = toCheck.length === 0 || own.asks.length < MOST_QUESTIONS ? own : withoutLastLate(own);
  const places = Math.max(0, MOST_QUESTIONS - asks.length);
  return { asks, rest, checks: toCheck.slice(0, places), moreToCheck: toCheck.slice(places) };
}

/** What was said to be done first comes first, and what the plan itself said without a day before that. */
export function longestWaiting(one: Ask, other: Ask): number {
  return (
    (one.tracked.standing.stageOn ?? '').localeCompare(other.tracked.standing.stageOn ?? '') ||
    one.tracked.action.position - other.tracked.action.position
  );
}

function withoutLastLate(own: Chosen): Chosen {
  const last = own.asks.findLast(isOfLate);
  return last === undefined ? own : { asks: own.asks.filter((ask) => ask !== last), rest: [...own.rest, last] };
}
