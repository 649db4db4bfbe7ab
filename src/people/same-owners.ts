import type { Owner } from './leads/leads.ts';

/** True for the same leads in the same order. */
export function isSameOwners(one: readonly Owner[], other: readonly Owner[]): boolean {
  return plainOwners(one) === plainOwners(other);
}

function plainOwners(owners: readonly Owner[]): string {
  return JSON.stringify(owners.map(({ name, post, group, support }) => [name, post, group, support]));
}
