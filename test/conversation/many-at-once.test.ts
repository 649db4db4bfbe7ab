import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createBot } from '#src/assembly/bot.ts';
import type { AccountId, ThreadId } from '#src/ports/message.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { anAction, personId } from '#test/kit/an-action.ts';
import { aDoor, headingsOf } from './a-door.ts';

const ACTIONS = [anAction(), anAction({ ref: '8.1.4', title: 'Sign the contract', owners: ['Ben Baker'] })];
const BEN = { from: `console:${personId('Ben Baker')}` as AccountId, thread: 'test:ben' as ThreadId };
const ALL_HERE = 'Your messages are all here';

test('nobody waits for three hundred messages of one person, who is told once that all are there, and all are worked in their order', async () => {
  const door = await aDoor(ACTIONS);
  for (let nth = 0; nth < 300; nth += 1) await door.stores(`8.1.3 amber, waiting on HR ${nth}`);
  await door.stores('8.1.4 red, no money', BEN);
  const headings = headingsOf(await door.works());
  expect(headings.findIndex((one) => one.startsWith('Recorded: 8.1.4'))).toBeLessThan(12);
  expect(headings.filter((one) => one === ALL_HERE)).toHaveLength(1);
  expect(headings.indexOf(ALL_HERE)).toBe(0);
  expect(await door.database.inbox.waiting()).toEqual([]);
  const notes = (await door.ledger()).flatMap(({ event }) => ('words' in event ? [event.words] : []));
  expect(notes.map((words) => Number(/\d+$/u.exec(words)?.[0]))).toEqual(Array.from({ length: 300 }, (_, nth) => nth));
}, 60_000);

test.each([1, 5, 12])('%i messages of one person are answered without another word', async (count) => {
  const door = await aDoor(ACTIONS);
  for (let nth = 0; nth < count; nth += 1) await door.stores(`8.1.3 amber, waiting on HR ${nth}`);
  expect(headingsOf(await door.works())).toEqual(Array(count).fill('Recorded: 8.1.3 is Amber ▲'));
});

test('a burst again within the hour is not told of again, and one of the next is', async () => {
  const door = await aDoor(ACTIONS);
  const burst = async () => {
    for (let nth = 0; nth < 25; nth += 1) await door.stores('8.1.3');
    return headingsOf(await door.works()).filter((one) => one === ALL_HERE).length;
  };
  expect([await burst(), await burst()]).toEqual([1, 0]);
  door.clock.forward({ minutes: 60 });
  expect(await burst()).toBe(1);
});

test('of what two say at once the first is answered while most of the rest waits to be worked', async () => {
  const door = await aDoor(ACTIONS);
  for (let nth = 0; nth < 5; nth += 1) {
    await door.stores(`8.1.3 amber, waiting on HR ${nth}`);
    await door.stores(`8.1.4 red, no money ${nth}`, BEN);
  }
  const waiting: number[] = [];
  const messenger = aMessenger();
  const send: typeof messenger.send = async (message, person) => {
    waiting.push((await door.database.inbox.waiting()).length);
    return messenger.send(message, person);
  };
  const { database: store, clock } = door;
  const messengers = [{ ...messenger, atOnce: { answers: 8, unasked: 4 }, send }];
  await createBot({ store, clock, messengers, office: [], digestNote: null, report: () => {} }).work();
  expect(messenger.sent).toHaveLength(10);
  expect(waiting[0]).toBeGreaterThan(5);
  expect(waiting.at(-1)).toBe(0);
});

test('between any two of what many say at once, whatever else waits in this process has its turn', async () => {
  const door = await aDoor(ACTIONS);
  for (let nth = 0; nth < 10; nth += 1) await door.stores(`8.1.4 red, no money ${nth}`, nth < 5 ? {} : BEN);
  const waiting = new Set<number>();
  let isOver = false;
  const look = async (): Promise<void> => {
    if (isOver) return;
    waiting.add((await door.database.inbox.waiting()).length);
    await nextTurn();
    await look();
  };
  const looking = look();
  await door.works();
  isOver = true;
  await looking;
  expect(waiting.size).toBeGreaterThan(5);
});
