import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { StandingSoFar } from './as-published.ts';

/** Somebody expects another day, or none: a move of its own, after which nothing waits to be decided that it settles. */
export function moveForecast(
  draft: StandingSoFar,
  to: Day | null,
  said: { by: PersonId; day: Day; reason: string },
): void {
  if (to === draft.forecast) return;
  const move = { which: 'forecast' as const, from: draft.forecast, to, by: said.by, on: said.day, reason: said.reason };
  draft.moves = [...draft.moves, move];
  draft.forecast = to;
  // Back within the agreed date: there is nothing left to decide.
  if (to === null || (draft.agreed !== null && to <= draft.agreed)) draft.dateAsked = null;
}
