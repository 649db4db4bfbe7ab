import { FORM_FIELDS } from '#adapters/teams/draw/payload.ts';
import { DECLARABLE } from '#src/rating/scale.ts';

/** The fields of the update form, in order; each comes back under its name, beside what is ours. */
export const FIELDS = [...FORM_FIELDS, 'evidence'] as const;
export type Field = (typeof FIELDS)[number];

/** What can be chosen: the ratings of a lead, happiest first, and that it is done. */
export const CHOICES = [...DECLARABLE.toReversed(), 'done'] as const;

/** The choice that changes no rating. */
export const AS_IT_IS = 'as-it-is';
