import type { DateMove, Standing, Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import type { Asked, Moved, MovedLine, StepMoved } from './digest.ts';
import { lineOf, nameIn, newMoves, wordsBy } from './line.ts';
import type { DigestScene } from './line.ts';
import { isUnderWay } from './rate.ts';

/** The actions whose agreed date or forecast moved since the digest before, and those that wait for a decision on a date. */
export function datesMoved(scene: DigestScene): readonly MovedLine[] {
  const found = scene.tracked.flatMap((one) => {
    const moves = newMoves(one, scene);
    const { agreed, forecast } = eachDate(
      moves.filter(({ step }) => step === undefined),
      scene,
    );
    const stepsMoved = movedSteps(one, moves, scene);
    const asked = isUnderWay(one.standing) ? askedOf(one.standing, scene) : null;
    const stepsAsked = isUnderWay(one.standing) ? askedOfSteps(one, scene) : [];
    if (agreed === null && forecast === null && asked === null && stepsMoved.length + stepsAsked.length === 0)
      return [];
    return [{ one, agreed, forecast, asked, stepsMoved, stepsAsked }];
  });
  const sorted = found.toSorted((a, b) => rankOf(a) - rankOf(b) || a.one.action.position - b.one.action.position);
  return sorted.map(({ one, ...moved }) => ({ line: lineOf(one, scene), ...moved }));
}

type BothDates = { readonly agreed: Moved | null; readonly forecast: Moved | null };

function eachDate(moves: readonly DateMove[], scene: DigestScene): BothDates {
  const of = (which: DateMove['which']) =>
    asOne(
      moves.filter((move) => move.which === which),
      scene,
    );
  return { agreed: of('agreed'), forecast: of('forecast') };
}

/** In the order of the plan's words. */
function movedSteps({ standing }: Tracked, moves: readonly DateMove[], scene: DigestScene): readonly StepMoved[] {
  return standing.steps.flatMap(({ name }) => {
    const own = moves.filter(({ step }) => step?.label === name.label && step.due === name.due);
    const { agreed, forecast } = eachDate(own, scene);
    return [agreed, forecast].flatMap((move) => (move === null ? [] : [{ ...move, step: name }]));
  });
}

/** Several moves of one date in a week are one move, for the last reason; there and back again is none. */
function asOne(moves: readonly DateMove[], scene: DigestScene): Moved | null {
  const [first, last] = [moves[0], moves.at(-1)];
  if (first === undefined || last === undefined || first.from === last.to) return null;
  const { asked, ...move } = last;
  const words = asked === undefined ? null : wordsBy(asked, scene);
  return { ...move, from: first.from, by: nameIn(last.by, scene.index), asked: words };
}

function askedOf({ dateAsked, stage }: Standing, { index }: DigestScene): Asked | null {
  return dateAsked === null || stage !== 'open' ? null : { ...dateAsked, by: nameIn(dateAsked.by, index) };
}

function askedOfSteps(one: Tracked, { index }: DigestScene): readonly Asked[] {
  return whereDatesAreAsked(one).flatMap(({ step }) => {
    if (step === undefined || step.dateAsked === null) return [];
    return [{ ...step.dateAsked, by: nameIn(step.dateAsked.by, index), step: step.name }];
  });
}

/** Decisions come first, then what leads now expect, then what has waited since before this week. */
function rankOf({ agreed, forecast, stepsMoved }: Pick<MovedLine, 'agreed' | 'forecast' | 'stepsMoved'>): number {
  if (agreed !== null || stepsMoved.some(({ which }) => which === 'agreed')) return 0;
  return forecast !== null || stepsMoved.length > 0 ? 1 : 2;
}
