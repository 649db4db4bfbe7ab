import type { PlanStatus } from '#src/messages/look/status-card.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { RATINGS } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';

/** What of a list a number opens. */
export type LookedFor = { readonly rating: Rating | 'none' } | { readonly late: true };

/** A number of the plan at a glance, and what it counts; null for what opens no list. */
export type Tile = { readonly label: string; readonly value: string; readonly of: LookedFor | null };

/** The plan in numbers, each rating with its shape. */
export function sayTiles({
  counts,
  overdue,
  stepsLate,
  actions,
  datesAsked,
  toVerify,
  toVerifyAgain,
}: PlanStatus): readonly Tile[] {
  const rated = RATINGS.map((rating): Tile => ({
    label:
      rating === 'green' && counts['only-said'] > 0
        ? `${sayRating(rating)}, and ${counts['only-said']} only said`
        : sayRating(rating),
    value: `${counts[rating]}`,
    of: { rating },
  }));
  return [
    { label: 'Actions', value: `${actions}`, of: null },
    {
      label: stepsLate > 0 ? `Overdue, and ${stepsLate} with a late step` : 'Overdue',
      value: `${overdue}`,
      of: { late: true },
    },
    ...rated,
    { label: sayRating(null), value: `${counts.unrated}`, of: { rating: 'none' } },
    { label: 'To be checked', value: `${toVerify.length + toVerifyAgain.length}`, of: null },
    { label: 'New dates to decide', value: `${datesAsked.length}`, of: null },
  ];
}

/** Where the list of it is. */
export function lookPath(of: LookedFor): string {
  return 'late' in of ? '/actions?late=1' : `/actions?rating=${of.rating}`;
}

/** What leads to all that is late. */
export function sayAllLate(count: number): string {
  return `All ${count} that are late`;
}
