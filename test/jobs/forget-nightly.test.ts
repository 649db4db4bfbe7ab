import { expect, test } from 'vitest';
import { forgetNightly } from '#jobs/nightly/forget-nightly.ts';
import type { Turn } from '#jobs/job.ts';
import { JOBS } from '#jobs/jobs.ts';
import type { World } from '#jobs/world.ts';
import type { ForgottenOld } from '#src/ports/retention.ts';
import { day } from '#test/kit/an-action.ts';

const NOTHING: ForgottenOld = { messages: 0, cards: 0, leavers: 0, lines: 0 };
const TURN = { slot: { day: day('2016-06-01') } } as Turn;

/** A night on which so much is old, a part at a time. */
async function aNight(parts: readonly ForgottenOld[] | null, lastRun: string | null = '2016-05-31') {
  const [said, asked]: [string[], string[]] = [[], []];
  const left = [...(parts ?? [])];
  const forget = async (on: string): Promise<ForgottenOld> => {
    asked.push(on);
    return left.shift() ?? NOTHING;
  };
  const report: World['report'] = ({ what }) => void said.push(what);
  const register = { lastRunBefore: async () => (lastRun === null ? null : day(lastRun)) };
  await forgetNightly(TURN, { register, report, ...(parts === null ? {} : { forget }) } as unknown as World);
  return { said, asked };
}

test('what is old goes a part at a time until nothing is left, and the log says how much in all', async () => {
  const { said, asked } = await aNight([
    { ...NOTHING, messages: 500, cards: 500 },
    { ...NOTHING, messages: 3, cards: 9, leavers: 1 },
  ]);
  expect(asked).toEqual(['2016-06-01', '2016-06-01', '2016-06-01']);
  expect(said).toEqual([
    'Kept long enough: the words of 503 messages received, of 509 sent and of 0 lines of the record went, and the addresses of 1 person who left.',
  ]);
});

test('a night on which nothing is old says nothing', async () => {
  expect((await aNight([])).said).toEqual([]);
});

// What went wrong: a clock five years ahead at one start took the words of every message.
test.each([
  ['a clock that leapt by years', '2011-06-01', false],
  ['a bot that was off for a fortnight', '2016-05-18', false],
  ['a bot that was off for a week', '2016-05-25', true],
  ['the first day of a bot on this register', null, false],
])('on the first night after %s: goes %s', async (_, lastRun, goes) => {
  const { said, asked } = await aNight([{ ...NOTHING, messages: 5 }], lastRun);
  expect(asked.length > 0).toBe(goes);
  const isTold = said.some((line) => /^Nothing old goes tonight: .* last ran on .* the clock/u.test(line));
  expect(isTold).toBe(lastRun !== null && !goes);
});

test('a trial lets go of nothing', async () => {
  expect(await aNight(null)).toEqual({ said: [], asked: [] });
});

test('it goes before the backup of the night, which holds nothing of it then', () => {
  const names = JOBS.map(({ schedule }) => schedule.job);
  expect(names.indexOf('retention')).toBeLessThan(names.indexOf('backup'));
});
