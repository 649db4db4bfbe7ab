import type { PlanSettings } from '#src/plan/governance/settings.ts';
import { CYCLES } from '#src/rating/rating-rules.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayBandsInLine, sayCycle, sayEachBand } from './say-bands.ts';

/** The bands as a setting shows them: "One-month: Green ● on track for its due date, …". */
export function sayBandsNow({ bands }: Pick<PlanSettings, 'bands'>): string {
  const name = { 'one-month': 'One-month', 'three-month': 'Three-month', own: 'Its own' }[bands.kind];
  return `${name}: ${sayBandsInLine(bands)}`;
}

/** Bands that somebody wrote, one a line, to be looked at before they count. */
export function sayBandsToCheck({ bands }: Pick<PlanSettings, 'bands'>): readonly string[] {
  const each = sayEachBand(bands);
  return (['green', 'amber', 'red'] as const).map((rating) => `${sayRating(rating)}: ${each[rating]}.`);
}

/** "A rating counts for 60 days, and its leads are asked again before they are over; a Green that is older is unconfirmed". */
export function sayCycleNow(rules: Pick<RatingRules, 'cycleDays'>): string {
  const asked = rules.cycleDays === CYCLES.monthly ? 'at each month’s end' : 'before they are over';
  return `A rating counts for ${sayCycle(rules)}, and its leads are asked again ${asked}; a Green that is older is unconfirmed`;
}

/** Why some words are no length of a cycle. */
export function sayNoCycle(words: string): string {
  return words === ''
    ? 'For how long does a rating count?'
    : `“${words}” is no cycle that I know: a number of days from 7 to 366, or monthly, or quarterly.`;
}

/** Why some bands do not cover every case exactly once, by kind. */
export const NO_BANDS = {
  'working-days': 'Bands are counted in calendar days, weeks or months, not in working days.',
  'two-dates': 'Measure all bands from one date: the original, or the agreed one.',
  'no-limit': 'Later than what is it Red? Say up to when it is Amber: “amber up to 14 days, red beyond”.',
  'no-later': 'Say what is Red too, so that whatever is later still has a rating: “…, red beyond”.',
  gap: 'Between two of these bands some lateness has no rating. Let each begin where the one before it ends.',
  overlap: 'Two of these bands are about the same lateness. Let each begin where the one before it ends.',
  twice: 'One colour has two bands. Say each once.',
} as const;

/** What of some bands could not be read. */
export function sayUnreadBands(words: string): string {
  return words.trim() === ''
    ? 'Which bands?'
    : `I do not understand “${words.trim()}”, and a table counts only when every word of it is understood.`;
}

/** "What is delivered is celebrated in the digest". */
export function sayCelebratesNow({ celebrates }: Pick<PlanSettings, 'celebrates'>): string {
  return `What is delivered is ${celebrates ? '' : 'not '}celebrated in the digest`;
}

/** Why some words switch nothing. */
export function sayNoSwitch(words: string): string {
  return words === '' ? 'On or off?' : `“${words}” is neither on nor off.`;
}

/** What follows where a rule of rating is set. */
export const COUNTS_FROM_NOW_ON =
  'It counts from now on, wherever ratings of this plan are shown, past weeks of the chart too.';
