import { addDays, addMonths, earlierOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { cycleOf } from '#src/calendar/reporting-cycle.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { missedTurn } from '#src/plan/turns/missed-turn.ts';
import { turnsOf } from '#src/plan/turns/turns.ts';

/** Days on which something of an action was behind, both included. */
export type Missing = { readonly first: Day; readonly last: Day };

/** Since when a plan asks, and until when is looked. */
export type SinceWhen = { readonly from: Day; readonly today: Day };

/** When something of an action slipped up to today: a date moved later, or was past before it was done. `ledger` is its own. */
export function slipsOf(tracked: Tracked, ledger: readonly ActionEntry[], stretch: SinceWhen): readonly Missing[] {
  const { agreed, moves, steps } = tracked.standing;
  const moved = moves.flatMap((move) => (isLater(move) ? [{ first: move.on, last: move.on }] : []));
  const ended = endOf(tracked, ledger);
  const dates = [{ due: agreed, doneOn: null }, ...steps.filter(({ isLast }) => !isLast)];
  const late = dates.flatMap(({ due, doneOn }) => behind(due, earlierOf(doneOn, ended), stretch.today));
  return [...moved, ...late, ...missedRounds(tracked, ledger, stretch)];
}

/** A later due date, or none any more in place of one. */
function isLater({ which, from, to }: Tracked['standing']['moves'][number]): boolean {
  return which === 'agreed' && from !== null && (to === null || to > from);
}

/** The day on which it was said done, or closed in another way; null while it runs. */
function endOf({ standing }: Tracked, ledger: readonly ActionEntry[]): Day | null {
  const { stage, stageOn, stageSeq } = standing;
  if (stage === 'open') return null;
  if (stage !== 'complete') return stageOn;
  const said = stillStanding(ledger).findLast(
    ({ seq, event }) => seq <= stageSeq && event.kind === 'updated' && event.change.done === true,
  );
  return said?.day ?? stageOn;
}

/** From the day after a date until it was done, or until today. */
function behind(due: Day | null, done: Day | null, today: Day): readonly Missing[] {
  const last = done ?? today;
  return due !== null && due < last ? [{ first: addDays(due, 1), last }] : [];
}

/** What recurs, on the last day of each month by which nobody had answered for its round. */
function missedRounds(
  { action, standing }: Tracked,
  ledger: readonly ActionEntry[],
  { from, today }: SinceWhen,
): readonly Missing[] {
  if (turnsOf({ action, standing }) === null) return [];
  const missed: Missing[] = [];
  for (let at = cycleOf(from).end; at < today; at = cycleOf(addMonths(cycleOf(at).start, 1)).end) {
    const known = ledger.filter(({ day, event }) => day <= at || event.kind === 'published');
    const then = { action, standing: replay(action, known) };
    if (missedTurn(then, addDays(at, 1), from) !== null) missed.push({ first: at, last: at });
  }
  return missedTurn({ action, standing }, today, from) === null ? missed : [...missed, { first: today, last: today }];
}
