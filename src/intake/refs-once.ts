import type { PlanRow } from './format.ts';
import { issueAt } from './issue.ts';
import type { Issue } from './issue.ts';

type Once = { readonly kept: readonly PlanRow[]; readonly issues: readonly Issue[] };

/**
 * Each ref once, and no action lost: another action under a ref that is taken has one of its own, "MD15-2", until somebody
 * gives it another; a row that says the same once more is that action. Both are told.
 */
export function eachOnce(rows: readonly PlanRow[]): Once {
  const taken = new Set(rows.map(({ ref }) => typedAlike(ref)));
  const firsts = new Map<string, PlanRow[]>();
  const issues: Issue[] = [];
  const kept = rows.flatMap((row): readonly PlanRow[] => {
    const before = firsts.get(typedAlike(row.ref)) ?? [];
    const [first] = before;
    firsts.set(typedAlike(row.ref), [...before, row]);
    if (first === undefined) return [row];
    const found = `${row.ref} ${row.title}`;
    const same = before.find((one) => isSame(one, row));
    if (same !== undefined) {
      issues.push(issueAt(row.place, found, saysTheSame(row.ref, same.place)));
      return [];
    }
    const ref = freeRef(row.ref, taken);
    issues.push(issueAt(row.place, found, isTaken(row.ref, first.place, ref)));
    return [{ ...row, ref, refIsMade: true }];
  });
  return { kept, issues };
}

// Whoever types "a1" may mean "A1": no two actions differ by that alone.
function typedAlike(ref: string): string {
  return ref.toLowerCase().replaceAll(/\s+/gu, '');
}

function isSame(one: PlanRow, other: PlanRow): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ title, dates, leads }: PlanRow): string {
  return [title, dates.text, leads.text].join('\n').toLowerCase().replaceAll(/\s+/gu, ' ');
}

function freeRef(ref: string, taken: Set<string>): string {
  let count = 2;
  while (taken.has(typedAlike(`${ref}-${count}`))) count += 1;
  const free = `${ref}-${count}`;
  taken.add(typedAlike(free));
  return free;
}

function saysTheSame(ref: string, before: string): string {
  return `This row says the same of ${ref} as ${before}, so it was taken for the same action. Nothing needs doing unless it is another.`;
}

function isTaken(ref: string, before: string, own: string): string {
  return (
    `The number ${ref} is already taken by ${before}, so this action is ${own} until it has a number of its own. ` +
    'Give it one in the file and import the file again: what is said of it meanwhile stays with it.'
  );
}
