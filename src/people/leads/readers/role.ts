import type { LeadReader } from '#src/people/leads/lead-piece.ts';
import { roleAt } from '#src/people/leads/lead-roles.ts';

/** "(A)" and "R:" of a chart of who is responsible, accountable, consulted and informed. */
export const readRole: LeadReader = (scan, at) => {
  const role = roleAt(scan, at);
  if (role === null) return [];
  const place = { from: at, to: role.to };
  if (role.kind === 'support')
    return [role.isLabel ? { kind: 'support', untilLabel: true, ...place } : { kind: 'supporter', ...place }];
  const first = role.kind === 'accountable';
  return [role.isLabel ? { kind: 'lead', first, ...place } : { kind: 'leader', first, ...place }];
};
