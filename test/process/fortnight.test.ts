import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { day } from '#test/kit/an-action.ts';
import { runProgram, unasked } from '#test/rehearsal/a-real-run.ts';
import type { Printed } from '#test/rehearsal/a-real-run.ts';
import { loadCouncil, SAID } from '#test/rehearsal/a-two-zone-council.ts';
import { asLines, asReplies } from '#test/rehearsal/said.ts';

// What went wrong: a rehearsal lost every message that waits for its reader's own hour, and nobody compared it with a run.

const [FROM, TO] = [day('2026-03-23'), day('2026-04-10')];
/** Both are started with the first day; nobody looks at the real clock. */
const AT = '2026-03-23T00:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'ragtime-rehearsal-'));
const inFolder = (name: string): string => join(folder, name);

let rehearsed: readonly Printed[];
let real: readonly Printed[];

beforeAll(async () => {
  writeFileSync(inFolder('said.jsonl'), asReplies(SAID));
  const store = await openDatabase(inFolder('looked-at/ragtime.db'), { as: 'tool' });
  await loadCouncil(store);
  await store.close();
  cpSync(inFolder('looked-at'), inFolder('run'), { recursive: true });
  const days = ['--from', FROM, '--to', TO, '--replies', inFolder('said.jsonl')];
  const rehearsing = ['simulate', ...days, '--json', '--data', inFolder('looked-at')];
  const running = ['start', '--json', '--data', inFolder('run')];
  rehearsed = unasked(await runProgram({ args: rehearsing, at: AT }));
  real = unasked(await runProgram({ args: running, at: AT, lines: asLines(SAID, FROM, TO) }));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what a rehearsal says of a fortnight is what the real process then sends, message for message', () => {
  expect(rehearsed).toEqual(real);
});

describe('the fortnight that is compared has in it', () => {
  const to = (name: string) => real.filter((one) => one.to === name && one.kind === 'nudge');
  const times = (name: string) => [...new Set(to(name).map(({ at }) => at.slice(11, 16)))];
  const days = (messages: readonly Printed[]) => messages.map(({ at }) => at.slice(0, 10));

  test('every kind of message that goes unasked', () => {
    expect(new Set(real.map(({ kind }) => kind))).toEqual(new Set(['digest', 'office', 'nudge', 'escalation']));
  });

  test('the office at nine, and the digest at half past eight, after Easter on the Tuesday', () => {
    const digests = real.filter(({ kind }) => kind === 'digest');
    // On the first Monday nobody had been asked yet at its hour.
    expect(days(digests)).toEqual(['2026-03-30', '2026-04-07']);
    expect(new Set(digests.map(({ at }) => at.slice(11, 16)))).toEqual(new Set(['08:30']));
    const office = real.filter(({ kind, to: name }) => kind === 'office' && name === 'Olive Orr');
    expect(new Set(office.map(({ at }) => at.slice(11, 16)))).toEqual(new Set(['09:00']));
  });

  test('somebody who wants to be asked at a quarter past two, by the clock before the change of hours and after it', () => {
    expect(times('Eli Eng')).toEqual(['14:15']);
    expect(days(to('Eli Eng')).some((one) => one > '2026-03-29')).toBe(true);
  });

  test('somebody in New York who wants to be asked at half past ten there, which is an hour later once London’s clocks have changed', () => {
    const rules = to('Bo Berg').filter(({ about }) => about.every(({ rule }) => rule !== 'office-question'));
    const on = (from: string, until: string) => rules.filter(({ at }) => at >= from && at < until);
    expect(new Set(on('2026-03-23', '2026-03-29').map(({ at }) => at.slice(11, 16)))).toEqual(new Set(['14:30']));
    expect(new Set(on('2026-03-29', '2026-04-11').map(({ at }) => at.slice(11, 16)))).toEqual(new Set(['15:30']));
  });

  test('nothing on a weekend, on Good Friday or on Easter Monday', () => {
    const off = ['2026-03-28', '2026-03-29', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'];
    expect(real.filter(({ at }) => off.includes(at.slice(0, 10)))).toEqual([]);
  });

  test('leave with a deputy who is asked instead', () => {
    expect(days(to('Dee Dunn')).filter((one) => one >= '2026-03-30' && one <= '2026-04-01')).toEqual([]);
    expect(to('Fay Fox').flatMap(({ about }) => about.map(({ ref }) => ref))).toContain('2.1');
  });

  test('a post that changes hands on a Monday', () => {
    const asked = (name: string) => days(to(name).filter(({ about }) => about.some(({ ref }) => ref === '3.1')));
    expect(asked('Hal Hart').every((one) => one < '2026-03-30')).toBe(true);
    expect(asked('Ivy Ince').every((one) => one >= '2026-03-30')).toBe(true);
    expect(asked('Ivy Ince').length).toBeGreaterThan(0);
  });

  test('a plan that nobody let begin, of which nobody is asked', () => {
    expect(real.flatMap(({ about }) => about.map(({ ref }) => ref)).filter((ref) => ref.startsWith('TREES'))).toEqual(
      [],
    );
  });
});

// What went wrong: with lines on its input the bot of the console sent nothing until somebody moved its clock.
test('a process that is started anew at each hour sends what one that runs on sends', async () => {
  cpSync(inFolder('looked-at'), inFolder('anew'), { recursive: true });
  const data = ['--json', '--data', inFolder('anew')];
  const begin = JSON.stringify({ id: 'begin', from: 'Olive Orr', say: '/rag begin RIVER' });
  const starts: readonly (readonly [string, readonly string[]])[] = [
    ['2026-03-23T08:30:00Z', [begin]],
    ['2026-03-23T09:00:00Z', []],
    ['2026-03-23T09:30:00Z', []],
    ['2026-03-23T13:00:00Z', []],
  ];
  const sent: Printed[] = [];
  for (const [at, lines] of starts) sent.push(...(await runProgram({ args: ['start', ...data], at, lines })));
  const nudges = unasked(sent).filter(({ kind }) => kind === 'nudge');
  expect(nudges.find(({ to }) => to === 'Ada Ames')?.at).toBe('2026-03-23T09:30+00:00');
  // In New York it is nine: the clocks there have changed already.
  expect(nudges.find(({ to }) => to === 'Bo Berg')?.at).toBe('2026-03-23T13:00+00:00');
  expect(new Set(nudges.map(({ to }) => to)).size).toBe(nudges.length);
}, 300_000);
