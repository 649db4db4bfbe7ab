import type { Issue } from '#src/intake/issue.ts';
import type { TextDraft } from './text-draft.ts';
import { echoesEnd, plainWordsOf } from './echoes.ts';
import { issueAt } from '#src/intake/issue.ts';

type Mended = { readonly drafts: readonly TextDraft[]; readonly issues: readonly Issue[] };

// A text that ends in one of these goes on in the cell below: "Director of Legal and", "June to".
const GOES_ON = /(?:^|\s)(?:and|or|of|for|the|to|with|by|end|&|-|–)$|[,/]$/i;

/** Joins a dates or leads cell that breaks off in mid-sentence with the cell below, which is then merged with it. */
export function joinCutCells(drafts: readonly TextDraft[]): TextDraft[] {
  return joinCut(joinCut(drafts, 'dates'), 'leads');
}

function joinCut(drafts: readonly TextDraft[], column: 'dates' | 'leads'): TextDraft[] {
  const mended = [...drafts];
  for (const [index, below] of drafts.entries()) {
    const above = mended[index - 1];
    if (above === undefined || below[column] === '' || !GOES_ON.test(above[column].slice(-20))) continue;
    mended[index - 1] = { ...above, [column]: `${above[column]} ${below[column]}` };
    mended[index] = { ...below, [column]: '' };
  }
  return mended;
}

/**
 * Blanks a leads cell that is only the last line of the merged cell above it, printed again beside its own row
 * ("- Services" under "Director of Legal and Democratic Services"): it repeats the end of that cell, and begins
 * with a word with which no other leads cell begins.
 */
export function dropEchoes(drafts: readonly TextDraft[]): Mended {
  const above = leadsAbove(drafts);
  const isEcho = drafts.map(({ leads }, index) => leads !== '' && echoesEnd(leads, above[index] ?? ''));
  const beginnings = new Set(drafts.filter((_, index) => !isEcho[index]).map(({ leads }) => plainWordsOf(leads)[0]));
  const issues: Issue[] = [];
  const mended = drafts.map((draft, index) => {
    if (!isEcho[index] || beginnings.has(plainWordsOf(draft.leads)[0])) return draft;
    issues.push(issueAt(draft.place, draft.leads, ECHO));
    return { ...draft, leads: '' };
  });
  return { drafts: mended, issues };
}

const ECHO =
  'This leads cell only repeats the end of the cell above, so it was taken for the last line of that cell and its leads stand here too. ' +
  'If it names a lead of its own, assign the action to them.';

/** The last leads cell with words above each row. */
function leadsAbove(drafts: readonly TextDraft[]): string[] {
  let last = '';
  return drafts.map(({ leads }) => {
    const above = last;
    if (leads !== '') last = leads;
    return above;
  });
}
