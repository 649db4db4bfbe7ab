import { describe, expect, test } from 'vitest';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { aFile, aRealFile, hasRealPlan } from './a-file.ts';

describe('readRosterFile', () => {
  test('columns are named in lower case and rows by their line', () => {
    const { rows, issues } = readRosterFile(aFile('Kind, Name ,Post\n\nperson,"Ash, Jo",Leader\npost,,Mayor\n'));
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      { row: 3, cells: { kind: 'person', name: 'Ash, Jo', post: 'Leader' } },
      { row: 4, cells: { kind: 'post', name: '', post: 'Mayor' } },
    ]);
  });

  test('columns parted by semicolons are read too', () => {
    const { rows } = readRosterFile(aFile('kind;name;post\nperson;Jo Ash;Leader, Acting\n'));
    expect(rows[0]?.cells).toEqual({ kind: 'person', name: 'Jo Ash', post: 'Leader, Acting' });
  });

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'looks like a PNG picture'],
    ['nothing', new Uint8Array(0), 'No heading row of a roster'],
    ['a plan', new TextEncoder().encode('Ref,Action,Lead\n1,Do,Ash\n'), 'No heading row of a roster'],
  ])('%s gets a sentence', (_what, bytes, sentence) => {
    const { rows, issues } = readRosterFile(aFile(bytes, 'people.csv'));
    expect(rows).toEqual([]);
    expect(issues[0]).toMatchObject({ place: 'people.csv', message: expect.stringContaining(sentence) });
  });

  test('a quotation mark that never closes costs no row', () => {
    const { rows, issues } = readRosterFile(aFile('kind,name,post\nperson,"Jo,Leader\nperson,Kim,Mayor\n'));
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(issues).toHaveLength(1);
  });

  test.skipIf(!hasRealPlan)('the real roster is read whole (skipped where ../shared is missing)', () => {
    const { rows, issues } = readRosterFile(aRealFile('rotherham-roster-2015.csv'));
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(51);
  });
});
