import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DatabaseFault } from '#db/connection/fault.ts';
import type { DataFolder } from '#src/cli/cli-world.ts';
import { runCommandLine } from '#src/cli/run.ts';
import { asCsv } from '#src/cli/register-export/as-csv.ts';
import { asXlsx } from '#src/cli/register-export/as-xlsx.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { day } from '#test/kit/an-action.ts';
import { aWorld, aWorldWithPlan, ROSTER_CSV } from './a-world.ts';

const PEOPLE = '../shared/plans/rotherham-roster-2015.csv';

describe('export', () => {
  test('prints the actions as CSV, with their three dates, ratings and leads', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('export')).toBe(0);
    const [first, ...rest] = rowsOf(world.said());
    expect(rest).toHaveLength(2);
    expect(first).toMatchObject({
      Ref: '1.1',
      Action: 'Agree the budget',
      Timescale: 'By end Dec 2015',
      'Leads now': 'Ann Archer',
      'Original date': '2015-12-31',
      'Agreed date': '2015-12-31',
      Forecast: '',
      'Rating declared': '',
      'Rating by dates': 'Green',
      Stage: 'open',
    });
    expect(world.grumbled()).toContain('--out FILE.csv');
  });

  test('writes a CSV file a kind with --out', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('export', '--out', 'out/march.csv')).toBe(0);
    const kinds = ['', '-updates', '-dates-moved', '-leads', '-people', '-plan'];
    const names = kinds.map((kind) => `out/march${kind}.csv`);
    for (const name of names) expect(world.said()).toContain(name);
    expect(rowsOf(textOf(world, names[1]!)).map((row) => row['What'])).toEqual([
      'loaded with the plan, due Thu 31 Dec 2015',
      'loaded with the plan, without a date',
      'loaded with the plan, without a date',
    ]);
    expect(rowsOf(textOf(world, names[4]!)).map((row) => row['Name'])).toContain('Ann Archer');
  });

  test('as JSON holds every table whole, one object a line', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('export', '--format', 'json')).toBe(0);
    const tables = Map.groupBy(world.json(), ({ table }) => table);
    expect([...tables].map(([table, rows]) => [table, rows.length])).toEqual([
      ['plan', 1],
      ['heading', 1],
      ['action', 3],
      ['ledger', 3],
      ['person', 3],
      ['post', 1],
    ]);
    expect(world.complained).toEqual([]);
    await world.run('export', '--out', 'all.json');
    expect(textOf(world, 'all.json').trim().split('\n')).toHaveLength(12);
  });

  test('as a workbook is a ZIP with six sheets', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('export', '--out', 'march.xlsx')).toBe(0);
    const bytes = world.files.get('march.xlsx') as Uint8Array;
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('PK')).toBe(true);
    for (const sheet of [1, 2, 3, 4, 5, 6]) expect(text).toContain(`xl/worksheets/sheet${sheet}.xml`);
  });

  test('never writes over the register', async () => {
    const world = await aWorldWithPlan();
    for (const argv of [
      ['export', '--out', './data/ragtime.db'],
      ['backup', 'data/ragtime.db', '--replace'],
      ['backup', 'data/../data/ragtime.db-wal', '--replace'],
      ['restore', 'data/ragtime.db'],
    ]) {
      expect(await world.run(...argv)).toBe(1);
      expect(world.grumbled()).toContain('is the register itself');
    }
    expect(world.files.has('./data/ragtime.db')).toBe(false);
  });

  test('says when a file cannot be written', async () => {
    const world = await aWorldWithPlan();
    world.files.set = () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    expect(await world.run('export', '--out', 'march.csv')).toBe(1);
    expect(world.grumbled()).toContain('march.csv could not be written (EACCES)');
  });

  test.skipIf(!existsSync(PEOPLE))('a roster that was exported loads as it was (needs ../shared/plans)', async () => {
    const world = await aWorldWithPlan({ files: { 'real.csv': readFileSync(PEOPLE) } });
    await world.run('roster', 'real.csv');
    await world.run('export', '--out', 'out.csv');
    expect(again(world, 'out-people.csv')).toEqual(await world.registers.get('./data')!.register.roster());
  });

  test('somebody who held two posts, one of them long ago, loads as they were', async () => {
    const rows = [
      'person,Ann Archer,Leader,,,ann@example.gov.uk,,2014-01-01,2015-01-31',
      'person,Ann Archer,Chair,,,ann@example.gov.uk,,2015-02-01,',
    ];
    const text = `kind,name,post,aliases,members,email,role,from,to\npost,,Leader,,,,,,\npost,,Chair,,,,,,\n${rows.join('\n')}\n`;
    const world = await aWorldWithPlan({ files: { 'posts.csv': text } });
    await world.run('roster', 'posts.csv');
    await world.run('export', '--out', 'out.csv');
    expect(again(world, 'out-people.csv')).toEqual(await world.registers.get('./data')!.register.roster());
  });
});

test('who is here from a day to a day is so after an export and a load', async () => {
  // The days of somebody without a post of their own were lost on the way out.
  const text =
    'kind,name,post,email,from,to\nperson,Ann Archer,,ann@example.gov.uk,01/04/2015,31/03/2016\nperson,Ben Baker,Chair,,01/05/2015,\n';
  const world = await aWorldWithPlan({ files: { 'days.csv': text } });
  await world.run('roster', 'days.csv');
  await world.run('export', '--out', 'out.csv');
  const { roster } = world.registers.get('./data')!.register;
  expect(again(world, 'out-people.csv')).toEqual(await roster());
  expect((await roster()).people[0]).toMatchObject({ from: '2015-04-01', to: '2016-03-31' });
});

describe('asCsv', () => {
  const FORMULAS = ['=1+1', '+44 20', '-1', '@SUM(A1)', "'=1", "'", '\t=1', '\r=1', '＝1', 'plain', 'a "b", c\nd', ''];

  test.each(FORMULAS)('%j is no formula, and can be had back', (words) => {
    const [cell = ''] = cellsOf(asCsv(sheetWith(words)));
    expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    expect(cell.startsWith("'") ? cell.slice(1) : cell).toBe(words);
  });

  test('any words can be had back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const [cell = ''] = cellsOf(asCsv(sheetWith(words)));
        expect(cell.startsWith("'") ? cell.slice(1) : cell).toBe(words);
      }),
    );
  });
});

describe('asXlsx', () => {
  test.each([
    ['a formula', '=1+1'],
    ['control characters', '\u0000\u001b[2J\ud800'],
    ['more than a cell holds', 'x'.repeat(1_000_000)],
    ['markup', '</t></is></c><script>'],
  ])('takes %s as words', async (_what, words) => {
    const bytes = await asXlsx([sheetWith(words)]);
    expect(bytes.length).toBeGreaterThan(1000);
  });

  test('takes days before Excel’s own calendar', async () => {
    const sheet = {
      name: 'Actions',
      columns: ['Day'],
      rows: [[{ day: day('1066-10-14') }], [{ day: day('2015-12-31') }]],
    } as const;
    expect((await asXlsx([sheet])).length).toBeGreaterThan(1000);
  });
});

describe('backup', () => {
  test('is one file, not written over unless told, and restore says where the old one is', async () => {
    const world = await aWorldWithPlan();
    const folder = mkdtempSync(join(tmpdir(), 'ragtime-backup-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'monday.db');
    expect(await world.run('backup', file)).toBe(0);
    expect(world.said()).toContain(`Everything in ./data is copied to ${file}.`);
    expect(await world.run('backup', file)).toBe(1);
    expect(world.grumbled()).toContain('There is a file');
    expect(await world.run('backup', file, '--replace')).toBe(0);
    expect(await world.run('restore', 'monday.db')).toBe(0);
    expect(world.said()).toContain('The register before it is kept as ./data/ragtime.db.before-monday.db.');
  });

  test.each<[string, Partial<DataFolder>]>([
    ['is full', { free: 0 }],
    ['may only be read', { place: 'read-only disk' }],
  ])('goes to another disk where the register’s %s, and nothing can be opened there', async (_, disk) => {
    const world = await aWorldWithPlan();
    const folder = mkdtempSync(join(tmpdir(), 'ragtime-backup-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'monday.db');
    const lookAt = async (data: string) => ({ ...(await world.lookAt(data)), ...disk });
    const open = () => Promise.reject(new DatabaseFault('Nothing can be written.'));
    expect(await runCommandLine(['backup', file], { ...world, lookAt, open })).toBe(0);
    expect(existsSync(file)).toBe(true);
  });

  test('without a register says so', async () => {
    const world = aWorld({ files: { 'people.csv': ROSTER_CSV } });
    expect(await world.run('backup', 'monday.db')).toBe(1);
    expect(world.grumbled()).toContain('There is no register in ./data yet.');
  });
});

function again(world: ReturnType<typeof aWorld>, file: string) {
  const { rows } = readRosterFile({ name: file, bytes: new TextEncoder().encode(textOf(world, file)) });
  return readRoster(rows, EMPTY_ROSTER).roster;
}

function sheetWith(words: string) {
  return { name: 'Actions', columns: ['Words'], rows: [[words]] } as const;
}

function cellsOf(csv: string): readonly string[] {
  const rows: string[][] = parse(csv, { skip_empty_lines: false, relax_column_count: true });
  return rows[1] ?? [];
}

function rowsOf(csv: string): readonly Record<string, string>[] {
  return parse(csv, { columns: true, bom: true });
}

function textOf(world: ReturnType<typeof aWorld>, file: string): string {
  const text = world.files.get(file);
  return typeof text === 'string' ? text : new TextDecoder().decode(text);
}
