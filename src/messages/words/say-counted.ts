import type { Counted } from '#src/plan/count-as.ts';
import { LOOK } from '#src/rating/scale.ts';
import { sayRating } from './say-rating.ts';

const OTHERS = {
  'said-done': 'said to be done, to be checked',
  'plan-complete': 'said complete by the plan, to be checked',
  unrated: 'not rated yet',
} as const;

/** What is counted, in words behind its number: "Red ■", "said complete by the plan, to be checked". */
export function nameOfCount(counted: Counted): string {
  return isRating(counted) ? sayRating(counted) : OTHERS[counted];
}

/** What a rating means; nothing where the name says it. */
export function meaningOf(counted: Counted): readonly string[] {
  return isRating(counted) ? [LOOK[counted].meaning] : [];
}

function isRating(counted: Counted): counted is Exclude<Counted, keyof typeof OTHERS> {
  return !(counted in OTHERS);
}
