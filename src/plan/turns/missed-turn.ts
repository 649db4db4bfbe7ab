import { addDays, earlierOf, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { lastTurn } from '#src/timescale/last-turn.ts';
import { turnsOf } from './turns.ts';

/** The last turn of an open action that recurs which is over before a day and for which nobody answered; what came round before `from` is history. Null for none. */
export function missedTurn(tracked: Tracked, today: Day, from: Day): Day | null {
  const { stage, agreed } = tracked.standing;
  const turns = stage === 'open' ? turnsOf(tracked) : null;
  if (turns === null) return null;
  const turn = lastTurn(turns.from, turns.every, earlierOf(addDays(today, -1), agreed));
  return turn === null || turn < from || isTurnAnswered(tracked, turn) ? null : turn;
}

/** So many days before its turn a word is already said of it, and not of the turn before. */
const FORTNIGHT = 14;

/** True once a turn was found complete, or somebody said a word of it: in the fortnight before, or since. A “done” that was found wanting is none. */
export function isTurnAnswered(tracked: Tracked, turn: Day): boolean {
  const { turn: checked, sentBack, lastUpdate } = tracked.standing;
  if (checked !== null && turn <= checked.of) return true;
  if (sentBack !== null || lastUpdate === null) return false;
  const before = turnBefore(tracked, turn);
  const early = addDays(turn, -FORTNIGHT);
  return lastUpdate >= (before === null ? early : laterOf(early, addDays(before, 1)));
}

/** The turn before another; null before the first, and for what does not recur. */
export function turnBefore(tracked: Tracked, turn: Day): Day | null {
  const turns = turnsOf(tracked);
  return turns === null ? null : lastTurn(turns.from, turns.every, addDays(turn, -1));
}

/** A round that came after a rating was said and that nobody answered for: the rating is of the time before it. */
export function roundMissedSince(tracked: Tracked, today: Day): Day | null {
  const { declared } = tracked.standing;
  return declared === null ? null : missedTurn(tracked, today, declared.on);
}
