/** The ratings, worst first: blue is complete and verified, grey is not started. */
export const RATINGS = ['red', 'amber', 'green', 'blue', 'grey'] as const;
export type Rating = (typeof RATINGS)[number];

/** The ratings that a lead may declare; blue is a verifier's word, and grey follows from the dates. */
export const DECLARABLE = ['red', 'amber', 'green'] as const;
export type Declarable = (typeof DECLARABLE)[number];

/** How a rating is shown: always the word and the shape, the colour only beside them. */
export type RatingLook = {
  readonly word: string;
  readonly shape: string;
  readonly emoji: string;
  readonly meaning: string;
};

/** Each rating has a shape of its own, so that it reads without colour, in print and aloud. */
export const LOOK: Readonly<Record<Rating, RatingLook>> = {
  red: { word: 'Red', shape: '■', emoji: '🔴', meaning: 'off track' },
  amber: { word: 'Amber', shape: '▲', emoji: '🟠', meaning: 'at risk' },
  green: { word: 'Green', shape: '●', emoji: '🟢', meaning: 'on track' },
  blue: { word: 'Blue', shape: '★', emoji: '🔵', meaning: 'checked and complete' },
  grey: { word: 'Grey', shape: '○', emoji: '⚪', meaning: 'not started' },
};

/** True when the first rating is a happier one than the second; blue is happiest, grey compares with nothing. */
export function isBetter(one: Rating, other: Rating): boolean {
  if (one === 'grey' || other === 'grey') return false;
  return RATINGS.indexOf(one) > RATINGS.indexOf(other);
}
