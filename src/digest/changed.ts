import type { ActionId } from '#src/plan/action.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { countedAs, isSaidToHold } from '#src/plan/count-as.ts';
import type { Counted } from '#src/plan/count-as.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Changed, Changes } from './digest.ts';
import { isNewlyAsked, isNewStage, isNewTurn, lineOf, newlyDone, newMoves } from './line.ts';
import type { DigestScene } from './line.ts';
import type { StandingByDay } from './rating-mix.ts';

/** What counts otherwise than at the digest before, or was said done since, in the plan's order; what it was is read from `before`, and `joined` are those that came into the plan since. */
export function changedSince(scene: DigestScene, before: Before, joined: ReadonlySet<ActionId>): readonly Changed[] {
  return scene.tracked.flatMap((one) => {
    const [from, to] = [before(one), countedAs(one, scene.today)];
    const isDone = wasDone(one, scene);
    const isNew = joined.has(one.action.id);
    const isChecked = isNewTurn(one, scene);
    const stepsDone = newlyDone(one, scene);
    return from === to && !isDone && !isChecked && stepsDone.length === 0
      ? []
      : [{ line: lineOf(one, scene), from, to, isDone, isChecked, isNew, stepsDone }];
  });
}

/** How many went which way; `scene` holds every action, those seen by few among them. */
export function countChanges(scene: DigestScene, before: Before): Changes {
  const all = scene.tracked.map((one) => ({ one, from: before(one), to: countedAs(one, scene.today) }));
  const how = (test: (one: Tracked, from: Counted | null, to: Counted | null) => boolean): number =>
    all.filter(({ one, from, to }) => test(one, from, to)).length;
  return {
    checked: how((one, from, to) => (to === 'blue' && from !== 'blue') || isNewTurn(one, scene)),
    done: how((one) => wasDone(one, scene)),
    stepsDone: scene.tracked.reduce((sum, one) => sum + newlyDone(one, scene).length, 0),
    closed: how((_, from, to) => from !== null && to === null),
    red: how((one, from, to) => to === 'red' && from !== 'red' && !isAsPublished(one, from)),
    late: scene.tracked.filter((one) => isNewlyLate(one, scene)).length,
    amber: how((one, from, to) => to === 'amber' && from !== 'amber' && from !== 'red' && !isAsPublished(one, from)),
    better: how((_, from, to) => isBetter(from, to)),
    green: how((_, from, to) => to === 'green' && from !== 'green' && !isBetter(from, to)),
    lapsed: how((_, from, to) => from === 'green' && to === 'only-said'),
    datesAsked: how((one) => isNewlyAsked(one, scene)),
    datesMoved: how((one) => hasMoved(one, scene, true)),
    datesSet: how((one) => hasMoved(one, scene, false)),
    isSame: how((_, from, to) => from !== to) === 0,
  };
}

/** True for what was not late at the digest before, or not there yet. */
function isNewlyLate(one: Tracked, { told, today, since, from }: DigestScene): boolean {
  const before = told.get(one.action.id) ?? null;
  return isBehind(one, today, from) && (before === null || !isBehind({ ...one, standing: before }, since, from));
}

/** True where its due date was decided: moved from another, or else its first. */
function hasMoved(one: Tracked, scene: DigestScene, isFromAnother: boolean): boolean {
  return newMoves(one, scene).some(({ which, from }) => which === 'agreed' && (from !== null) === isFromAnother);
}

/** The actions that came into the plan since the digest before. */
export function joinedSince(histories: readonly StandingByDay[], since: DigestScene['since']): ReadonlySet<ActionId> {
  const fresh = histories.filter(({ joined }) => joined !== null && joined >= since);
  return new Set(fresh.map(({ action }) => action.id));
}

/** What an action counted as at the digest before; null for closed in another way, or not there yet. */
export type Before = (one: Tracked) => Counted | null;

/** Reads it from the histories. */
export function countedBefore(histories: readonly StandingByDay[], since: DigestScene['since']): Before {
  const standings = new Map(histories.map(({ action, standings, joined }) => [action.id, { standings, joined }]));
  return ({ action }) => {
    const history = standings.get(action.id);
    const standing = history?.standings.at(-2);
    const isThere = history !== undefined && (history.joined === null || history.joined < since);
    return standing === undefined || !isThere ? null : countedAs({ action, standing }, since);
  };
}

/** What comes into the plan with a rating of the plan's own is new, and its rating no change. */
function isAsPublished({ standing }: Tracked, from: Counted | null): boolean {
  return from === null && standing.declared !== null && standing.declared.by === null;
}

function wasDone(one: Tracked, scene: DigestScene): boolean {
  const { stage, stageBy } = one.standing;
  return stage === 'delivered' && !isSaidToHold(one) && stageBy !== null && isNewStage(one, scene);
}

function isBetter(from: Counted | null, to: Counted | null): boolean {
  return (from === 'red' && (to === 'amber' || to === 'green')) || (from === 'amber' && to === 'green');
}
