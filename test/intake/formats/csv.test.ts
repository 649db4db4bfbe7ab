import { describe, expect, test } from 'vitest';
import { csv } from '#src/intake/formats/csv.ts';
import type { PlanTable } from '#src/intake/format.ts';
import { aFile } from '#test/intake/a-file.ts';

function read(text: string): PlanTable {
  return csv.read(aFile(text), { columns: null });
}

describe('csv', () => {
  test.each([
    ['commas', 'Ref,Action,By when,Lead\n1.1.1,"Meet, and greet",May 2024,Leader\n'],
    ['semicolons', 'Reference;Task;Deadline;Owner\n1.1.1;Meet, and greet;May 2024;Leader\n'],
    ['tabs', 'No.\tActions\tTimescale\tLead officer(s)\n1.1.1\tMeet, and greet\tMay 2024\tLeader\n'],
    ['bars', 'Action ref|Action required|Target date|Action owner\n1.1.1|Meet, and greet|May 2024|Leader\n'],
    ['Windows line ends', 'Ref,Action,By when,Lead\r\n1.1.1,"Meet, and greet",May 2024,Leader\r\n'],
    [
      'a title above the headings',
      'Our plan,,,\n,,,\nRef,Action,By when,Lead\n1.1.1,"Meet, and greet",May 2024,Leader\n',
    ],
  ])('a table with %s is read by its headings', (_what, text) => {
    expect(csv.recognises(aFile(text))).toBe(true);
    const { rows, issues } = read(text);
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        place: expect.stringMatching(/^line [24]$/),
        ref: '1.1.1',
        parent: null,
        phase: null,
        theme: null,
        section: 1,
        outcome: '1.1',
        title: 'Meet, and greet',
        dates: { text: 'May 2024', inherited: false },
        leads: { text: 'Leader', inherited: false },
      },
    ]);
  });

  test('prose above the headings is passed over', () => {
    const prose = 'Our plan, as agreed.\n\nIt has actions, dates and leads.\n'.repeat(30);
    const { rows } = read(`${prose}Ref\tAction\tTimescale\tLead\n1.1.1\tDo\tMay 2024\tAsh\n`);
    expect(rows.map(({ ref, place }) => `${ref} at ${place}`)).toEqual(['1.1.1 at line 92']);
  });

  test('headings come from the cells that carry a title', () => {
    const { headings } = read(
      'Ref,Theme,Section,Outcome,Action,Lead\n8.1.1,B Governing,8 Measures,8.1 In use,Look,Ash\n8.1.2,B,8,8.1,Go,Ash\n',
    );
    expect(headings.map(({ level, ref, title }) => `${level} ${ref} ${title}`)).toEqual([
      'theme B Governing',
      'section 8 Measures',
      'outcome 8.1 In use',
    ]);
  });

  test('a blank cell is nobody’s, and “as above” takes after the row above', () => {
    const { rows } = read('Ref,Action,Timescale,Leads\n1,Do,May 2024,Ash\n2,Go,as above,Ditto\n3,Be,,\n');
    expect(rows.map(({ dates, leads }) => [dates.text, dates.inherited, leads.text, leads.inherited])).toEqual([
      ['May 2024', false, 'Ash', false],
      ['May 2024', true, 'Ash', true],
      ['', false, '', false],
    ]);
  });

  test('a lettered ref is a sub-action of the ref it begins with', () => {
    const { rows } = read('Ref,Action,Lead\n2.1.1,Do,Ash\n2.1.1 a),Part,Ash\n');
    expect(rows.map(({ ref, parent }) => [ref, parent])).toEqual([
      ['2.1.1', null],
      ['2.1.1a', '2.1.1'],
    ]);
  });

  test('actions without a ref column are numbered, and that is told', () => {
    const { rows, issues } = read('Action,Lead\nDo,Ash\nGo,Birch\n');
    expect(rows.map(({ ref }) => ref)).toEqual(['1', '2']);
    expect(issues.map(({ place }) => place)).toEqual(['line 1']);
  });

  test.each([
    ['a row without a ref', ',Do,May 2024,Ash', 'line 2', 'Do May 2024 Ash'],
    ['a ref nobody could type', 'see note 4 below,Do,May 2024,Ash', 'line 2', 'see note 4 below Do May 2024 Ash'],
    ['a row without an action', '8.1.3,,May 2024,Ash', 'line 2', '8.1.3 May 2024 Ash'],
    ['a row with too many cells', '8.1.3,Do,May 2024,Ash,Birch', 'line 2', 'Birch'],
  ])('%s is told with its words', (_what, line, place, found) => {
    const { issues } = read(`Ref,Action,By when,Lead\n${line}\n`);
    expect(issues.map((issue) => [issue.place, issue.found])).toEqual([[place, found]]);
  });

  test('columns that are no part of a plan are told once', () => {
    const { issues } = read('Ref,Action,By when,Lead,Budget,Ward\n1,Do,May 2024,Ash,£5,Dinnington\n');
    expect(issues.map(({ found }) => found)).toEqual(['Budget, Ward']);
  });

  test('the line of a row is the line it begins on', () => {
    const { rows } = read('Ref,Action,Lead\n\n1,"Do\nthis",Ash\n2,Go,Ash\n');
    expect(rows.map(({ place, title }) => `${place}: ${title}`)).toEqual(['line 3: Do this', 'line 5: Go']);
  });

  test('prose with a comma in it is not a table', () => {
    expect(csv.recognises(aFile('The action, which was due, is late.\nSo are others, and their leads know.\n'))).toBe(
      false,
    );
  });
});
