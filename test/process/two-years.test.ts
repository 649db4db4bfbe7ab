import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const A_HUNDRED_MEGABYTES = 100_000_000;
const WEEKS = 91;

const data = mkdtempSync(join(tmpdir(), 'ragtime-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

let said = '';
let digests: readonly string[] = [];

beforeAll(() => {
  const run = (...argv: readonly string[]): string =>
    execFileSync(process.execPath, ['ragtime.mjs', ...argv, '--data', data], {
      input: '',
      encoding: 'utf8',
      maxBuffer: A_HUNDRED_MEGABYTES,
    });
  run('console');
  said = run('simulate', '--from', '2015-06-01', '--to', '2017-02-28', '--replies', 'docs/two-years.jsonl');
  digests = [
    ...said.matchAll(
      /^\w{3} \d+ \w+ \d{4} · To #slt at \d\d:\d\d · digest\n(?<text>.*?)(?=^\w{3} \d+ \w+ \d{4} · To )/gmsu,
    ),
  ].map(({ groups }) => groups?.['text'] ?? '');
}, 300_000);

describe('two years of the sample plan with made-up answers', () => {
  test('have the week that the README shows', () => {
    const [, shown = 'no such week in the README'] =
      /with the three-month bands:\n\n```\n(.*?)\n```/su.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(said).toContain(shown);
  });

  test('have a digest a week, whose counts are the whole plan each time', () => {
    expect(digests.length).toBeGreaterThanOrEqual(WEEKS);
    const sums = digests.flatMap((digest) => {
      const counts = /\(Red ■ .*?\. Details/su.exec(digest)?.[0];
      if (counts === undefined) return [];
      const plain = counts.replaceAll(/\s+/gu, ' ').replaceAll(/\([^()]*\)/gu, '');
      return [(plain.match(/\d+/gu) ?? []).reduce((sum, count) => sum + Number(count), 0)];
    });
    expect(sums.length).toBeGreaterThan(WEEKS / 2);
    expect(new Set(sums)).toEqual(new Set([153]));
  });

  test('tell of every date that the board moved by which meeting and minute', () => {
    const all = said.replaceAll(/\s+/gu, ' ');
    expect(all).toContain(
      'due date moved from 31 Jul to 9 Oct, 2 months later, decided by Joint Board on Tue 4 Aug, minute 1',
    );
    expect(all).toMatch(/Months without a slip|July to September: delivered/u);
  });
});
