import type { Day } from '#src/calendar/day.ts';
import { mapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { Heading } from '#src/plan/action.ts';
import type { LineScene } from '#src/digest/line.ts';
import type { Celebration, Delivered, QuarterList } from '#src/digest/digest.ts';
import { asDelivered, foundDelivered, inOrder } from './delivered.ts';
import type { Found, WithLedger } from './delivered.ts';
import { quarterBefore, quarterOf } from './quarter.ts';
import type { Quarter } from './quarter.ts';
import { streaksOf } from './streaks.ts';

/** What a celebration is made from; `all` has the restricted too, which are named nowhere. */
export type CelebrationInput = {
  readonly all: readonly WithLedger[];
  readonly headings: readonly Heading[];
  readonly scene: LineScene;
  /** The day from which on what was delivered is news, and what of that was told before. */
  readonly since: Day;
  readonly isTold: (one: WithLedger, found: Found) => boolean;
};

/** What a digest celebrates. The quarter before stands in the first one after its end. */
export function* celebrating(input: CelebrationInput): Steps<Celebration> {
  const { all, headings, scene, since, isTold } = input;
  const { today, from } = scene;
  const delivered = yield* deliveredIn(all, scene, (one, found) => found.on >= since && !isTold(one, found));
  const streaks = yield* streaksOf(all, headings, { from, today });
  const isFirst = quarterOf(since).first !== quarterOf(today).first && quarterBefore(today).last >= from;
  const quarter = isFirst ? yield* quarterList(all, quarterBefore(today), scene) : null;
  return { delivered, streaks, quarter };
}

/** All that a quarter delivered and that still stands. */
export function* quarterList(all: readonly WithLedger[], quarter: Quarter, scene: LineScene): Steps<QuarterList> {
  const isWithin = (_: WithLedger, { on }: Found): boolean => quarter.first <= on && on <= quarter.last;
  return { quarter, delivered: yield* deliveredIn(all, scene, isWithin) };
}

function* deliveredIn(
  all: readonly WithLedger[],
  scene: LineScene,
  isMeant: (one: WithLedger, found: Found) => boolean,
): Steps<readonly Delivered[]> {
  const open = all.filter(({ tracked }) => !tracked.standing.restricted);
  const found = yield* mapped(open, (one) =>
    foundDelivered(one.tracked, one.ledger)
      .filter((each) => each.on <= scene.today && isMeant(one, each))
      .map((each) => asDelivered(one, each, scene)),
  );
  return inOrder(found.flat());
}
