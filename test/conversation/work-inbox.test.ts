import { expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Register } from '#src/ports/register.ts';
import { aDoor, headingsOf } from './a-door.ts';

/** A register that fails whenever words of that kind are to be recorded. */
function failingOn(words: string, fault: () => Error, isBroken: () => boolean = () => true) {
  return (register: Register): Register => ({
    ...register,
    write: async (work) => {
      if (isBroken() && JSON.stringify(work.entries).includes(words)) throw fault();
      return register.write(work);
    },
  });
}

test('a message that meets a bug every time is set aside with its words, its writer is told, and the next is worked', async () => {
  const door = await aDoor(
    undefined,
    failingOn('HR', () => new Error('a planted bug')),
  );
  const broken = await door.stores('8.1.3 amber waiting on HR');
  await door.stores('8.1.3 green');
  expect(headingsOf(await door.works())).toEqual(['Sorry, that did not work', 'Recorded: 8.1.3 is Green ●']);
  expect(door.faults).toEqual([expect.objectContaining({ message: 'a planted bug' })]);
  const aside = await door.database.inbox.aside();
  expect(aside.map(({ message, why }) => [message.id, message.text, why])).toEqual([
    [broken, '8.1.3 amber waiting on HR', 'Error: a planted bug'],
  ]);
  expect(await door.database.inbox.waiting()).toEqual([]);
  expect(await door.works()).toEqual([]);
});

test('what was set aside is worked once more when somebody says so', async () => {
  let isBroken = true;
  const door = await aDoor(
    undefined,
    failingOn(
      'HR',
      () => new Error('a planted bug'),
      () => isBroken,
    ),
  );
  const id = await door.stores('8.1.3 amber waiting on HR');
  await door.works();
  isBroken = false;
  expect(await door.database.inbox.again([id])).toBe(1);
  expect(headingsOf(await door.works())).toEqual(['Recorded: 8.1.3 is Amber ▲']);
  expect(await door.database.inbox.again([id])).toBe(0);
});

// What went wrong: a disk that was full for a minute threw away what leads had said in it, with an apology.
test.each([
  ['a full disk', 'SQLITE_FULL'],
  ['a lock', 'SQLITE_BUSY'],
  ['a failing disk', 'SQLITE_IOERR_WRITE'],
  ['a broken line', 'ECONNRESET'],
])('%s makes words wait in their order, and loses and apologises for none', async (_, code) => {
  let isBroken = true;
  const fault = () => new Error('The register cannot be written.', { cause: Object.assign(new Error(), { code }) });
  const door = await aDoor(
    undefined,
    failingOn('HR', fault, () => isBroken),
  );
  await door.stores('8.1.3 amber waiting on HR');
  await door.stores('8.1.3 green');
  expect(await door.works()).toEqual([]);
  expect(await door.database.inbox.waiting()).toHaveLength(2);
  isBroken = false;
  expect(headingsOf(await door.works())).toEqual(['Recorded: 8.1.3 is Amber ▲', 'Recorded: 8.1.3 is Green ●']);
  expect(await door.database.inbox.aside()).toEqual([]);
});

test('somebody in no roster is told so, and nothing is written', async () => {
  const door = await aDoor();
  const cards = await door.says('8.1.3 green', { from: 'slack:U404' as AccountId });
  expect(headingsOf(cards)).toEqual(['I do not know you yet']);
  expect(await door.ledger()).toHaveLength(1);
});

test('without a plan there is nothing to talk about', async () => {
  const door = await aDoor(undefined, (register) => ({ ...register, plans: async () => [] }));
  expect(headingsOf(await door.says('8.1.3 green'))).toEqual(['There is no plan yet']);
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

/** Says what a register cannot record; gives the message where nothing is left of it to work and nothing is in the record. */
async function goneWithoutATrace(broken: (register: Register) => Register): Promise<readonly string[]> {
  const door = await aDoor(undefined, broken);
  const id = await door.stores('8.1.3 amber waiting on HR');
  await door.works();
  const { inbox, register } = door.database;
  const kept = [...(await inbox.waiting()), ...(await inbox.aside()).map(({ message }) => message)];
  const recorded = await register.ledgerOfMessage(id);
  return recorded.length > 0 || kept.some((one) => one.id === id) ? [] : [id];
}

test('a fault that is planted is seen: a message that cannot be worked is marked as worked', async () => {
  const sound = failingOn('HR', () => new Error('a planted bug'));
  expect(await goneWithoutATrace(sound)).toEqual([]);
  const planted = (register: Register): Register => ({
    ...register,
    write: (work) => register.write(JSON.stringify(work.entries).includes('HR') ? { ...work, entries: [] } : work),
  });
  expect(await goneWithoutATrace(planted)).toHaveLength(1);
});
