import { describe, expect, test } from 'vitest';
import type { Inbox } from '#src/ports/inbox.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { OpenDatabase } from '#db/open.ts';
import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { aDoor } from './a-door.ts';
import type { Door } from './a-door.ts';

/** What may be planted: another inbox than the real one. */
type Plant = (inbox: Inbox, database: OpenDatabase) => Inbox;

const SOUND: Plant = (inbox) => inbox;

function working({ database, clock }: Door, plant: Plant) {
  const { threads, inbox, register } = database;
  // Words of that kind meet a bug each time.
  const write: typeof register.write = (work) =>
    JSON.stringify(work.entries).includes('HR') ? Promise.reject(new Error('a planted bug')) : register.write(work);
  const world = { threads, clock, office: [], messengers: [aMessenger()] };
  return workInbox({ ...world, inbox: plant(inbox, database), register: { ...register, write } }, () => undefined);
}

/** Words that cannot be worked and words that can; gives those of which neither the record nor anybody who could act knows. */
async function lostAfter(plant: Plant): Promise<readonly string[]> {
  const door = await aDoor();
  const said = ['8.1.3 amber waiting on HR', '8.1.3 green'];
  for (const words of said) await door.stores(words);
  await working(door, plant);
  const { inbox } = door.database;
  const [aside, waiting, ledger] = [await inbox.aside(), await inbox.waiting(), await door.ledger()];
  const known = [
    ...aside.map(({ message }) => message.text),
    ...waiting.map(({ text }) => text),
    ...ledger.flatMap(({ event }) => ('words' in event ? [`8.1.3 ${event.words}`, event.words] : [])),
  ];
  return said.filter((words) => !known.includes(words));
}

const NOON = toMs(readInstant('2015-06-05T09:00:00Z')!);
const at = (second: number) => fromMs(NOON - 600_000 + second * 1000);
const ID = 'test:first' as MessageId;

/** When a message counts as said, of the second at which it was and the one at which it came. */
type Stamp = (said: number, came: number) => number;

/** A message and two edits of it, the older of which comes last; gives how its action stands. */
async function ratingAfter(stamp: Stamp): Promise<string | undefined> {
  const door = await aDoor();
  const edit = (text: string, said: number, came: number) =>
    door.stores(text, { id: `test:edit-${said}` as MessageId, at: at(stamp(said, came)), how: 'edited', of: ID });
  await door.stores('8.1.3 amber', { id: ID, at: at(stamp(1, 1)) });
  await working(door, SOUND);
  await edit('8.1.3 red no money', 3, 3);
  await working(door, SOUND);
  await edit('8.1.3 green', 2, 60);
  await working(door, SOUND);
  return (await door.database.register.tracked('RIP/8.1.3' as never))?.standing.declared?.rating;
}

describe('a fault that is planted is seen', () => {
  test('a message that cannot be worked is marked worked', async () => {
    expect(await lostAfter(SOUND)).toEqual([]);
    const planted: Plant = (inbox, { register }) => ({
      ...inbox,
      setAside: async (id) => void (await register.write({ message: id, slot: null, entries: [], say: [], asked: [] })),
    });
    expect(await lostAfter(planted)).toEqual(['8.1.3 amber waiting on HR']);
  });

  test('a late edit overrules a newer one', async () => {
    expect(await ratingAfter((said) => said)).toBe('red');
    // By when they came, not by when they were said.
    expect(await ratingAfter((_, came) => came)).toBe('green');
  });
});
