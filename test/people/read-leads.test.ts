import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWords } from '#src/people/fold.ts';
import { HONORIFICS, POST_NOMINALS } from '#src/people/honorific.ts';
import * as vocabulary from '#src/people/leads/lead-vocabulary.ts';
import { leadWords } from '#src/people/leads/lead-words.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readLeads } from '#src/people/leads/read-leads.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { aRoster, rosterRows } from './a-roster.ts';
import { LEAD_CELLS } from './lead-cells.ts';
import { readCell, sayOwner } from './say-leads.ts';

const ROSTER = aRoster();
const PLANS = '../shared/plans';

const FAMILIES = [...new Set(LEAD_CELLS.map(({ family }) => family))];

test.each(FAMILIES)('lead cells read as the table says: %s', (family) => {
  const cells = LEAD_CELLS.filter((cell) => cell.family === family);
  const read = cells.map((cell) => [cell.cell, readCell(cell)]);
  expect(read).toEqual(cells.map(({ cell, owners }) => [cell, owners]));
});

test('an abbreviation before a name is the post that the roster has, before a rank of the police', () => {
  const rows = rosterRows('kind|name|post', ['person|Jane Doe|Director of Children’s Services']);
  const { owners } = readLeads('DCS Jane Doe', readRoster(rows, EMPTY_ROSTER).roster);
  expect(owners.map(({ name, post }) => [name, post])).toEqual([['Jane Doe', 'Director of Children’s Services']]);
});

test('the table holds enough cells to be measured by', () => {
  expect(LEAD_CELLS.length).toBeGreaterThanOrEqual(250);
});

/** A lead cell and words of the doubt about it. */
const DOUBTFUL_CELLS: readonly (readonly [cell: string, said: string])[] = [
  ['Vacant', 'still to be named'],
  ['Head of Communications (TBC)', 'still to be named'],
  ['', 'Nobody is named as lead'],
  ['Jane Doe', '“Jane Doe” is not in the roster'],
  ['Leader by moonlight', '“by moonlight”'],
  ['Graham Betts', 'The nearest is Graeme Betts'],
  ['Chris Reed', 'The nearest is Chris Read'],
  ['Dan Okroo', 'taken for Dan Okoro'],
  ['Cllr K. Battersby', 'Karl Battersby but not as Councillor'],
  ['Karl', 'The nearest is Karl Battersby'],
  ['KB', 'The nearest is Karl Battersby'],
  ['Derek Myers', 'taken for Myers of the roster'],
  ['Mayor Kenny', 'Kenny but not as Mayor'],
  ['Karl Battersby?', '“?”'],
  ['Commissioner Battersby', 'Karl Battersby but not as Commissioner'],
  ['Strategie Director, Kan Dattersby', 'taken for Karl Battersby'],
  ['Acting Head of Communications', 'was taken for the post “Head of Communications”'],
  ['Supported by HR', 'only supports'],
];

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
  '(A)',
  'R:',
  'Asst. Dir.',
  'until Sept 2015',
  '1.',
  'Smith, John',
  'SMITH John',
  'and team',
  'to lead',
  'from 1 April',
  'Interim DCS',
  'T/ACC Crime',
  'AM Response',
  'Ch Insp Custody',
  'IRO',
  'PA to',
  'Cyng.',
  '?',
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

// Figures, and letters that count a list or stand in a chart of who is accountable, name nobody.
function isDetail(key: string): boolean {
  return /\d/u.test(key) || /^(?:\p{L}|[ivx]+|[raci]+|sept|until|from|april)$/u.test(key);
}

test('every word of a cell is in an owner, joins, or is named in the doubt', () => {
  const small = smallWords();
  fc.assert(
    fc.property(anyCell, (cell) => {
      const { owners, doubt } = readLeads(cell, EMPTY_ROSTER);
      const said = owners.map((owner) => `${owner.name ?? ''} ${owner.post ?? ''} ${owner.post ?? ''}s`).join(' ');
      const kept = new Set([...leadWords(said), ...leadWords(doubt ?? '')].map((word) => word.key));
      const lost = leadWords(cell).filter(
        (word) => word.key !== '' && !kept.has(word.key) && !small.has(word.key) && !isDetail(word.key),
      );
      expect(lost.map((word) => word.text)).toEqual([]);
    }),
  );
});

test('without a roster no owner has words that the cell has not, acronyms apart', () => {
  const long = new Set(
    [...Object.values(vocabulary.POST_ACRONYMS), ...Object.values(vocabulary.RANK_ACRONYMS)].flatMap((post) =>
      leadWords(post).map((word) => word.key),
    ),
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
  expect(leads.owners.slice(0, 2).map(sayOwner)).toEqual(['Leader', 'Myers / Commissioner']);
  expect(leads.owners.length).toBeLessThan(4);
  expect(leads.doubt).toContain('2,000 characters');
});
