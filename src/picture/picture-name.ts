/** What there is a picture of, in the order in which a reader wants them; most are one picture, an indicator has one each. */
export const PICTURE_NAMES = ['rating-mix', 'burn-up', 'timeline', 'slippage', 'load', 'wall', 'indicator'] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];
