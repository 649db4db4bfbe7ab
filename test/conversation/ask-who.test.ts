import { beforeEach, expect, test } from 'vitest';
import { workInbox } from '#src/conversation/work-inbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Person } from '#src/people/person.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { anAction, aPerson, aPlan, day, personId } from '#test/kit/an-action.ts';

// Two officers shared a mailbox. The roster check said so, and from then on whoever wrote from it was told that nobody
// knew them, though the roster had both, and what they had written was lost.

const SHARED = 'Housing@council.example';
const ANN = aPerson('Ann Archer', { email: SHARED, accounts: {} });
const BEN = aPerson('Ben Baker', { email: SHARED.toLowerCase(), accounts: {} });
const OLIVE = aPerson('Olive Office', { role: 'office', accounts: { slack: 'T1/U1' } });
const MAILBOX = 'slack:T1/U7' as AccountId;
const OFFICE = 'slack:T1/U1' as AccountId;

let door: Awaited<ReturnType<typeof aDoor>>;
beforeEach(async () => (door = await aDoor([ANN, BEN, OLIVE])));

async function aDoor(people: readonly Person[]) {
  const { register, threads, inbox, outbox } = await aDatabase();
  const clock = aClock('2015-11-20T10:00:00Z');
  const actions = [
    anAction({ ref: '8.1.3', owners: ['Ann Archer'], position: 1 }),
    anAction({ ref: '8.1.4', owners: ['Ben Baker'], position: 2 }),
  ];
  await register.addPlan({ plan: aPlan(), headings: [], actions, at: clock.now(), day: day('2015-05-26') });
  await register.saveRoster({ people, posts: [], bodies: [] });
  const addresses: Record<string, readonly string[]> = { [MAILBOX]: [SHARED.toLowerCase()] };
  const messenger = { ...aMessenger(), addressesOf: async (account: AccountId) => addresses[account] ?? [] };
  const ports = { register, threads, inbox, clock, office: [], messengers: [messenger] };
  let count = 0;
  const hear = async (from: AccountId, text: string, card: OutKey | null = null): Promise<readonly Departing[]> => {
    const id = `slack:m${(count += 1)}` as MessageId;
    const thread = `slack:T1/${from}/` as ThreadId;
    await inbox.receive({ id, thread, from, text, at: clock.now(), card, how: 'said', of: null });
    await workInbox(ports, (_, fault) => {
      throw fault;
    });
    const going = await outbox.take(clock.now(), 100);
    for (const one of going) {
      const where = 'thread' in one.to ? one.to.thread : ('slack:T1/D1/' as ThreadId);
      await outbox.sent(one.key, { thread: where, message: one.key }, clock.now());
    }
    return going;
  };
  return {
    register,
    hear,
    /** Presses a button of a card that somebody was shown. */
    press: (from: AccountId, { card, key }: Departing, label: string) => {
      const button = card.buttons.find((one) => one.label === label);
      return hear(from, button?.say ?? `no button ${label}`, key);
    },
    rating: async (ref: string) => (await register.tracked(`RIP/${ref}` as never))?.standing.declared?.rating ?? null,
    by: async (ref: string) => (await register.tracked(`RIP/${ref}` as never))?.standing.lastUpdateBy ?? null,
    owner: async () => (await register.personAt(MAILBOX))?.name ?? null,
  };
}

test('whoever writes from an address of two people is asked which they are, privately, with a button for each', async () => {
  const [asked, ...others] = await door.hear(MAILBOX, '8.1.3 amber waiting on HR');
  expect(others).toEqual([]);
  expect(asked!.card).toMatchObject({ heading: 'Are you Ann Archer or Ben Baker?', readers: 'asker' });
  expect(asked!.card.buttons.map(({ label }) => label)).toEqual(['Ann Archer', 'Ben Baker']);
  expect(asText(asked!.card, 1000)).toContain('What you wrote waits for your answer, and counts as yours then.');
  expect(await door.rating('8.1.3')).toBeNull();
});

test('one tap answers, and all that was written before it counts, in its order, under that name', async () => {
  await door.hear(MAILBOX, '8.1.3 amber waiting on HR');
  const [asked] = await door.hear(MAILBOX, '8.1.3 red supplier late');
  const heard = await door.press(MAILBOX, asked!, 'Ann Archer');
  expect(heard.map(({ card }) => card.heading)[0]).toBe('Thank you, Ann Archer');
  expect(await door.rating('8.1.3')).toBe('red');
  expect(await door.by('8.1.3')).toBe(ANN.id);
  const ledger = await door.register.ledgerOf('RIP/8.1.3' as never);
  expect(ledger.filter(({ event }) => event.kind === 'updated')).toHaveLength(2);
});

test.each(['Ann Archer', 'I am Ann', "I'm Ann Archer.", 'this is Ann Archer'])('“%s” answers it too', async (words) => {
  await door.hear(MAILBOX, '8.1.3 amber waiting on HR');
  await door.hear(MAILBOX, words);
  expect(await door.owner()).toBe('Ann Archer');
  expect(await door.rating('8.1.3')).toBe('amber');
});

test('it is remembered: the next word is heard as theirs without a question', async () => {
  await door.hear(MAILBOX, 'I am Ann Archer');
  const [receipt] = await door.hear(MAILBOX, '8.1.3 green');
  expect(receipt!.card.heading).not.toContain('Are you');
  expect(await door.by('8.1.3')).toBe(ANN.id);
});

test('a second tap on the question records nothing twice', async () => {
  const [asked] = await door.hear(MAILBOX, '8.1.3 amber waiting on HR');
  await door.press(MAILBOX, asked!, 'Ann Archer');
  await door.press(MAILBOX, asked!, 'Ann Archer');
  const ledger = await door.register.ledgerOf('RIP/8.1.3' as never);
  expect(ledger.filter(({ event }) => event.kind === 'updated')).toHaveLength(1);
});

test('who pressed the wrong name says so in one tap', async () => {
  await door.hear(MAILBOX, 'I am Ann Archer');
  const [thanks] = await door.hear(MAILBOX, '/rag i am "Ben Baker"');
  expect(thanks!.card.heading).toBe('Thank you, Ben Baker');
  expect(await door.owner()).toBe('Ben Baker');
});

test('the office is told who it is said to be, and changes it with one tap', async () => {
  const told = (await door.hear(MAILBOX, 'I am Ann Archer')).find(({ to }) => 'person' in to && to.person === OLIVE.id);
  expect(told?.card.heading).toBe('Ann Archer says that an account is theirs');
  await door.press(OFFICE, told!, 'It is Ben Baker');
  expect(await door.owner()).toBe('Ben Baker');
});

test('what the office took away is asked anew', async () => {
  await door.hear(MAILBOX, 'I am Ann Archer');
  await door.hear(OFFICE, '/rag unlink "Ann Archer"');
  const [asked] = await door.hear(MAILBOX, '8.1.3 green');
  expect(asked!.card.heading).toBe('Are you Ann Archer or Ben Baker?');
});

test('nobody becomes somebody else by saying so', async () => {
  const stranger = 'slack:T1/U99' as AccountId;
  const [refused] = await door.hear(stranger, '/rag i am "Ann Archer"');
  expect(refused!.card.heading).not.toContain('Thank you');
  expect(await door.register.personAt(stranger)).toBeNull();
  await door.hear(OFFICE, '/rag i am "Ann Archer"');
  expect((await door.register.personAt(OFFICE))?.id).toBe(OLIVE.id);
  expect(personId('Olive Office')).toBe(OLIVE.id);
});
