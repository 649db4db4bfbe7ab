import { expect, test } from 'vitest';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { aPlan, anAction, day, personId } from '#test/kit/an-action.ts';
import { aWork, aWorld, keysOf } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

const TODAY = day('2015-06-05');

const frame = ({ clock }: TestWorld) => ({ at: clock.now(), day: TODAY, by: null, message: null });

async function archive(world: TestWorld): Promise<void> {
  const event = { kind: 'archived', archived: true } as const;
  await world.register.write(aWork([{ ...frame(world), plan: aPlan().key, event }]));
}

// What went wrong: a plan that was over went on asking its leads and posting its digest every Monday.
test('of an archived plan nobody is asked, and no digest tells', async () => {
  const world = await aWorld({ actions: [anAction({ due: '2015-06-05' })] });
  await archive(world);
  await world.tickAt('2015-06-05T09:30:00+01:00');
  await world.tickAt('2015-06-08T08:30:00+01:00');
  expect(world.messenger.sent).toEqual([]);
});

test('what was planned for later in the day goes no more once its plan is archived', async () => {
  const world = await aWorld({ actions: [anAction({ due: '2015-06-05' })] });
  const later = { kind: 'asked-at', time: '11:00' as TimeOfDay, words: '' } as const;
  await world.register.write(aWork([{ ...frame(world), person: personId('Ann Archer'), event: later }]));
  await world.tickAt('2015-06-05T09:30:00+01:00');
  expect(keysOf(world.messenger.sent)).toEqual([]);
  await archive(world);
  await world.tickAt('2015-06-05T11:00:00+01:00');
  expect(keysOf(world.messenger.sent)).toEqual([]);
});
