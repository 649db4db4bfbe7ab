import { describe, expect, test } from 'vitest';
import { addDays } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aPerson, aPlan, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';

const TODAY = day('2016-06-01');
const KEEP = { messages: 90, leavers: 60, record: null };
const ACTION = anAction();

function ago(days: number): Instant {
  return instantAt(addDays(TODAY, -days), '12:00' as TimeOfDay, LONDON);
}

const forget = { at: ago(0), day: TODAY, keep: KEEP };

const message = (id: string, at: Instant) => ({
  id: id as MessageId,
  thread: 'slack:T1/D1/' as ThreadId,
  from: 'slack:U1' as AccountId,
  text: `8.1.3 amber ${id}`,
  at,
  card: null,
  how: 'said' as const,
  of: null,
});

const answer = (key: string, said: Partial<Outgoing> = {}): Outgoing => ({
  key: key as OutKey,
  kind: 'receipt',
  day: null,
  to: { person: personId('Ann Archer') },
  card: aCard({ heading: `Recorded ${key}`, mentions: [ACTION.id] }),
  about: [{ action: ACTION.id, rule: null }],
  edits: null,
  holds: null,
  ...said,
});

async function aRegister() {
  const database = await aDatabase();
  const people = [
    { ...aPerson('Ann Archer'), email: 'ann@example.gov.uk', accounts: { slack: 'T1/U1' } },
    {
      ...aPerson('Ben Baker'),
      email: 'ben@example.gov.uk',
      accounts: { teams: 't1/aad-ben' },
      to: addDays(TODAY, -61),
    },
    { ...aPerson('Cara Cole'), email: 'cara@example.gov.uk', accounts: { slack: 'T1/U3' }, to: addDays(TODAY, -59) },
  ];
  await database.register.saveRoster(aRoster({ people }));
  await database.register.addPlan({
    plan: aPlan(),
    headings: [],
    actions: [ACTION],
    at: ago(200),
    day: day('2015-06-05'),
  });
  return database;
}

async function hears(
  database: Awaited<ReturnType<typeof aRegister>>,
  id: string,
  days: number,
  say: readonly Outgoing[] = [],
) {
  const { inbox, register } = database;
  await inbox.receive(message(id, ago(days)));
  const event = {
    kind: 'updated',
    change: { rating: 'amber' },
    words: id,
    unread: '',
    received: `8.1.3 amber ${id}`,
  } as const;
  const entry = {
    at: ago(days),
    day: addDays(TODAY, -days),
    by: personId('Ann Archer'),
    message: id,
    action: ACTION.id,
    event,
  };
  await register.write({
    message: id as MessageId,
    slot: null,
    entries: say.some(({ holds }) => holds !== null) ? [] : [entry],
    say,
    asked: [],
  });
}

describe('what people wrote', () => {
  test.each([
    [91, ''],
    [90, '8.1.3 amber m1'],
    [1, '8.1.3 amber m1'],
  ])('and was worked %i days ago reads “%s”, and the record keeps the words', async (days, left) => {
    const database = await aRegister();
    await hears(database, 'm1', days);
    await database.forgetOld(forget);
    expect((await database.inbox.message('m1' as MessageId))?.text).toBe(left);
    const line = (await database.register.ledgerOf(ACTION.id)).at(-1);
    expect(line?.event.received).toBe('8.1.3 amber m1');
    expect(await database.integrity()).toEqual([]);
  });

  test('and nobody has worked stays, however old it is', async () => {
    const database = await aRegister();
    await database.inbox.receive(message('m1', ago(300)));
    await database.forgetOld(forget);
    expect((await database.inbox.waiting()).map(({ text }) => text)).toEqual(['8.1.3 amber m1']);
  });

  test('and still waits for somebody to say which action it is stays', async () => {
    const database = await aRegister();
    await hears(database, 'm1', 300, [answer('which/1', { holds: 'm1' as MessageId })]);
    await database.forgetOld(forget);
    expect((await database.inbox.message('m1' as MessageId))?.text).toBe('8.1.3 amber m1');
  });

  test('and was answered only lately stays as long as the answer', async () => {
    const database = await aRegister();
    await hears(database, 'm1', 300, [answer('receipt/1')]);
    await database.outbox.take(ago(10), 1);
    await database.forgetOld(forget);
    expect((await database.inbox.message('m1' as MessageId))?.text).toBe('8.1.3 amber m1');
  });
});

describe('what was sent', () => {
  test.each([
    [91, ''],
    [89, 'Recorded receipt/1'],
  ])('%i days ago reads “%s”, and is about what it was about', async (days, left) => {
    const database = await aRegister();
    await hears(database, 'm1', days, [answer('receipt/1')]);
    await database.outbox.take(ago(days), 1);
    await database.outbox.sent('receipt/1' as OutKey, { thread: 'slack:T1/D1/1' as ThreadId, message: '1' }, ago(days));
    await database.forgetOld(forget);
    const said = await database.threads.card('receipt/1' as OutKey);
    expect([said?.card.heading, said?.about, said?.card.mentions]).toEqual([left, [ACTION.id], [ACTION.id]]);
  });

  test('and may not have arrived stays until the office has said so', async () => {
    const database = await aRegister();
    await hears(database, 'm1', 200, [answer('receipt/1')]);
    await database.outbox.take(ago(200), 1);
    await database.outbox.giveUp('receipt/1' as OutKey, 'uncertain', 'nobody knows');
    await database.forgetOld(forget);
    expect((await database.threads.card('receipt/1' as OutKey))?.card.heading).toBe('Recorded receipt/1');
  });
});

describe('people who left', () => {
  test('long enough ago can be reached nowhere any more, and keep their name; nobody else changes', async () => {
    const database = await aRegister();
    await database.installations.save('teams', 't1/person/aad-ben', '{}', ago(200));
    await database.installations.save('teams', 't1/person/aad-ann', '{}', ago(200));
    expect(await database.forgetOld(forget)).toMatchObject({ leavers: 1 });
    const { people } = await database.register.roster();
    expect(people.map(({ name, email, accounts }) => [name, email, accounts])).toEqual([
      ['Ann Archer', 'ann@example.gov.uk', { slack: 'T1/U1' }],
      ['Ben Baker', null, {}],
      ['Cara Cole', 'cara@example.gov.uk', { slack: 'T1/U3' }],
    ]);
    expect((await database.installations.all('teams')).map(({ place }) => place)).toEqual(['t1/person/aad-ann']);
  });
});

describe('the record', () => {
  const archived = async (years: number) => {
    const database = await aRegister();
    await hears(database, 'm1', 50);
    const on = addDays(TODAY, -366 * years);
    const event = { kind: 'archived', archived: true } as const;
    const entry = { at: ago(366 * years), day: on, by: null, message: null, plan: aPlan().key, event };
    await database.register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
    return database;
  };

  test('keeps its words for ever where nothing else is settled', async () => {
    const database = await archived(20);
    await database.forgetOld(forget);
    expect((await database.register.ledgerOf(ACTION.id)).at(-1)?.event).toMatchObject({ words: 'm1' });
  });

  test.each([
    [6, 5, { kind: 'updated', change: { rating: 'amber' }, words: '', unread: '' }],
    [5, 6, { kind: 'updated', change: { rating: 'amber' }, words: 'm1', unread: '', received: '8.1.3 amber m1' }],
  ])(
    'of a plan archived %i years ago, where words are kept for %i, says what it should',
    async (years, record, event) => {
      const database = await archived(years);
      await database.register.ledgerOf(ACTION.id);
      await database.forgetOld({ ...forget, keep: { ...KEEP, record } });
      expect((await database.register.ledgerOf(ACTION.id)).at(-1)?.event).toEqual(event);
      expect(await database.integrity()).toEqual([]);
    },
  );
});

test('what went once goes no second time', async () => {
  const database = await aRegister();
  await hears(database, 'm1', 200, [answer('receipt/1')]);
  await database.outbox.take(ago(200), 1);
  await database.outbox.sent('receipt/1' as OutKey, { thread: 'slack:T1/D1/1' as ThreadId, message: '1' }, ago(200));
  expect(await database.forgetOld(forget)).toEqual({ messages: 1, cards: 1, leavers: 1, lines: 0 });
  expect(await database.forgetOld(forget)).toEqual({ messages: 0, cards: 0, leavers: 0, lines: 0 });
});
