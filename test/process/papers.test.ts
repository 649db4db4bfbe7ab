import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const FORMATS = ['html', 'docx', 'pdf', 'xlsx', 'csv'] as const;
const LATER_LINES = 200;

const PLAN = `Ref,Section,Action,Timescale,Lead
1.1,1 Leadership,Agree the framework,By end June 2015,Ann Archer
1.2,1 Leadership,Train every member,By end March 2016,Ben Baker
2.1,2 Licensing,Open the register,By end October 2015,Ann Archer
2.2,2 Licensing,Publish the standards,By end January 2016,Ben Baker
`;
const PEOPLE = `kind,name,post,aliases,members,email
person,Ann Archer,,,,ann@rmbc.example
person,Ben Baker,,,,ben@rmbc.example
`;

const folder = mkdtempSync(join(tmpdir(), 'ragtime-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each call is a process of its own, in whatever part of the world and language. */
function run(argv: readonly string[], { input = '', zone = 'UTC', language = 'C' } = {}): string {
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  return execFileSync(process.execPath, ['ragtime.mjs', ...argv, '--data', data], {
    input,
    encoding: 'utf8',
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

function freeze(today: string, where: { readonly zone?: string; readonly language?: string } = {}): string {
  const what = ['--name', 'Summer', '--kind', 'six-monthly', '--as-at', '2015-08-31'];
  return /R-[\da-f]{12}/u.exec(run(['report', 'freeze', ...what, '--today', today, '--json'], where))?.[0] ?? 'none';
}

function written(id: string, name: string, where: { readonly zone?: string; readonly language?: string } = {}): void {
  for (const format of FORMATS) run(['report', 'write', id, '--out', join(folder, `${name}.${format}`)], where);
}

const saying = (day: string, at: number, from: string, say: string): string =>
  `/today ${day} 10:00\n${JSON.stringify({ id: `${day}/${at}`, from, say })}\n`;

let first = '';

beforeAll(() => {
  writeFileSync(join(folder, 'plan.csv'), PLAN);
  writeFileSync(join(folder, 'people.csv'), PEOPLE);
  const begun = ['--published', '2015-05-22', '--today', '2015-06-01', '--begin'];
  run(['import', join(folder, 'plan.csv'), '--roster', join(folder, 'people.csv'), ...begun]);
  const said = [
    saying('2015-07-02', 1, 'Ann Archer', '1.1 amber, forecast 30 September'),
    saying('2015-08-03', 2, 'Ben Baker', '1.2 green'),
  ];
  run(['console', '--json'], { input: said.join('') });
  first = freeze('2015-09-01');
  written(first, 'first');
});

describe('a report that is frozen', () => {
  test('again on another day, in another process and after two hundred more lines of the record, is the same to the byte in every format', () => {
    const lines = Array.from({ length: LATER_LINES }, (_, at) => {
      const [ref, from] = at % 2 === 0 ? ['1.1', 'Ann Archer'] : ['1.2', 'Ben Baker'];
      return saying('2015-10-02', at, from, `${ref} ${at % 4 < 2 ? 'red' : 'amber'}, later ${at}`);
    });
    const before = headLine();
    run(['console', '--json'], { input: lines.join('') });
    expect(headLine() - before).toBeGreaterThanOrEqual(LATER_LINES);
    const elsewhere = { zone: 'Pacific/Auckland', language: 'tr_TR.UTF-8' };
    expect(freeze('2016-04-01', elsewhere)).toBe(first);
    written(first, 'second', elsewhere);
    for (const format of FORMATS) {
      const [one, other] = ['first', 'second'].map((name) => readFileSync(join(folder, `${name}.${format}`)));
      expect(other?.equals(one!), format).toBe(true);
      expect(run(['report', 'verify', join(folder, `second.${format}`)])).toContain('unaltered');
    }
  });
});

let looked = 0;

/** The last line of the record that a report of a late day would rest on. */
function headLine(): number {
  looked += 1;
  const what = ['--name', `Look ${looked}`, '--kind', 'lineage', '--as-at', '2015-12-31', '--today', '2016-01-01'];
  const said = run(['report', 'freeze', ...what]);
  const id = /R-[\da-f]{12}/u.exec(said)?.[0] ?? '';
  return Number(/ledger up to line (\d+)/u.exec(run(['report', 'show', id]))?.[1]);
}

const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0;
const WITHOUT = HAS_OFFICE ? '' : ' (LibreOffice is not installed here)';

describe.skipIf(!HAS_OFFICE)(`LibreOffice${WITHOUT}`, () => {
  // A picture's letters are in its dots; a workbook has its numbers instead.
  test.each([
    { format: 'docx', says: 'Why late, counted', pictures: 4 },
    { format: 'xlsx', says: 'Due as published', pictures: 0 },
  ])(
    'opens a report as $format with its words and its pictures or their numbers',
    async ({ format, says, pictures }) => {
      const out = join(folder, `office-${format}`);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, join(folder, `first.${format}`)],
        { stdio: 'ignore' },
      );
      const pdf = readFileSync(join(out, 'first.pdf'));
      const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
      const words = text.replaceAll(/\s+/gu, ' ');
      expect(totalPages).toBeGreaterThan(1);
      expect(words).toContain('Six-monthly report: Summer');
      expect(words).toContain('Agree the framework');
      expect(words).toContain(says);
      const images = pdf.toString('latin1').match(/\/Subtype\s*\/Image/gu) ?? [];
      expect(images.length).toBeGreaterThanOrEqual(pictures);
    },
  );
});
