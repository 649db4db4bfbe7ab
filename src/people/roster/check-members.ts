import { phraseKey } from '#src/people/fold.ts';
import type { Merge } from './merge.ts';
import { personKey } from './roster-draft.ts';
import type { RosterDraft } from './roster-draft.ts';
import type { RosterEntry } from './roster-row.ts';

/** One issue for each member of a body in the file that is nobody in the roster; the member is kept as written. */
export function checkMembers(merge: Merge): void {
  const { draft, seen, issues } = merge;
  for (const [key, rows] of seen) {
    const row = rows.at(-1) as RosterEntry;
    const strange = key.startsWith('body') ? row.members.filter((member) => !isKnown(member, draft)) : [];
    for (const found of strange) issues.push({ row: row.row, found, message: sayStrangeMember(row, found) });
  }
}

function isKnown(member: string, draft: RosterDraft): boolean {
  const key = phraseKey(member);
  return draft.peopleAt.has(personKey(member)) || draft.postsAt.has(key) || draft.bodiesAt.has(key);
}

function sayStrangeMember(row: RosterEntry, found: string): string {
  return `Row ${row.row}: “${found}”, a member of ${row.name}, is no person, post or body of the roster. Add a row for it or correct the name.`;
}
