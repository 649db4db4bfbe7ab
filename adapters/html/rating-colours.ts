import type { Cell } from '#src/report/paper/paper.ts';

type PaperRating = Extract<Cell, { readonly type: 'rating' }>['rating'];

/** The colour beside a rating's word and shape, six hexadecimal digits each: on white with a contrast of at least 4.5. */
export const RATING_COLOURS: Readonly<Record<PaperRating, string>> = {
  red: 'b10e1e',
  amber: 'b35c00',
  green: '00703c',
  blue: '1d4f91',
  grey: '6f777b',
};
