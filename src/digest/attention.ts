import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isUnconfirmed, isWatermelon } from '#src/rating/freshness.ts';
import type { Rating } from '#src/rating/scale.ts';
import { ruleRatingOf, shownRatingOf } from '#src/plan/ratings.ts';
import { REASONS } from './digest.ts';
import type { Attention, Reason } from './digest.ts';
import { lineOf, nameIn } from './line.ts';
import type { DigestScene } from './line.ts';
import { isUnderWay } from './rate.ts';

/** A day no plan reaches, so that what has no date comes after what has one. */
const UNDATED = '9999-12-31';

/** The running actions that need attention, each once with its reasons, most pressing first and longest due first. */
export function needsAttention(scene: DigestScene, wasRed: ReadonlySet<string>): readonly Attention[] {
  const found = scene.tracked.flatMap((one) => {
    if (!isUnderWay(one.standing)) return [];
    const rule = ruleRatingOf(one, scene.today);
    const reasons = REASONS.filter((reason) =>
      applies(reason, { one, rule, wasRed: wasRed.has(one.action.id), scene }),
    );
    return reasons.length === 0 ? [] : [{ one, rule, reasons }];
  });
  const sorted = found.toSorted((a, b) => rankOf(a.reasons) - rankOf(b.reasons) || byDue(a.one, b.one));
  return sorted.map(({ one, rule, reasons }) => {
    const { narrative } = one.standing;
    const words = narrative === null ? null : { ...narrative, by: nameIn(narrative.by, scene.index) };
    return { line: lineOf(one, scene), reasons, rule, words };
  });
}

type Question = {
  readonly one: Tracked;
  readonly rule: Rating | null;
  readonly wasRed: boolean;
  readonly scene: DigestScene;
};

function applies(reason: Reason, { one: { action, standing }, rule, wasRed, scene }: Question): boolean {
  const isRed = shownRatingOf({ action, standing }, scene.today) === 'red';
  const { declared } = standing;
  switch (reason) {
    case 'newly-red':
      return isRed && !wasRed;
    case 'red':
      return isRed && wasRed;
    case 'overdue':
      return standing.stage === 'open' && isPast(standing.agreed, scene.today);
    case 'watermelon':
      return isWatermelon(declared?.rating ?? null, rule);
    case 'unconfirmed':
      return standing.stage === 'open' && declared?.rating === 'green' && isUnconfirmed(declared.on, scene.today);
  }
}

function isPast(due: Day | null, today: Day): boolean {
  return due !== null && due < today;
}

function rankOf(reasons: readonly Reason[]): number {
  return reasons[0] === undefined ? REASONS.length : REASONS.indexOf(reasons[0]);
}

function byDue(one: Tracked, other: Tracked): number {
  const [first, second] = [one.standing.agreed ?? UNDATED, other.standing.agreed ?? UNDATED];
  if (first !== second) return first < second ? -1 : 1;
  return one.action.position - other.action.position;
}
