import type { Fate, HowItCame } from '#src/plan/lineage/descent.ts';
import { FATES, ORIGINS } from '#src/plan/lineage/descent.ts';
import type { Totals } from '#src/plan/lineage/refs-ever.ts';

const CAME: Readonly<Record<HowItCame, string>> = {
  published: 'published first',
  version: 'new with a later version',
  'by-hand': 'added by the programme office',
  part: 'made by splitting',
};

/** What became of actions, for several together. */
export const FATES_OF_SEVERAL: Readonly<Record<Fate, string>> = {
  open: 'open',
  'said-done': 'said done and to be checked',
  complete: 'checked and complete',
  'business-as-usual': 'business as usual',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
  split: 'split',
  merged: 'merged into another',
};

/** "153 published first, 2 added by the programme office: 155 in all. Of them: 120 open, 30 checked and complete, 5 withdrawn." */
export function sayTotals({ came, became, all, leftOut }: Totals): string {
  const left = leftOut === 0 ? '' : ` The newest version has ${leftOut} of those that run no longer.`;
  return `${countsInWords(ORIGINS, came, CAME)}: ${all} in all. Of them: ${countsInWords(FATES, became, FATES_OF_SEVERAL)}.${left}`;
}

function countsInWords<K extends string>(
  kinds: readonly K[],
  counts: Readonly<Record<K, number>>,
  words: Readonly<Record<K, string>>,
): string {
  const some = kinds.filter((kind) => counts[kind] > 0);
  return some.map((kind) => `${counts[kind]} ${words[kind]}`).join(', ');
}
