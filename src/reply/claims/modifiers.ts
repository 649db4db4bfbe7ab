import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';

/** What the words before a claim in its clause make of it. */
export type Modifiers = {
  readonly negated: boolean;
  readonly past: boolean;
  /** "should be", "would be": so it ought to stand. */
  readonly ought: boolean;
  /** "will be", "could go": so it may come to stand. */
  readonly future: boolean;
  readonly towards: boolean;
  readonly reported: boolean;
  readonly between: boolean;
  readonly firm: boolean;
};

const OUGHT =
  /^(?:should|should be|it should be|it should|it would be|it would|ought to be|would be|would|might be|may be|probably|presumably|maybe|perhaps|possibly|potentially|could be)$/u;
const FIRM = /^(?!back$|again$|really$|rather$|instead$)/u;

/** The modifiers that stand before a claim, nearest last. */
export function modifiersIn(before: readonly Unit[]): Modifiers {
  const has = (...classes: readonly string[]): boolean =>
    before.some((unit) => isA(unit, ...classes) && !isA(unit, 'frame', 'change'));
  const would = before.filter(
    (unit, at) => isA(unit, 'would') && !isA(unit, 'frame', 'change') && !isMoving(unit, before[at + 1]),
  );
  return {
    negated: has('not', 'no') || before.some((unit) => isA(unit, 'than')),
    past:
      has('was', 'from') &&
      !before.some((unit, at) => isA(unit, 'change') && before.slice(0, at).some((one) => isA(one, 'was', 'from'))),
    ought: would.length > 0 && would.every(({ said }) => OUGHT.test(said)),
    future: would.some(({ said }) => !OUGHT.test(said)) || isToMove(before.at(-1)),
    towards: has('towards'),
    reported: has('thinks'),
    between: has('between', 'or'),
    firm: before.some((unit) => isA(unit, 'change') && FIRM.test(unit.said)),
  };
}

// "it will slip to amber", "will probably be red"
function isToMove(last: Unit | undefined): boolean {
  return isA(last, 'due', 'move') && /(?:\bwill\b|'ll\b|\bgoing to\b|\blikely to\b)/u.test(last?.said ?? '');
}

// "I'd nudge it to green" says what it is to be.
function isMoving({ said }: Unit, next: Unit | undefined): boolean {
  return /^(?:i'd|i would|we'd|we would)$/u.test(said) && isA(next, 'change');
}
