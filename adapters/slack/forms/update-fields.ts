import { DECLARABLE } from '#src/rating/scale.ts';

/** The id of the update form, by which its submission is known. */
export const UPDATE_FORM = 'update';

/** The fields of the update form: the block of each, whose one input has the same name. */
export const FIELDS = ['rating', 'note', 'forecast', 'waiting-on', 'evidence'] as const;
export type Field = (typeof FIELDS)[number];

/** What can be chosen: the ratings of a lead, happiest first, and that it is done. */
export const CHOICES = [...DECLARABLE.toReversed(), 'done'] as const;
