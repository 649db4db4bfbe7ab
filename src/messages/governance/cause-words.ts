import type { Cause } from '#src/plan/slippage/causes.ts';

/** What boards call each cause of being late. */
export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  people: 'People and recruitment',
  money: 'Money',
  supplier: 'Suppliers and contracts',
  decision: 'A decision or a meeting',
  partner: 'Partners and government',
  systems: 'Systems and data',
  legal: 'Legal',
  consultation: 'Consultation',
  scope: 'More work than expected',
  dependency: 'Another piece of work',
};
