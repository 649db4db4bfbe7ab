import { expect, test } from 'vitest';
import { addDays } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import type { AccountId, IncomingMessage, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aPerson, aPlan, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';

const TODAY = day('2016-06-01');
const ACTION = anAction({ due: '2016-06-30' });
const NUDGE = 'nudge/1' as OutKey;

/** A reminder of a hundred days ago, emptied since, under which somebody says or taps something today. */
async function saysUnderEmptied(said: Partial<IncomingMessage>): Promise<readonly unknown[]> {
  const database = await aDatabase();
  const { register, outbox, inbox, threads } = database;
  await register.saveRoster(aRoster({ people: [aPerson('Ann Archer'), aPerson('Olive Office', { role: 'office' })] }));
  const at = instantAt(addDays(TODAY, -100), '09:30' as TimeOfDay, LONDON);
  await register.addPlan({ plan: aPlan(), headings: [], actions: [ACTION], at, day: addDays(TODAY, -100) });
  await greetEverybody(register);
  const about = [{ action: ACTION.id, rule: 'due-soon' as const }];
  const card = aCard({ heading: 'Is it on track?', mentions: [ACTION.id] });
  const to = { person: personId('Ann Archer') };
  const nudge = { key: NUDGE, kind: 'nudge' as const, day: null, to, card, about, edits: null, holds: null };
  await register.write({ message: null, slot: null, entries: [], say: [nudge], asked: [] });
  await outbox.take(at, 9);
  const thread = 'console:person:ann-archer' as ThreadId;
  await outbox.sent(NUDGE, { thread, message: '1' }, at);
  expect(await database.forgetOld({ at, day: TODAY, keep: { messages: 90, leavers: 90, record: null } })).toMatchObject(
    {
      cards: 1,
    },
  );
  const clock = aClock('2016-06-01T11:00:00+01:00');
  const message: IncomingMessage = {
    id: 'console:9' as MessageId,
    thread,
    from: 'console:person:ann-archer' as AccountId,
    text: 'green',
    at: clock.now(),
    card: null,
    how: 'said',
    of: null,
    ...said,
  };
  await inbox.receive(message);
  const around = { register, threads, inbox, clock, office: [], messengers: [aMessenger()] };
  await workInbox(around, (_, error) => {
    throw error;
  });
  return (await register.ledgerOf(ACTION.id)).map(({ event }) => event).slice(1);
}

test.each([
  ['a tap', { text: '8.1.3 green', card: NUDGE }],
  ['a word', { text: 'green' }],
])('%s under a card that was emptied answers what the card was about', async (_what, said) => {
  expect(await saysUnderEmptied(said)).toMatchObject([{ kind: 'updated', change: { rating: 'green' } }]);
});
