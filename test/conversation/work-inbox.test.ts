import { expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Register } from '#src/ports/register.ts';
import { aDoor, headingsOf } from './a-door.ts';

/** A register whose next read of the plans' actions fails, once. */
function failingOnce(register: Register): Register {
  let isBroken = true;
  return {
    ...register,
    trackedIn: async (plan) => {
      if (!isBroken) return register.trackedIn(plan);
      isBroken = false;
      throw new Error('a planted bug');
    },
  };
}

test('a message that meets a bug is set aside with its words, its writer is told, and the next is worked', async () => {
  const door = await aDoor(undefined, failingOnce);
  const broken = await door.stores('8.1.3 amber waiting on HR');
  await door.stores('8.1.3 green');
  expect(headingsOf(await door.works())).toEqual(['Sorry, that did not work', 'Recorded: 8.1.3 is Green ●']);
  expect(door.faults).toEqual([expect.objectContaining({ message: 'a planted bug' })]);
  expect((await door.database.inbox.message(broken))?.text).toBe('8.1.3 amber waiting on HR');
  expect(await door.database.inbox.waiting()).toEqual([]);
  expect(await door.works()).toEqual([]);
});

test('somebody in no roster is told so, and nothing is written', async () => {
  const door = await aDoor();
  const cards = await door.says('8.1.3 green', { from: 'slack:U404' as AccountId });
  expect(headingsOf(cards)).toEqual(['I do not know you yet']);
  expect(await door.ledger()).toHaveLength(1);
});

test('without a plan there is nothing to talk about', async () => {
  const door = await aDoor(undefined, (register) => ({ ...register, plans: async () => [] }));
  expect(headingsOf(await door.says('8.1.3 green'))).toEqual(['No plan is loaded yet']);
});

test('messages are worked in the order in which they were said', async () => {
  const door = await aDoor();
  await door.stores('8.1.3 green');
  await door.stores('8.1.3 red no money');
  await door.works();
  const { standing } = (await door.database.register.tracked('RIP/8.1.3' as never))!;
  expect(standing.declared?.rating).toBe('red');
});

test('an answer goes before the reminders that were planned earlier', async () => {
  const door = await aDoor();
  const reminder = aCard({ heading: 'A reminder' });
  await door.database.register.write({
    message: null,
    slot: null,
    entries: [],
    asked: [],
    say: [
      {
        key: 'nudge/x' as never,
        kind: 'nudge',
        day: null,
        to: { person: 'person:ann-archer' as never },
        card: reminder,
        about: [],
        edits: null,
        holds: null,
      },
    ],
  });
  await door.says('8.1.3 green');
  expect(door.sent).toEqual(['receipt/test:1', 'nudge/x']);
});

test('the ledger keeps the whole message as it came in, once, on the first line that it caused', async () => {
  const door = await aDoor();
  const said = '/rag  8.1.3 amber waiting on HR';
  await door.says(said);
  const received = (await door.ledger()).map(({ event }) => event.received);
  expect(received.filter((one) => one !== undefined)).toEqual([said]);
});
