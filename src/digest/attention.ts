import { lateSteps } from '#src/plan/steps/steps.ts';
import { isOnlySaid } from '#src/plan/count-as.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { REASONS } from './digest.ts';
import type { Attention, Reason } from './digest.ts';
import { lineOf, wordsBy } from './line.ts';
import type { DigestScene } from './line.ts';
import { isTelling } from './telling.ts';

/** A day no plan reaches, so that what has no date comes after what has one. */
const UNDATED = '9999-12-31';

/** What is red or late, each once with its reasons, most pressing first and longest due first; what is said to be Green, or done, is elsewhere. */
export function needsAttention(scene: DigestScene, wasRed: ReadonlySet<string>): readonly Attention[] {
  const found = scene.tracked.flatMap((one) => {
    if (one.standing.stage !== 'open' || isOnlySaid(one, scene.today)) return [];
    const reasons = REASONS.filter((reason) => applies(reason, { one, wasRed: wasRed.has(one.action.id), scene }));
    return reasons.length === 0 ? [] : [{ one, reasons }];
  });
  const sorted = found.toSorted((a, b) => rankOf(a.reasons) - rankOf(b.reasons) || byDue(a.one, b.one));
  return sorted.map(({ one, reasons }) => {
    const { narrative } = one.standing;
    const isQuoted = narrative !== null && isTelling(narrative.text);
    return { line: lineOf(one, scene), reasons, words: isQuoted ? wordsBy(narrative, scene) : null };
  });
}

type Question = { readonly one: Tracked; readonly wasRed: boolean; readonly scene: DigestScene };

function applies(reason: Reason, { one, wasRed, scene }: Question): boolean {
  const isRed = shownRatingOf(one, scene.today) === 'red';
  switch (reason) {
    case 'newly-red':
      return isRed && !wasRed;
    case 'red':
      return isRed && wasRed;
    case 'overdue':
      return isBehind(one, scene.today, scene.from);
    case 'step-late':
      return lateSteps(one, scene.today).length > 0;
  }
}

function rankOf(reasons: readonly Reason[]): number {
  return reasons[0] === undefined ? REASONS.length : REASONS.indexOf(reasons[0]);
}

function byDue(one: Tracked, other: Tracked): number {
  const [first, second] = [one.standing.agreed ?? UNDATED, other.standing.agreed ?? UNDATED];
  if (first !== second) return first < second ? -1 : 1;
  return one.action.position - other.action.position;
}
