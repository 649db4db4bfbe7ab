import { whoIs } from '#src/people/who-leads.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import type { Asker } from '#src/plan/permission.ts';

/** True for whoever may say what an indicator stands at: the office, and whoever keeps it today. */
export function mayRead({ purpose }: KeptPurpose, { index, person }: Pick<Asker, 'index' | 'person'>): boolean {
  if (index.isOffice(person)) return true;
  const { keeper } = purpose;
  return keeper !== undefined && index.isHere(person) && whoIs(keeper, index).includes(person);
}
