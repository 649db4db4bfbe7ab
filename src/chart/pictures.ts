import { burnUpKind } from './charts/burn-up.ts';
import { indicatorsKind } from './charts/indicators.ts';
import { loadKind } from './charts/load.ts';
import { ratingMixKind } from './charts/rating-mix.ts';
import { slippageKind } from './charts/slippage.ts';
import { timelineKind } from './charts/timeline.ts';
import { wallKind } from './charts/wall.ts';
import type { PictureKind } from './picture-facts.ts';

/** Every kind of picture of a plan, in the order in which a reader wants them: how it stands, how it got there, what comes. */
export const PICTURE_KINDS: readonly PictureKind[] = [
  ratingMixKind,
  burnUpKind,
  timelineKind,
  slippageKind,
  loadKind,
  wallKind,
  indicatorsKind,
];
