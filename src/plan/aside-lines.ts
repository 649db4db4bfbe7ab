import type { ActionEvent } from './ledger.ts';

/** Lines that leave the action as it stands: a card made before one is not old. */
export const ASIDE: ReadonlySet<ActionEvent['kind']> = new Set([
  'kept',
  'noted',
  'snoozed',
  'not-mine',
  'settled',
  'republished',
  'dropped',
  'checker',
  'chased',
  'answered',
  'public-drafted',
  'public-released',
  'public-withdrawn',
]);
