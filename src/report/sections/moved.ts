import type { Day } from '#src/calendar/day.ts';
import { nameIn } from '#src/digest/line.ts';
import { datesMoved } from '#src/digest/moved.ts';
import type { Moved } from '#src/digest/digest.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import { REPUBLISHED } from '#src/plan/standing.ts';
import type { DateMove, Tracked } from '#src/plan/standing.ts';
import { dateLines } from '#src/report/lines-behind.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** Who moved a date: a board by its minutes, the plan by a newer version, or somebody by name, null where no name is known. */
export type DecidedBy =
  | { readonly kind: 'board'; readonly minuted: Minuted }
  | { readonly kind: 'plan' }
  | { readonly kind: 'person'; readonly name: string | null };

/** A date that moved since the report before: from which day to which, how often it moved in all, and how far it is from the original. */
export type DateMoved = {
  readonly tracked: Tracked;
  /** Absent for the date of the whole. */
  readonly step?: StepName;
  readonly which: Moved['which'];
  readonly original: Day | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly agreed: Day | null;
  readonly forecast: Day | null;
  readonly times: number;
  readonly days: number | null;
  readonly on: Day;
  readonly by: DecidedBy;
  readonly sources: Sources;
};

/** The agreed dates that moved, then what leads expect otherwise than they did. */
export function movedIn(scene: ReportScene): readonly DateMoved[] {
  const found = datesMoved(scene.week).flatMap(({ line, agreed, forecast, stepsMoved }) => {
    const tracked: Tracked = { action: line.action, standing: line.standing };
    const moves = [agreed, forecast, ...stepsMoved].filter((move) => move !== null);
    return moves.map((move) => dateMoved(tracked, move, scene));
  });
  // What a lead expects is told where it is not the date that stands.
  const told = found.filter(({ which, to, agreed }) => which === 'agreed' || to !== agreed);
  return told.toSorted((one, other) => Number(one.which === 'forecast') - Number(other.which === 'forecast'));
}

function dateMoved(tracked: Tracked, move: Moved, scene: ReportScene): DateMoved {
  const { standing } = tracked;
  const slip = slippageOf(tracked, scene.asAt);
  const own = standing.steps.find(({ name }) => name.label === move.step?.label && name.due === move.step.due);
  return {
    tracked,
    ...(move.step === undefined ? {} : { step: move.step }),
    which: move.which,
    original: own?.original ?? standing.original,
    from: move.from,
    to: move.to,
    agreed: own?.due ?? standing.agreed,
    forecast: own === undefined ? standing.forecast : own.forecast,
    times: own === undefined ? (slip?.moved ?? 0) : 1,
    days: own === undefined ? (slip?.days ?? null) : null,
    on: move.on,
    by: decidedBy(move),
    sources: dateLines(tracked, scene),
  };
}

/** Who moved a date, by the move itself. */
export function deciderOfMove({ minuted, by, reason }: DateMove, index: RosterIndex): DecidedBy {
  return decidedBy({ by: nameIn(by, index), reason, ...(minuted !== undefined && { minuted }) });
}

function decidedBy({ minuted, by, reason }: Pick<Moved, 'minuted' | 'by' | 'reason'>): DecidedBy {
  if (minuted !== undefined) return { kind: 'board', minuted };
  return reason === REPUBLISHED ? { kind: 'plan' } : { kind: 'person', name: by };
}
