import { phraseKey } from '#src/people/fold.ts';
import type { Merge } from './merge.ts';
import { personKey, putBody } from './roster-draft.ts';
import type { RosterDraft } from './roster-draft.ts';
import type { RosterEntry } from './roster-row.ts';

/** Parts the members of a body that were written with commas where each is somebody, and gives one issue for each that is nobody in the roster; that one is kept as written. */
export function checkMembers(merge: Merge): void {
  const { draft, seen, issues } = merge;
  for (const [key, rows] of seen) {
    if (!key.startsWith(BODY)) continue;
    const row = rows.at(-1) as RosterEntry;
    const place = Number(key.slice(BODY.length));
    const body = draft.bodies[place];
    const parted = new Set(body?.members.flatMap((member) => partsOf(member, draft)));
    if (body !== undefined) putBody(draft, { ...body, members: [...parted] }, place);
    const strange = row.members.flatMap((member) => partsOf(member, draft)).filter((member) => !isKnown(member, draft));
    for (const found of strange) issues.push({ row: row.row, found, message: sayStrangeMember(row, found) });
  }
}

const BODY = 'body ';

/** “Jane Doe, John Smith” is two where both are known, and “Finance, HR and Estates” one where that is. */
function partsOf(member: string, draft: RosterDraft): readonly string[] {
  if (isKnown(member, draft)) return [member];
  const parts = member.split(/\s*,\s*|\s+(?:and|&)\s+/iu).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => isKnown(part, draft)) ? parts : [member];
}

function isKnown(member: string, draft: RosterDraft): boolean {
  const key = phraseKey(member);
  return draft.peopleAt.has(personKey(member)) || draft.postsAt.has(key) || draft.bodiesAt.has(key);
}

function sayStrangeMember(row: RosterEntry, found: string): string {
  return `Row ${row.row}: “${found}”, a member of ${row.name}, is no person, post or body of the roster. Add a row for it or correct the name.`;
}
