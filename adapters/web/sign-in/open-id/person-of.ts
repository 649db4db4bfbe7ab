import type { Person } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Claims } from './issuer.ts';

/** Whose account it is, or why that is nobody’s here. */
export type AccountOf =
  | { readonly person: Person }
  | { readonly not: 'unverified' }
  | { readonly not: 'unknown' | 'shared'; readonly email: string };

/** The one person who is here and has the address for which the issuer vouches. An address that two have is nobody’s. */
export function personOf(claims: Claims, { names, isHere }: Pick<RosterIndex, 'names' | 'isHere'>): AccountOf {
  const email = typeof claims.email === 'string' ? claims.email.trim() : '';
  if (email === '' || !isVouchedFor(claims)) return { not: 'unverified' };
  const here = (names.email.get(email.toLowerCase()) ?? []).filter(({ id }) => isHere(id));
  const [only, ...others] = here;
  if (only === undefined) return { not: 'unknown', email };
  return others.length > 0 ? { not: 'shared', email } : { person: only };
}

/** Microsoft says it in a word of its own: that the address is of a domain which the tenant has proved. */
function isVouchedFor({ email_verified, xms_edov }: Claims): boolean {
  if (email_verified !== undefined) return email_verified === true;
  return [true, 1, '1', 'true'].some((yes) => yes === xms_edov);
}
