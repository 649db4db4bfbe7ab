import type { Counted } from '#src/plan/count-as.ts';
import { sayRating } from './say-rating.ts';

const STATES = {
  grey: 'not started',
  'said-done': 'said done, to be checked',
  'plan-complete': 'said complete by the plan, to be checked',
  unrated: 'not rated',
} as const;

/** What actions are counted as, as a word and a shape: "Green ● only said"; one without a rating is in words. */
export function sayCounted(counted: Counted): string {
  switch (counted) {
    case 'green':
      return `${sayRating('green')} confirmed`;
    case 'only-said':
      return `${sayRating('green')} only said`;
    case 'grey':
    case 'said-done':
    case 'plan-complete':
    case 'unrated':
      return STATES[counted];
    case 'red':
    case 'amber':
    case 'blue':
      return sayRating(counted);
  }
}
