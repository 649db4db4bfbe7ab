import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTick } from '#jobs/tick.ts';
import { addDays } from '#src/calendar/day.ts';
import { dayIn, fromMs, instantAt, LONDON, timeIn, toMs } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { anAction, aPlan, day, personId } from '#test/kit/an-action.ts';
import { aWorld, keysOf } from './a-world.ts';

const ANN_5_JUNE = 'nudge/2015-06-05/person:ann-archer';
const DUE = { due: '2015-06-05' };

describe('the timetable', () => {
  test.each([
    ['2015-06-05T09:29:59+01:00', [], 'not before half past nine'],
    ['2015-06-05T09:30:00+01:00', [ANN_5_JUNE], 'at half past nine'],
    ['2015-06-05T16:59:00+01:00', [ANN_5_JUNE], 'after a stop, up to the end of work'],
    ['2015-06-05T17:00:00+01:00', [], 'not after work'],
    ['2015-06-06T09:30:00+01:00', [], 'not on a Saturday'],
    ['2015-06-06T00:10:00+01:00', [], 'not on the morning after'],
  ])('at %s nudges go to %j: %s', async (moment, keys) => {
    const world = await aWorld({ actions: [anAction(DUE)] });
    await world.tickAt(moment);
    expect(keysOf(world.messenger.sent)).toEqual(keys);
  });

  test.each([
    ['2015-06-08T08:30:00+01:00', 'digest/RIP/2015-06-08', false],
    ['2015-06-08T09:20:00+01:00', 'digest/RIP/2015-06-08', false],
    ['2015-06-09T07:00:00+01:00', 'digest/RIP/2015-06-08', true],
    ['2015-05-26T08:30:00+01:00', 'digest/RIP/2015-05-26', false],
  ])('a digest at %s is %s and says that it is late: %s', async (moment, key, isLate) => {
    const world = await aWorld();
    await world.tickAt(moment);
    expect(keysOf(world.messenger.sent)).toEqual([key]);
    expect(world.messenger.sent[0]?.to).toEqual({ channel: 'slt' });
    expect(asText(world.messenger.sent[0]!.card).includes('This digest is late')).toBe(isLate);
  });

  test('a digest two days late is left for the next week', async () => {
    const world = await aWorld({ actions: [anAction({ due: null })] });
    await world.tickAt('2015-06-10T08:30:00+01:00');
    expect(world.messenger.sent).toEqual([]);
  });

  test('a digest that nobody was there to post is told to the office once, over restarts too', async () => {
    const world = await aWorld({ actions: [anAction({ due: null })] });
    await world.tickAt('2015-06-05T12:00:00+01:00');
    for (const minute of ['30', '31', '32']) {
      world.clock.set(`2015-06-10T08:${minute}:00+01:00`);
      await createTick(world)(world.clock.now());
    }
    const told = world.messenger.sent.filter(({ kind }) => kind === 'undelivered');
    expect(keysOf(told)).toEqual(['missed/digest/RIP/2015-06-08/person:olive-office']);
    expect(asText(told[0]!.card)).toContain('Ragtime was not running');
  });

  test('a digest that was posted in its time is not told as missed by a start days later', async () => {
    const world = await aWorld({ actions: [anAction({ due: null })] });
    await world.tickAt('2015-06-08T08:30:00+01:00');
    world.clock.set('2015-06-12T18:00:00+01:00');
    await createTick(world)(world.clock.now());
    expect(keysOf(world.messenger.sent).filter((key) => key.startsWith('missed/'))).toEqual([]);
  });

  test('a digest of a time before the plan began was not missed', async () => {
    const world = await aWorld({ actions: [anAction({ due: null })] });
    await world.tickAt('2015-06-05T12:00:00+01:00');
    world.clock.set('2015-06-09T09:00:00+01:00');
    const begun = world.clock.now();
    const load = { plan: aPlan({ key: 'NEW', isDefault: false, begun }), headings: [], actions: [] };
    await world.register.addPlan({ ...load, at: begun, day: day('2015-06-09') });
    await world.tickAt('2015-06-11T12:00:00+01:00');
    const told = keysOf(world.messenger.sent).filter((key) => key.startsWith('missed/'));
    expect(told.map((key) => key.split('/')[2])).toEqual(['RIP']);
  });
});

describe('a tick', () => {
  test('works each turn once, however often it is called and wherever the clock jumps', async () => {
    const world = await aWorld({ actions: [anAction(DUE)] });
    const moments = ['09:30', '09:31', '09:29', '16:00', '09:30'].map((time) => `2015-06-05T${time}:00+01:00`);
    for (const moment of [...moments, '2015-06-04T12:00:00+01:00', ...moments]) await world.tickAt(moment);
    expect(keysOf(world.messenger.sent).filter((key) => key === ANN_5_JUNE)).toHaveLength(1);
  });

  test('works a turn once over restarts and beside a second process', async () => {
    const world = await aWorld({ actions: [anAction(DUE)] });
    world.clock.set('2015-06-05T09:30:00+01:00');
    await Promise.all([createTick(world)(world.clock.now()), createTick(world)(world.clock.now())]);
    await createTick(world)(world.clock.now());
    expect(keysOf(world.messenger.sent)).toEqual([ANN_5_JUNE]);
    expect(new Set((await world.register.askedSince(day('2015-06-05'))).map(({ person }) => person))).toEqual(
      new Set([personId('Ann Archer')]),
    );
  });

  test('makes up for a long stop with one nudge a person and one digest', async () => {
    const world = await aWorld({ actions: [anAction(DUE)] });
    await world.tickAt('2015-06-05T09:30:00+01:00');
    await world.tickAt('2015-06-29T12:00:00+01:00');
    expect(keysOf(world.messenger.sent)).toEqual(
      [ANN_5_JUNE, 'digest/RIP/2015-06-29', 'nudge/2015-06-29/person:ann-archer'].toSorted(
        (one, other) => keyOrder(one) - keyOrder(other),
      ),
    );
  });

  test('that is called while another runs does nothing more', async () => {
    const world = await aWorld({ actions: [anAction(DUE)] });
    const delivered: number[] = [];
    const tick = createTick(world, { deliver: async () => void delivered.push(1) });
    await Promise.all([tick(world.clock.now()), tick(world.clock.now()), tick(world.clock.now())]);
    expect(delivered).toHaveLength(1);
  });

  test('goes on with the outbox when a job fails, says so, and tries the job again', async () => {
    const world = await aWorld({ actions: [anAction(DUE)] });
    let isBroken = true;
    const askedSince = (since: Parameters<typeof world.register.askedSince>[0]) =>
      isBroken ? Promise.reject(new Error('broken')) : world.database.register.askedSince(since);
    const delivered: number[] = [];
    const tick = createTick(
      { ...world, register: { ...world.register, askedSince } },
      { deliver: async () => void delivered.push(1) },
    );
    world.clock.set('2015-06-05T09:30:00+01:00');
    await tick(world.clock.now());
    expect(world.reports).toContain('A job failed; it is tried again at the next tick.');
    expect(delivered).toHaveLength(1);
    isBroken = false;
    await tick(world.clock.now());
    expect(keysOf(await world.outbox.take(world.clock.now(), 9))).toEqual([ANN_5_JUNE]);
  });

  test('does nothing while no plan is loaded', async () => {
    const world = await aWorld();
    const register = { ...world.register, plans: async () => [] };
    await createTick({ ...world, register })(world.clock.now());
    expect(world.messenger.sent).toEqual([]);
    expect(world.reports).toEqual([]);
  });
});

test('over both clock changes of every year each local day has one turn, at its time on the wall', () => {
  const days = workingDays('england-and-wales');
  const times = ['00:30', '01:00', '01:30', '01:59', '02:00', '09:30'] as const;
  const changes = [2024, 2025, 2026, 2027].flatMap((year) => [`${year}-03-25`, `${year}-10-25`]);
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.constantFrom(...times), (from, time) => {
      const schedule = { job: 'nudges', time: time as TimeOfDay, on: 'working-days' as const };
      const start = toMs(instantAt(day(from), '00:00' as TimeOfDay, LONDON));
      const minutes = Array.from({ length: 10 * 24 * 60 }, (_, minute) => fromMs(start + minute * 60_000));
      const first = new Map<string, string>();
      for (const now of minutes) {
        const slot = latestSlot(schedule, now, LONDON, days);
        if (slot !== null && slot.day >= day(from) && !first.has(slot.day)) first.set(slot.day, now);
      }
      const working = Array.from({ length: 10 }, (_, index) => addDays(day(from), index)).filter(days.isWorking);
      expect([...first.keys()].filter((key) => working.includes(day(key)))).toEqual(working);
      for (const [key, at] of first) {
        expect(dayIn(fromMs(Date.parse(at)), LONDON)).toBe(key);
        expect(timeIn(fromMs(Date.parse(at)), LONDON)).toBe(time);
      }
    }),
    { numRuns: 4 },
  );
});

/** The order of the timetable: nudges before the digest of the same day. */
function keyOrder(key: string): number {
  return Number(key.replaceAll(/\D/g, '')) * 2 + (key.startsWith('digest') ? 1 : 0);
}
