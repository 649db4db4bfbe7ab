import type { DateAsked, StepName } from '#src/plan/steps/step.ts';
import { stepNamed, whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import type { Day } from '#src/calendar/day.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Pause } from '#src/people/absence.ts';
import { pausedUntil } from '#src/plan/quiet/paused-until.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { DateMove, Standing, Tracked } from '#src/plan/standing.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { missedTurn } from '#src/plan/turns/missed-turn.ts';
import type { Line, Words } from './digest.ts';

/** What the lists of one digest are made from: the actions that may be named, and the days that matter. */
export type DigestScene = {
  /** As they stand today; the restricted are left out. */
  readonly tracked: readonly Tracked[];
  readonly index: RosterIndex;
  readonly today: Day;
  readonly since: Day;
  /** The day since which the plan asks: a round before it is history. */
  readonly from: Day;
  /** Who asked for quiet; absent where nobody looked. */
  readonly pauses?: readonly Pause[];
  /** How each action stood when the digest before was made: what it told is not told again. */
  readonly told: ReadonlyMap<ActionId, Standing | null>;
};

/** What making one line of an action needs. */
export type LineScene = Pick<DigestScene, 'index' | 'today' | 'from' | 'pauses'>;

/** An action ready to be listed. */
export function lineOf({ action, standing }: Tracked, { index, today, from, pauses = [] }: LineScene): Line {
  const paused = pausedUntil({ action, standing }, { index, today, pauses });
  return {
    action,
    standing,
    // What is said to be done waits to be checked: how it was rated on the way is no news.
    shown: standing.stage === 'delivered' ? null : shownRatingOf({ action, standing }, today),
    ...(paused === null ? {} : { paused }),
    missed: missedTurn({ action, standing }, today, from),
    leads: leadNames(standing.owners, index),
    accountable: leadNames(standing.owners.filter(({ support }) => !support).slice(0, 1), index)[0] ?? null,
  };
}

/** A person's name in the roster; null is the bot or somebody the roster does not know. */
export function nameIn(person: PersonId | null, index: RosterIndex): string | null {
  return person === null ? null : (index.called(person) ?? null);
}

/** Somebody's words under their name; what nobody said is the plan's own. */
export function wordsBy(
  { text, by, on }: { readonly text: string; readonly by: PersonId | null; readonly on: Day },
  { index }: DigestScene,
): Words {
  return { text, by: by === null ? null : (nameIn(by, index) ?? GONE), on };
}

const GONE = 'somebody no longer in the roster';

/** True when something happened from the day of the digest before on. */
function isThisWeek(day: Day | null, { since, today }: DigestScene): boolean {
  return day !== null && since <= day && day <= today;
}

/** True for an action that came to its stage since the digest before was made. */
export function isNewStage({ action, standing }: Tracked, scene: DigestScene): boolean {
  const told = scene.told.get(action.id) ?? null;
  const isTold = told !== null && told.stage === standing.stage && told.stageSeq === standing.stageSeq;
  return isThisWeek(standing.stageOn, scene) && !isTold;
}

/** True for what recurs and was found complete for a time since the digest before was made. */
export function isNewTurn({ action, standing: { turn } }: Tracked, scene: DigestScene): boolean {
  return turn !== null && isThisWeek(turn.on, scene) && scene.told.get(action.id)?.turn?.seq !== turn.seq;
}

/** The steps of an action that still runs which were said done since the digest before was made, in the order of the plan's words. */
export function newlyDone({ action, standing }: Tracked, scene: DigestScene): readonly StepName[] {
  if (standing.stage !== 'open') return [];
  const told = scene.told.get(action.id)?.steps ?? [];
  const isTold = (name: StepName): boolean => (stepNamed(told, name)?.doneOn ?? null) !== null;
  return standing.steps.flatMap(({ name, doneOn }) => (isThisWeek(doneOn, scene) && !isTold(name) ? [name] : []));
}

/** The moves of its dates since the digest before was made. */
export function newMoves({ action, standing }: Tracked, scene: DigestScene): readonly DateMove[] {
  const told = scene.told.get(action.id)?.moves ?? [];
  const isTold = (move: DateMove): boolean => told.some((one) => isSameMove(one, move));
  return standing.moves.filter((move) => isThisWeek(move.on, scene) && !isTold(move));
}

function isSameMove(one: DateMove, other: DateMove): boolean {
  const isSameStep = one.step?.label === other.step?.label && one.step?.due === other.step?.due;
  return (
    isSameStep && one.which === other.which && one.on === other.on && one.from === other.from && one.to === other.to
  );
}

/** True for a later date that was asked for since the digest before was made. */
export function isNewlyAsked(one: Tracked, scene: DigestScene): boolean {
  const before = scene.told.get(one.action.id) ?? null;
  const told = before === null ? [] : asksIn({ ...one, standing: before });
  const isTold = (asked: DateAsked): boolean => told.some(({ on, day }) => on === asked.on && day === asked.day);
  return asksIn(one).some((asked) => isThisWeek(asked.on, scene) && !isTold(asked));
}

/** What is asked for of the action and of its steps. */
function asksIn(one: Tracked): readonly DateAsked[] {
  return whereDatesAreAsked(one).flatMap(({ standing: { dateAsked } }) => (dateAsked === null ? [] : [dateAsked]));
}
