import { expect, test } from 'vitest';
import { isOfAnother, registerMark } from '#adapters/network/draw/register-mark.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aRegister } from '#test/kit/a-slack.ts';
import { anAction, aPlan, day } from '#test/kit/an-action.ts';

const now = aClock();
const nextYear = aClock();
nextYear.forward({ minutes: 60 * 24 * 365 });

const worldOf = ({ register }: Awaited<ReturnType<typeof aDatabase>>, clock = now) => ({
  register,
  clock,
  realClock: now,
});

test('a register keeps its mark as its record grows, and another has another', async () => {
  const [ours, other] = [await aRegister(), await aDatabase()];
  const before = await registerMark(worldOf(ours));
  await other.register.addPlan({
    plan: aPlan(),
    headings: [],
    actions: [anAction({ ref: '9.9.9' })],
    at: now.now(),
    day: day('2015-05-26'),
  });
  await ours.register.addPlan({
    plan: { ...aPlan(), key: 'later' as ReturnType<typeof aPlan>['key'], isDefault: false },
    headings: [],
    actions: [],
    at: now.now(),
    day: day('2015-05-27'),
  });
  expect(await registerMark(worldOf(ours))).toBe(before);
  expect(await registerMark(worldOf(other))).not.toBe(before);
  expect(await isOfAnother(before, worldOf(other))).toBe(true);
  expect(await isOfAnother(before, worldOf(ours))).toBe(false);
});

test('a trial on a copy of the register, with its clock moved, has a mark of its own', async () => {
  const ours = await aRegister();
  const mark = await registerMark(worldOf(ours, nextYear));
  expect(mark).not.toBe(await registerMark(worldOf(ours)));
  expect(await isOfAnother(mark, worldOf(ours))).toBe(true);
});

test('a card without a mark is of nobody else, and a register without a line marks nothing', async () => {
  const empty = await aDatabase();
  expect(await isOfAnother(null, worldOf(await aRegister()))).toBe(false);
  expect(await registerMark(worldOf(empty))).toBeNull();
  expect(await isOfAnother('0badcafe', worldOf(empty))).toBe(true);
});
