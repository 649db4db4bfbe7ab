import type { Merge } from './merge.ts';
import type { RosterEntry } from './roster-row.ts';

type Reached = Pick<RosterEntry, 'email' | 'accounts'>;

/** One issue for each address or account of the file that several people have: they stay several, and none is known in chat by it alone. */
export function checkShared({ draft, seen, issues }: Merge): void {
  const known = draft.people.flatMap((person) => waysTo(person).map((way) => ({ way, name: person.name })));
  const byWay = Map.groupBy(known, ({ way }) => way);
  const rows = [...seen.values()].flat();
  const firstRows = new Map(rows.toReversed().flatMap((row) => waysTo(row).map((way) => [way, row.row] as const)));
  for (const [way, row] of firstRows) {
    const names = (byWay.get(way) ?? []).map(({ name }) => name);
    if (names.length < 2) continue;
    issues.push({ row, found: way, message: `Row ${row}: ${names.join(' and ')} have one ${way}. ${STAY}` });
  }
}

/** "e-mail address, jane@example.org", "slack id, U7" */
function waysTo({ email, accounts }: Reached): readonly string[] {
  const ids = Object.entries(accounts).map(([platform, id]) => `${platform} id, ${id}`);
  return email === null ? ids : [`e-mail address, ${email.toLowerCase()}`, ...ids];
}

const STAY =
  'They stay separate people, and nobody is taken for either by that alone: give each an address of their own, or their own Slack or Teams id. ' +
  'If they are one person, put the other name in the column “aliases”.';
