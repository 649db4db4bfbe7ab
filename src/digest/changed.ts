import { countedAs } from '#src/plan/count-as.ts';
import type { Counted } from '#src/plan/count-as.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Changed, Changes } from './digest.ts';
import { isNewlyAsked, isNewStage, lineOf, newMoves } from './line.ts';
import type { DigestScene } from './line.ts';
import type { StandingByDay } from './rating-mix.ts';

/** What counts otherwise than at the digest before, or was said done since, in the plan's order; what it was is read from `before`. */
export function changedSince(scene: DigestScene, before: Before): readonly Changed[] {
  return scene.tracked.flatMap((one) => {
    const [from, to] = [before(one), countedAs(one, scene.today)];
    const isDone = wasDone(one, scene);
    return from === to && !isDone ? [] : [{ line: lineOf(one, scene), from, to, isDone }];
  });
}

/** How many went which way; `scene` holds every action, those seen by few among them. */
export function countChanges(scene: DigestScene, before: Before): Changes {
  const how = (test: (one: Tracked, from: Counted | null, to: Counted | null) => boolean): number =>
    scene.tracked.filter((one) => test(one, before(one), countedAs(one, scene.today))).length;
  return {
    checked: how((_, from, to) => to === 'blue' && from !== 'blue'),
    done: how((one) => wasDone(one, scene)),
    red: how((_, from, to) => to === 'red' && from !== 'red'),
    amber: how((_, from, to) => to === 'amber' && from !== 'amber' && from !== 'red'),
    better: how((_, from, to) => isBetter(from, to)),
    green: how((_, from, to) => to === 'green' && from !== 'green' && !isBetter(from, to)),
    lapsed: how((_, from, to) => from === 'green' && to === 'only-said'),
    datesAsked: how((one) => isNewlyAsked(one, scene)),
    datesMoved: how((one) => newMoves(one, scene).some(({ which }) => which === 'agreed')),
    isSame: how((_, from, to) => from !== to) === 0,
  };
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

function wasDone(one: Tracked, scene: DigestScene): boolean {
  const { stage, stageBy } = one.standing;
  return stage === 'delivered' && stageBy !== null && isNewStage(one, scene);
}

function isBetter(from: Counted | null, to: Counted | null): boolean {
  return (from === 'red' && (to === 'amber' || to === 'green')) || (from === 'amber' && to === 'green');
}
