import type { Day } from '#src/calendar/day.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { completeSince } from '#src/plan/count-as.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import { lineOf } from '#src/digest/line.ts';
import type { LineScene } from '#src/digest/line.ts';
import type { Delivered } from '#src/digest/digest.ts';
import { whomToThank } from './whom-to-thank.ts';
import type { Deed } from './whom-to-thank.ts';

/** An action with its own lines of the record, oldest first. */
export type WithLedger = { readonly tracked: Tracked; readonly ledger: readonly ActionEntry[] };

/** One thing that was delivered: by the line that said so, and the one by which it was checked, which may be the same. */
export type Found = {
  readonly on: Day;
  readonly how: Delivered['how'];
  readonly turn: Day | null;
  readonly seq: number;
};

/** All that was delivered of an action and stands today: what was opened again, sent back or taken back is no more delivered. `ledger` is its own. */
export function foundDelivered({ standing }: Tracked, ledger: readonly ActionEntry[]): readonly Found[] {
  return [...turnsIn(ledger), ...wholeOf(standing)];
}

/** What is found to hold a while after was delivered when it was first checked, and not once more. */
function wholeOf(standing: Standing): readonly Found[] {
  const { stage, stageOn, stageBy, stageSeq } = standing;
  if (stageBy === null || stageOn === null) return [];
  const since = completeSince({ standing });
  if (since !== null) return [{ ...since, how: 'checked', turn: null }];
  return stage === 'delivered' ? [{ on: stageOn, how: 'waits', turn: null, seq: stageSeq }] : [];
}

/** The rounds that were found complete, each once. */
function turnsIn(ledger: readonly ActionEntry[]): readonly Found[] {
  const turns = new Map<Day, Found>();
  for (const { event, day, seq } of stillStanding(ledger)) {
    if (event.kind !== 'verified' || event.turn === undefined) continue;
    turns.set(event.turn, { on: day, how: 'checked', turn: event.turn, seq });
  }
  return [...turns.values()];
}

/** What was found, ready to be listed, with those whom it is owed to. */
export function asDelivered(
  { tracked, ledger }: WithLedger,
  { on, how, turn, seq }: Found,
  scene: LineScene,
): Delivered {
  const lines = stillStanding(ledger);
  const names = whomToThank(tracked, deliveryBefore(seq, lines) ?? { on, seq }, { ledger: lines, index: scene.index });
  return { line: lineOf(tracked, scene), on, how, turn, names };
}

/** The last word that it is done before it was checked. */
function deliveryBefore(seq: number, ledger: readonly ActionEntry[]): Deed | null {
  const said = ledger.findLast(
    (line) =>
      line.seq <= seq &&
      (line.event.kind === 'updated' || line.event.kind === 'amended') &&
      line.event.change.done === true,
  );
  return said === undefined ? null : { on: said.day, seq: said.seq };
}

/** The oldest first, and on one day in the order of the plan. */
export function inOrder(delivered: readonly Delivered[]): readonly Delivered[] {
  return delivered.toSorted(
    (one, other) => one.on.localeCompare(other.on) || one.line.action.position - other.line.action.position,
  );
}
