import type { Claim, Said } from '#src/reply/claims/claim.ts';
import type { Certainty } from '#src/reply/reading.ts';

/** One thing that is settled, how sure it is, and the claims it comes from. */
export type Field<T> = { readonly value: T; readonly certainty: Certainty; readonly from: readonly Claim[] };

/** A claim about one field. */
export type Of<F extends Said['field']> = Extract<Claim, { field: F }>;

/** The claims about one field, in order. */
export function of<F extends Said['field']>(claims: readonly Claim[], field: F): readonly Of<F>[] {
  return claims.filter((claim): claim is Of<F> => claim.field === field);
}
