import type { Merge } from './merge-row.ts';

/** One issue for each address of the file that several people have: they stay several, and none is known in chat by it alone. */
export function checkShared({ draft, seen, issues }: Merge): void {
  const told = new Set<string>();
  for (const rows of seen.values()) {
    for (const { row, email } of rows) {
      const address = email?.toLowerCase() ?? '';
      const people = draft.people.filter((person) => address !== '' && person.email?.toLowerCase() === address);
      if (people.length < 2 || told.has(address)) continue;
      told.add(address);
      const names = people.map(({ name }) => name).join(' and ');
      issues.push({
        row,
        found: address,
        message: `Row ${row}: ${names} have one e-mail address, ${address}. ${STAY}`,
      });
    }
  }
}

const STAY =
  'They stay separate people, and nobody is taken for either by that address alone: give each an address of their own, or their Slack or Teams id. ' +
  'If they are one person, put the other name in the column “aliases”.';
