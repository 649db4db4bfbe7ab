import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { Roster } from '#src/people/person.ts';
import { readRosterDay } from '#src/people/roster/read-roster-day.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { anOwner, day } from '#test/kit/an-action.ts';
import { HEADER, rosterRows } from './a-roster.ts';

function read(lines: readonly string[], before = EMPTY_ROSTER) {
  return readRoster(rosterRows(HEADER, lines), before);
}

function whoIsOn(on: string, post: string, roster: Roster): readonly string[] {
  return whoIs({ ...anOwner({ name: null, post }) }, rosterIndex(roster, day(on)));
}

function isLeading(on: string, name: string, roster: Roster): boolean {
  return whoIs(anOwner({ name, post: null }), rosterIndex(roster, day(on))).length > 0;
}

describe('a day in a roster', () => {
  test.each([
    ['01/04/2026', '2026-04-01'],
    ['1/4/26', '2026-04-01'],
    ['01.04.2026', '2026-04-01'],
    ['01-04-2026', '2026-04-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026/04/01', '2026-04-01'],
    ['2026-04-01T00:00:00.000Z', '2026-04-01'],
    ['01/04/2026 00:00', '2026-04-01'],
    ['46113', '2026-04-01'],
    ['46113.5', '2026-04-01'],
    ['1 Apr 2026', '2026-04-01'],
    ['1-Apr-26', '2026-04-01'],
    ['1st April 2026', '2026-04-01'],
    ['1st of April 2026', '2026-04-01'],
    ['Wed 1 Apr 2026', '2026-04-01'],
    ['Wednesday, 1 April 2026', '2026-04-01'],
    ['April 1, 2026', '2026-04-01'],
    ['30 Sept 2026', '2026-09-30'],
  ])('“%s” is read as a spreadsheet means it', (said, expected) => {
    // Only 2026-04-01 was a day; everything that Excel saves was left out with a complaint.
    expect(readRosterDay(said, 'from')).toBe(expected);
  });

  test('a month begins with its first day and ends with its last', () => {
    // “Apr-26”, as Excel shows April 2026, was no day.
    expect([readRosterDay('Apr-26', 'from'), readRosterDay('April 2026', 'to')]).toEqual(['2026-04-01', '2026-04-30']);
  });

  test.each(['04/30/2026', '32/01/2026', '31 June 2026', '1 May', 'May 26', '1 Smarch 2026', 'soon', '2026', '461'])(
    '“%s” is asked about, never bent into a day',
    (said) => {
      // A date the American way, or one that no calendar has, must not become another day.
      expect(readRosterDay(said, 'from')).toBeNull();
    },
  );
});

describe('from and to on a person’s row', () => {
  test('a dated post is a post, though no row lists it: it changes hands on the day', () => {
    // The days on a person’s row counted only where another row listed the post, and were dropped in silence elsewhere.
    const { roster, issues } = read([
      'person|Sam Old|Head of Housing|||||| 31/03/2026',
      'person|Jane Doe|Head of Housing|||||01/04/2026',
    ]);
    expect(issues).toEqual([]);
    expect(whoIsOn('2026-03-31', 'Head of Housing', roster)).toEqual(['person:sam-old']);
    expect(whoIsOn('2026-04-01', 'Head of Housing', roster)).toEqual(['person:jane-doe']);
  });

  test('who had the post for a title holds it until a row says when they leave', () => {
    // The new holder’s row took the post from the old one for all time before it, too.
    const before = read(['person|Sam Old|Head of Housing']).roster;
    const { roster, issues } = read(['person|Jane Doe|Head of Housing|||||01/04/2026'], before);
    expect(whoIsOn('2026-03-31', 'Head of Housing', roster)).toEqual(['person:sam-old']);
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('Sam Old and Jane Doe hold the post “Head of Housing” at the same time'),
    ]);
  });

  test('a title that several have at once stays a rank, and the days are the person’s own', () => {
    // One dated commissioner made “Commissioner” a post that all of them held.
    const { roster } = read([
      'person|Mary Ney|Commissioner',
      'person|Julie Kenny|Commissioner',
      'person|Derek Myers|Commissioner||||||31/03/2016',
    ]);
    expect(roster.posts).toEqual([]);
    expect(isLeading('2016-03-31', 'Derek Myers', roster)).toBe(true);
    expect(isLeading('2016-04-01', 'Derek Myers', roster)).toBe(false);
    expect(isLeading('2016-04-01', 'Mary Ney', roster)).toBe(true);
  });

  test('without a post they are the days on which the person is here', () => {
    // Somebody who had left on 31 March was asked all through April.
    const { roster, issues } = read(['person|Jane Doe||||jane@example.org||01/05/2025|31/03/2026']);
    expect(issues).toEqual([]);
    expect(
      ['2025-04-30', '2025-05-01', '2026-03-31', '2026-04-01'].map((on) => isLeading(on, 'Jane Doe', roster)),
    ).toEqual([false, true, true, false]);
  });

  test('who has left is of the office no longer, and holds no post', () => {
    // The former programme manager could go on closing actions.
    const { roster } = read(['post||Leader', 'person|Jane Doe|Leader||||office', 'person|Jane Doe|||||||31/03/2026']);
    const [before, after] = ['2026-03-31', '2026-04-01'].map((on) => rosterIndex(roster, day(on)));
    const jane = roster.people[0]!.id;
    expect([before!.isOffice(jane), after!.isOffice(jane)]).toEqual([true, false]);
    expect(whoIsOn('2026-04-01', 'Leader', roster)).toEqual([]);
  });

  test('a later row corrects the day on which somebody began', () => {
    // The second file added a second time in the same post, and the first went on counting.
    const before = read(['post||Leader', 'person|Jane Doe|Leader|||||01/04/2026']).roster;
    const { roster } = read(['person|Jane Doe|Leader|||||01/05/2026'], before);
    expect(roster.posts[0]?.holders).toEqual([{ person: 'person:jane-doe', from: '2026-05-01', to: null }]);
  });

  test('two posts one after the other are two rows of one person, and nobody is bothered with it', () => {
    // Each row after the first was reported as somebody who stands there twice.
    const { roster, issues } = read([
      'person|Sam Old|Head of Housing||||||31/03/2026',
      'person|Sam Old|Director of Place|||||01/04/2026',
    ]);
    expect(issues).toEqual([]);
    expect(roster.people).toHaveLength(1);
    expect(whoIsOn('2026-04-01', 'Director of Place', roster)).toEqual(['person:sam-old']);
  });

  test.each([
    ['post||Leader|||||01/04/2026', 'Row 2: the days (01/04/2026) were left out: they belong on the row of a person.'],
    ['post|Jane Doe|Leader', 'Row 2: “Jane Doe” beside the post “Leader” was left out.'],
    ['group|Cabinet|||||||31/03/2026', 'Row 2: the days (31/03/2026) were left out'],
  ])('the row “%s” says what was left out and where it belongs', (line, message) => {
    // Days and a name on a post’s row were dropped without a word.
    expect(read([line]).issues.map((issue) => issue.message)).toEqual([expect.stringContaining(message)]);
  });
});

describe('one e-mail address', () => {
  const SHARED = ['person|Jane Smith||||office@example.org', 'person|Omar Khan||||office@example.org'];

  test('of two people leaves them two, and a person is told', () => {
    // The second was taken for another name of the first, and answered for their actions.
    const { roster, issues } = read(SHARED);
    expect(roster.people.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Jane Smith', []],
      ['Omar Khan', []],
    ]);
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('Jane Smith and Omar Khan have one e-mail address, office@example.org.'),
    ]);
  });

  test('or one Slack id of two people is told as well', () => {
    // Both were strangers in chat from then on, and nothing said why.
    const { issues } = read(['person|Jane Smith|||||||||| U7', 'person|Omar Khan||||||||||U7']);
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('have one slack id, U7.')]);
  });

  test('leaves them two whichever file names the second, and when it is loaded again', () => {
    // A file with the second alone renamed the first.
    const first = read(SHARED.slice(0, 1)).roster;
    const second = read(SHARED.slice(1), first);
    expect(second).toMatchObject({ added: 1, changed: 0 });
    expect(read(SHARED.toReversed(), second.roster)).toMatchObject({ added: 0, changed: 0 });
  });

  test('of one person under two ways of writing is one, and so is a new name with the old one as alias', () => {
    // After a wedding the office had to choose between a lost history and a second person.
    const before = read(['person|Jane Smith||||jane@example.org']).roster;
    expect(read(['person|J. Smith||||jane@example.org'], before)).toMatchObject({ added: 0, issues: [] });
    const { roster, added } = read(['person|Jane Jones||Jane Smith||jane@example.org'], before);
    expect(added).toBe(0);
    expect(roster.people[0]).toMatchObject({ id: before.people[0]?.id, name: 'Jane Jones', aliases: ['Jane Smith'] });
  });
});

const cells = (...words: readonly string[]) => fc.constantFrom(...words, '');
const RUNS = 500;
const aRow = fc.record({
  kind: fc.constantFrom('person', 'person', 'person', 'post'),
  name: cells('Jane Doe', 'J Doe', 'Omar Khan', 'Doe', 'Jane Smith'),
  post: cells('Leader', 'Chair'),
  aliases: cells('JD', 'Janie'),
  email: cells('a@x.org', 'b@x.org'),
  from: cells('01/01/2015', '01/06/2015', '01/01/2016'),
  to: cells('31/05/2015', '31/12/2015', '31/12/2016'),
});

test('whatever people share, a file that is read again settles at once', () => {
  // Names, addresses and days that contradict each other settle at the second reading at the latest.
  fc.assert(
    fc.property(fc.array(aRow, { maxLength: 6 }), (rows) => {
      const numbered = rows.map((row, at) => ({ row: at + 2, cells: row }));
      const first = readRoster(numbered, EMPTY_ROSTER).roster;
      const again = readRoster(numbered, first).roster;
      expect(readRoster(numbered, again).added).toBe(0);
    }),
    { numRuns: RUNS },
  );
});
