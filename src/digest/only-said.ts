import { isOnlySaid } from '#src/plan/count-as.ts';
import { isLate } from '#src/plan/turns/behind.ts';
import { roundMissedSince } from '#src/plan/turns/missed-turn.ts';
import { isLapsed } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { ONLY_SAID } from './digest.ts';
import type { OnlySaid, Week, WhyOnlySaid } from './digest.ts';
import { lineOf } from './line.ts';
import type { DigestScene } from './line.ts';

/** What is said to be Green and is not both confirmed and in time: what nobody has confirmed comes first, and of each kind what is longest past its date. */
export function onlySaidToBeGreen(scene: DigestScene): readonly OnlySaid[] {
  const found = scene.tracked
    .filter((one) => isOnlySaid(one, scene.today))
    .map((one) => ({ one, why: whyOf(one, scene) }));
  const sorted = found.toSorted(
    (a, b) => ONLY_SAID.indexOf(a.why) - ONLY_SAID.indexOf(b.why) || dueOf(a.one).localeCompare(dueOf(b.one)),
  );
  return sorted.map(({ one, why }) => ({ line: lineOf(one, scene), why }));
}

/** How many are only said, by the first reason that holds. */
export function countOnlySaid(scene: DigestScene): Week['whyOnlySaid'] {
  const why = scene.tracked.filter((one) => isOnlySaid(one, scene.today)).map((one) => whyOf(one, scene));
  const count = (reason: WhyOnlySaid): number => why.filter((one) => one === reason).length;
  return {
    past: count('past'),
    round: count('round'),
    unconfirmed: count('unconfirmed'),
    published: count('published'),
    'expected-later': count('expected-later'),
  };
}

function whyOf(one: Tracked, { today }: DigestScene): WhyOnlySaid {
  const { declared } = one.standing;
  if (declared?.by !== null && isLapsed(one, today)) return 'unconfirmed';
  if (isLate(one, today)) return 'past';
  if (roundMissedSince(one, today) !== null) return 'round';
  if (declared?.by === null) return 'published';
  return 'expected-later';
}

// What has no date comes after every date.
function dueOf({ standing }: Tracked): string {
  return standing.agreed ?? '9999-12-31';
}
