import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWords } from '#src/people/fold.ts';
import { HONORIFICS, POST_NOMINALS } from '#src/people/honorific.ts';
import * as vocabulary from '#src/people/lead-vocabulary.ts';
import { leadWords } from '#src/people/lead-words.ts';
import type { Owner } from '#src/people/leads.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readLeads } from '#src/people/read-leads.ts';
import { readRoster } from '#src/people/read-roster.ts';
import { aRoster } from './a-roster.ts';
import { CELLS_WITHOUT_ROSTER, CELLS_WITH_ROSTER, DOUBTFUL_CELLS } from './lead-cells.ts';

const ROSTER = aRoster();
const PLANS = '../shared/plans';

/** An owner as a table shows it: "Manzie, Commissioner", "Leader", "[Commissioners]" for a body, "+" for one who supports. */
function shown(owner: Owner): string {
  const post = owner.post === null ? '' : owner.post;
  const named = owner.name === null ? post : [owner.name, post].filter((part) => part !== '').join(' / ');
  const whole = owner.group ? `[${named}]` : named;
  return owner.support ? `+${whole}` : whole;
}

test.each(CELLS_WITH_ROSTER)('with a roster “%s” is led by %s', (cell, owners) => {
  expect(readLeads(cell, ROSTER).owners.map(shown).join(' · ')).toBe(owners);
});

test.each(CELLS_WITHOUT_ROSTER)('without a roster “%s” is led by %s', (cell, owners) => {
  expect(readLeads(cell, EMPTY_ROSTER).owners.map(shown).join(' · ')).toBe(owners);
});

test.each(DOUBTFUL_CELLS)('“%s” is a doubt that says “%s”', (cell, said) => {
  expect(readLeads(cell, ROSTER).doubt).toContain(said);
});

test('a cell that is all read has no doubt', () => {
  expect(readLeads('LeaderCommissioners Myers and Kenny', ROSTER).doubt).toBeNull();
});

const hasPlans = existsSync(PLANS);
test.skipIf(!hasPlans)(
  'every lead cell of the real plan reads as expected (skipped where ../shared is missing)',
  () => {
    const rows: Record<string, string>[] = parse(readFileSync(`${PLANS}/rotherham-roster-2015.csv`), { columns: true });
    const { roster, issues } = readRoster(
      rows.map((cells, at) => ({ row: at + 2, cells })),
      EMPTY_ROSTER,
    );
    expect(issues).toEqual([]);
    const lines = readFileSync(`${PLANS}/rotherham-improvement-plan-2015.expected.jsonl`, 'utf8').trim().split('\n');
    const cells = lines.map((line) => JSON.parse(line) as { leads: string; owners: Owner[] });
    expect(cells.length).toBeGreaterThan(150);
    for (const cell of cells)
      expect([cell.leads, readLeads(cell.leads, roster).owners]).toEqual([cell.leads, cell.owners]);
  },
);

const PARTS = [
  'Leader',
  'Commissioners Myers and Kenny',
  'Jane Doe',
  'Cllr C. Read',
  'Head of Finance',
  'DCS',
  'supported by',
  'and',
  ',',
  '/',
  '(',
  ')',
  '•',
  '\n',
  'with',
  'TBC',
  'Human Resources',
  'Health and Wellbeing Board',
  'zebra crossing',
  'Strategic',
  'of',
  'the',
  'All',
  'Advisory Cabinet Members, Health',
  'CBE',
  'Support:',
  'NHS England',
  'Read, C',
  'K',
  'Director,',
  '- Housing',
  'members of the',
];
const aCell = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(' '));
const anyCell = fc.oneof(aCell, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));

/** The words that join leads or say nothing about who they are. */
function smallWords(): ReadonlySet<string> {
  const lists = Object.values(vocabulary).flatMap((list) => (Array.isArray(list) ? list : []));
  const sets = [
    vocabulary.JOINING,
    vocabulary.QUALIFIERS,
    vocabulary.PROVISIONAL,
    vocabulary.SMALL_WORDS,
    HONORIFICS,
    POST_NOMINALS,
  ];
  const acronyms = Object.keys(vocabulary.POST_ACRONYMS);
  return new Set([...lists.flatMap(foldWords), ...sets.flatMap((set) => [...set]), ...acronyms, 'partners']);
}

test('any words read without throwing and are kept as they are', () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      for (const roster of [EMPTY_ROSTER, ROSTER]) expect(readLeads(cell, roster).text).toBe(cell);
    }),
  );
});

test('every word of a cell is in an owner, joins, or is named in the doubt', () => {
  const small = smallWords();
  fc.assert(
    fc.property(anyCell, (cell) => {
      const { owners, doubt } = readLeads(cell, EMPTY_ROSTER);
      const said = owners.map((owner) => `${owner.name ?? ''} ${owner.post ?? ''} ${owner.post ?? ''}s`).join(' ');
      const kept = new Set([...leadWords(said), ...leadWords(doubt ?? '')].map((word) => word.key));
      const lost = leadWords(cell).filter((word) => word.key !== '' && !kept.has(word.key) && !small.has(word.key));
      expect(lost.map((word) => word.text)).toEqual([]);
    }),
  );
});

test('without a roster no owner has words that the cell has not, acronyms apart', () => {
  const long = new Set(
    Object.values(vocabulary.POST_ACRONYMS).flatMap((post) => leadWords(post).map((word) => word.key)),
  );
  fc.assert(
    fc.property(anyCell, (cell) => {
      const words = new Set(leadWords(cell).flatMap((word) => [word.key, word.key.replace(/s$/u, '')]));
      const { owners } = readLeads(cell, EMPTY_ROSTER);
      const said = owners.flatMap((owner) =>
        leadWords(`${owner.name ?? ''} ${owner.post ?? ''}`).map((word) => word.key),
      );
      const added = said.filter((key) => key !== '' && !words.has(key) && !long.has(key) && key !== 'councillor');
      expect(added).toEqual([]);
    }),
  );
});

test('a cell of a million letters is read at its beginning, kept whole and doubted', () => {
  const cell = `Leader ${'Commissioner Myers and '.repeat(50_000)}`;
  const leads = readLeads(cell, ROSTER);
  expect(leads.text).toBe(cell);
  expect(leads.owners.slice(0, 2).map(shown)).toEqual(['Leader', 'Myers / Commissioner']);
  expect(leads.owners.length).toBeLessThan(4);
  expect(leads.doubt).toContain('2,000 characters');
});
