import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { aRoster, HEADER, LINES, rosterRows } from './a-roster.ts';

const FILE = '../shared/plans/rotherham-roster-2015.csv';

function read(lines: readonly string[], before = EMPTY_ROSTER) {
  return readRoster(rosterRows(HEADER, lines), before);
}

const messages = (lines: readonly string[]) => read(lines).issues.map((issue) => issue.message);

test('a roster is read whole, and the same file again changes nothing', () => {
  const first = read(LINES);
  expect(first.issues).toEqual([]);
  expect(first).toMatchObject({ added: LINES.length, changed: 0 });
  const again = read(LINES, first.roster);
  expect(again).toMatchObject({ added: 0, changed: 0, issues: [] });
  expect(again.roster).toEqual(first.roster);
});

test.skipIf(!existsSync(FILE))(
  'the real roster has 51 entries and no issues (skipped where ../shared is missing)',
  () => {
    const rows: Record<string, string>[] = parse(readFileSync(FILE), { columns: true });
    const reading = readRoster(
      rows.map((cells, at) => ({ row: at + 2, cells })),
      EMPTY_ROSTER,
    );
    expect(reading).toMatchObject({ added: 51, issues: [] });
    const holders = reading.roster.posts.filter((post) => post.holders.length > 0).map((post) => post.name);
    expect(holders).toEqual([
      'Leader',
      'Leader of the Opposition',
      'Director of Public Health',
      'Director of Adult Services',
    ]);
  },
);

test('a person whose post is a post of the roster holds it, whichever row comes first', () => {
  const { roster } = read(['person|Jane Doe|Head of Housing||||| 2015-01-01', 'post||Housing Head|Head of Housing']);
  expect(roster.posts[0]?.holders).toEqual([{ person: 'person:jane-doe', from: '2015-01-01', to: null }]);
});

test('a person whose post is no post of the roster has it as a title', () => {
  expect(aRoster().people[0]).toMatchObject({ id: 'person:stella-manzie', title: 'Commissioner' });
});

test('a row is matched by alias and by e-mail address, and a blank cell takes nothing away', () => {
  const { roster, added } = read(
    ['person|Tracy Parkin|||| tracey@example.gov.uk', 'person|K. Battersby||||karl@example.gov.uk'],
    aRoster(),
  );
  expect(added).toBe(0);
  expect(roster.people.find((one) => one.name === 'Tracey Parkin')).toMatchObject({
    email: 'tracey@example.gov.uk',
    title: 'Human Resources',
  });
  expect(roster.people.find((one) => one.name === 'Karl Battersby')?.aliases).toContain('K. Battersby');
});

test('the same name twice in a file is one person, with an issue and nothing lost', () => {
  const reading = read(['person|Jane Doe||JD||jane@example.org', 'person|jane doé||Janie|||office']);
  expect(reading.roster.people).toMatchObject([
    { aliases: ['JD', 'Janie', 'jane doé'], email: 'jane@example.org', role: 'office' },
  ]);
  expect(reading.issues.map((issue) => issue.message)).toEqual([
    'Row 3: “jane doé” is already in row 2, so the two were put together. If they are two, give each a name or e-mail address of its own.',
  ]);
});

test('two people of one name with an address each are two, also when the file is loaded again', () => {
  const lines = ['person|Jane Doe||||one@example.org', 'person|Jane Doe||||two@example.org'];
  const first = read(lines);
  expect(first.roster.people.map((one) => one.id)).toEqual(['person:jane-doe', 'person:jane-doe-2']);
  expect(read(lines, first.roster)).toMatchObject({ added: 0, changed: 0 });
});

test('a new address for somebody known is theirs', () => {
  const before = read(['person|Jane Doe||||old@example.org']).roster;
  const { roster } = read(['person|Jane Doe||||new@example.org'], before);
  expect(roster.people).toMatchObject([{ id: 'person:jane-doe', email: 'new@example.org' }]);
});

test('a new holder ends nobody silently: both are kept and a person is told', () => {
  const before = read(['post||Leader', 'person|Chris Read|Leader']).roster;
  const { roster, issues } = read(['person|Jane Doe|Leader|||||2016-05-01'], before);
  expect(roster.posts[0]?.holders.map((one) => one.person)).toEqual(['person:chris-read', 'person:jane-doe']);
  expect(issues[0]?.message).toContain('Chris Read and Jane Doe hold the post “Leader” at the same time');
  const ended = read(['person|Chris Read|Leader||||||2016-04-30'], roster);
  expect(ended.issues).toEqual([]);
  expect(ended.roster.posts[0]?.holders[0]).toEqual({ person: 'person:chris-read', from: null, to: '2016-04-30' });
});

test.each([
  [
    'staff|Jane Doe',
    'Row 2: the kind is “staff”. It may be person, post, body or group. Correct it and load the file again.',
  ],
  ['person||Leader', 'Row 2: a person has no name, only the post “Leader”. Write the name, or make the kind “post”.'],
  [
    'person|Jane Doe||||not an address',
    'Row 2: “not an address” is not an e-mail address and was left out. Write it like name@example.gov.uk.',
  ],
  [
    'person|Jane Doe|||||boss',
    'Row 2: the role is “boss” and was left out. It may be office, verifier, viewer or blank.',
  ],
  [
    'person|Jane Doe||||||1 May',
    'Row 2: “1 May” in the column “from” is not a day and was left out. Write it like 01/04/2026 (day first), 1 Apr 2026 or 2026-04-01.',
  ],
  [
    'group|Board|||Nobody Known',
    'Row 2: “Nobody Known”, a member of Board, is no person, post or body of the roster. Add a row for it or correct the name.',
  ],
])('the row “%s” gives an issue in a sentence', (line, message) => {
  expect(messages([line, 'post||Leader'])).toEqual([message]);
  expect(read([line, 'post||Leader']).roster.posts).toHaveLength(1);
});

test.each([
  ['Jane Doe, John Smith, Head of HR', ['Jane Doe', 'John Smith', 'Head of HR'], 0],
  ['Jane Doe, John Smith; Head of HR', ['Jane Doe', 'John Smith', 'Head of HR'], 0],
  ['Jane Doe and John Smith', ['Jane Doe', 'John Smith'], 0],
  ['Jane Doe, Nobody Known', ['Jane Doe, Nobody Known'], 1],
  ['Smith, John', ['Smith, John'], 1],
  ['Finance, HR and Estates', ['Finance, HR and Estates'], 0],
])('the members “%s” of a group are %j', (members, expected, issues) => {
  const { roster, issues: said } = read([
    'person|Jane Doe',
    'person|John Smith',
    'post||Head of HR',
    'group|Finance, HR and Estates',
    `group|Board|||${members}`,
  ]);
  expect(roster.bodies.find(({ name }) => name === 'Board')?.members).toEqual(expected);
  expect(said).toHaveLength(issues);
});

test('columns that are not used give one issue', () => {
  const rows = rosterRows('kind|name|shoe size|hat', ['person|Jane Doe|7|8', 'person|John Smith|9|8']);
  expect(readRoster(rows, EMPTY_ROSTER).issues).toMatchObject([{ row: 1, found: 'shoe size, hat' }]);
});

test('ten thousand rows are read', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `person|Person ${at} Number${at % 5000}|Officer`);
  expect(read(lines)).toMatchObject({ added: 10_000, issues: [] });
});

const aCell = fc.oneof(
  fc.constantFrom('person', 'post', 'Jane Doe', 'Leader', 'j@x.org', '2015-01-01', ';', ''),
  fc.string({ maxLength: 12 }),
);
const aRow = fc.record({
  kind: fc.constantFrom('person', 'post', 'group', '?'),
  name: aCell,
  post: aCell,
  aliases: aCell,
  email: aCell,
  from: aCell,
  to: aCell,
});

test('whatever the rows say, reading them again makes nobody new', () => {
  // What rows that contradict each other, or a post called “The”, come to is told as changed, and adds nobody.
  fc.assert(
    fc.property(fc.array(aRow, { maxLength: 8 }), (cells) => {
      const rows = cells.map((row, at) => ({ row: at + 2, cells: row }));
      const first = readRoster(rows, EMPTY_ROSTER).roster;
      const again = readRoster(rows, first);
      expect(again.added).toBe(0);
      expect(again.roster.people).toHaveLength(first.people.length);
      expect(new Set(first.people.map((one) => one.id)).size).toBe(first.people.length);
    }),
  );
});

test('without anybody in the office there is the built-in programme office', () => {
  expect(withOffice(EMPTY_ROSTER, []).people).toMatchObject([{ id: 'person:programme-office', role: 'office' }]);
  expect(withOffice(withOffice(EMPTY_ROSTER, []), []).people).toHaveLength(1);
});

test('the office addresses are people of the roster, or new ones named by their address', () => {
  const { people } = withOffice(aRoster(), ['KARL@example.gov.uk', 'jane.doe@example.gov.uk']);
  const office = people.filter((one) => one.role === 'office').map((one) => one.name);
  expect(office).toEqual(['Karl Battersby', 'Jane Doe']);
});
