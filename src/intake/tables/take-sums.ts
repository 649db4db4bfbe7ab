import type { Draft } from './draft.ts';
import type { Issue } from '#src/intake/issue.ts';
import { issueAt } from '#src/intake/issue.ts';

const SUM = /^(?:(?:grand|overall|sub|theme|section)[ -]?)?totals?\b/i;

/** The actions of a table without its sums, which have neither date nor lead, and what is told of those. */
export function takeSums(drafts: readonly Draft[]): {
  readonly drafts: readonly Draft[];
  readonly issues: readonly Issue[];
} {
  const kept = drafts.filter((draft) => !isSum(draft));
  const sums = drafts.filter(isSum);
  return { drafts: kept, issues: sums.map(({ place, words }) => issueAt(place, words, SUMS)) };
}

function isSum({ title, dates, leads }: Draft): boolean {
  return SUM.test(title) && title.length < 60 && dates.text === '' && leads.text === '';
}

const SUMS = 'This row is a sum and no action, so it was left out. Nothing needs doing.';
