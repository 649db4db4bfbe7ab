import type { Button } from '#src/messages/card.ts';
import { RATINGS, LOOK } from '#src/rating/scale.ts';

/** What a reader of the screen says for a button: which action it is about, and what it does; never a shape. */
export function spokenLabel({ label, unsaid, aloud }: Pick<Button, 'label' | 'unsaid' | 'aloud'>): string {
  return spoken(aloud ?? (unsaid === undefined ? label : `${unsaid}, ${label}`));
}

/** Words as they are read out: a rating's word alone, without its shape. */
export function spoken(words: string): string {
  return words.replace(RATED, '$1');
}

const RATED = new RegExp(
  `(${RATINGS.map((rating) => LOOK[rating].word).join('|')}) [${RATINGS.map((rating) => LOOK[rating].shape).join('')}]`,
  'gu',
);
