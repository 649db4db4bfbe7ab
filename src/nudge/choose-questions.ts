import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Desk } from './desk.ts';
import { isOfLate, isRoundTime, leastLatelyAsked } from './late-round.ts';
import type { Ask } from './nudge.ts';
import { MOST_QUESTIONS, PLACES_AHEAD } from './places.ts';
import { inOrderAhead } from './questions-ahead.ts';

/** A lead's questions of a day: those that are put, and those for which there was no place, each in the order it had. */
export type Chosen = { readonly asks: readonly Ask[]; readonly rest: readonly Ask[] };

/** Whose questions they are, and their late actions that it is too early to ask about again. */
export type Whose = { readonly person: PersonId; readonly askedLately: readonly Tracked[] };

/**
 * Chooses at most five of a person's questions as a lead: two places, or as many as their dates need, for what is ahead,
 * the others for what is late, least lately asked first; what one does not need the other takes. None, when all that
 * there is waits for its round.
 */
export function chooseQuestions(asks: readonly Ask[], whose: Whose, desk: Desk): Chosen {
  const { order: ahead, needed } = inOrderAhead(
    asks.filter((ask) => !isOfLate(ask)),
    whose.person,
    desk,
  );
  const late = leastLatelyAsked(asks.filter(isOfLate), whose.person, desk);
  const kept = Math.min(Math.max(PLACES_AHEAD, needed), MOST_QUESTIONS);
  const placesAhead = Math.min(ahead.length, Math.max(kept, MOST_QUESTIONS - late.length));
  const lateNow = late.slice(0, MOST_QUESTIONS - placesAhead);
  if (ahead.length === 0 && !isRoundTime(lateNow, { ...whose, late }, desk)) return { asks: [], rest: asks };
  const chosen = new Set([...ahead.slice(0, placesAhead), ...lateNow]);
  return { asks: asks.filter((ask) => chosen.has(ask)), rest: asks.filter((ask) => !chosen.has(ask)) };
}
