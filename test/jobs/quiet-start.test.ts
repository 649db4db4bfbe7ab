import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#src/calendar/day.ts';
import { dayIn, fromMs, instantAt, LONDON, readInstant, toMs } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { nextAskingDay } from '#src/calendar/next-asking-day.ts';
import { createTick } from '#jobs/tick.ts';
import { preview } from '#jobs/preview.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { PersonId } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import type { MessageId } from '#src/ports/message.ts';
import { beginning } from '#src/plan/begun.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { aPerson, aPlan, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';
import { keysOf } from './a-world.ts';

const DAYS = workingDays('england-and-wales');
const LATE = [1, 2, 3, 4, 5, 6, 7].map((n) => anAction({ ref: `1.${n}`, due: '2015-05-01', position: n }));
const ACTIONS = [...LATE, anAction({ ref: '2.1', due: '2018-12-31', owners: ['Ben Baker'], position: 9 })];

// A plan that was loaded at 14:00 wrote to fifty people within the minute, and posted a late digest.
describe('a plan that has not begun', () => {
  test('writes to no lead and posts nothing, on any day, and the office has Begin on its first card alone', async () => {
    const world = await aNewPlan();
    for (let today = day('2015-06-01'); today <= day('2015-06-30'); today = addDays(today, 1)) {
      for (const time of ['08:30', '09:30', '14:00']) await world.tickAt(instantAt(today, time as TimeOfDay, LONDON));
    }
    expect(keysOf(world.messenger.sent)).toEqual(['office/2015-06-01/person:olive-office']);
    expect(asText(world.messenger.sent[0]!.card)).toContain('[Begin]');
  });

  test('can be looked at beforehand, as if it had begun', async () => {
    const world = await aNewPlan();
    expect(await preview('nudges', day('2015-06-10'), world.world)).toHaveLength(2);
    expect(world.messenger.sent).toEqual([]);
  });
});

describe('a plan that begins at 11 on a Monday', () => {
  test('sends nothing that day, not even the digest of that morning', async () => {
    const world = await aNewPlan();
    await world.beginsAt('2015-06-08T11:00:00+01:00');
    await world.tickAt('2015-06-08T11:01:00+01:00');
    await world.tickAt('2015-06-09T09:29:00+01:00');
    expect(world.messenger.sent).toEqual([]);
  });

  test('writes to each lead at half past nine the next morning, and posts its digest the next Monday', async () => {
    const world = await aNewPlan();
    await world.beginsAt('2015-06-08T11:00:00+01:00');
    await world.tickAt('2015-06-09T09:30:00+01:00');
    expect(keysOf(world.messenger.sent)).toEqual([
      'nudge/2015-06-09/person:ann-archer',
      'nudge/2015-06-09/person:ben-baker',
    ]);
    await world.tickAt('2015-06-15T08:30:00+01:00');
    expect(keysOf(world.messenger.sent).at(-1)).toBe('digest/RIP/2015-06-15');
  });
});

// What went wrong: begun at 08:20 with “no digest for the time before”, its digest said at 08:30 that nobody had been asked yet.
test.each([
  { begun: '2015-06-08T08:20:00+01:00', why: 'ten minutes before that Monday’s' },
  { begun: '2015-06-05T17:30:00+01:00', why: 'on the Friday evening before it' },
  { begun: '2015-06-06T12:00:00+01:00', why: 'on the Saturday before it' },
])('a plan that begins $why posts no digest before its first messages have gone', async ({ begun }) => {
  const world = await aNewPlan();
  await world.beginsAt(begun);
  await world.tickAt('2015-06-08T08:30:00+01:00');
  await world.tickAt('2015-06-08T08:40:00+01:00');
  expect(world.messenger.sent).toEqual([]);
  await world.tickAt('2015-06-08T09:30:00+01:00');
  expect(keysOf(world.messenger.sent)).not.toContain('digest/RIP/2015-06-08');
  await world.tickAt('2015-06-15T08:30:00+01:00');
  expect(keysOf(world.messenger.sent)).toContain('digest/RIP/2015-06-15');
});

test('a plan that begins early on a Friday has asked by Monday, and posts its digest then', async () => {
  const world = await aNewPlan();
  await world.beginsAt('2015-06-05T08:00:00+01:00');
  await world.tickAt('2015-06-05T09:30:00+01:00');
  await world.tickAt('2015-06-08T08:30:00+01:00');
  expect(keysOf(world.messenger.sent)).toContain('digest/RIP/2015-06-08');
});

// Leads got questions from a stranger who did not say why it asked them.
describe('the first message to a lead', () => {
  test('says who asks, what they lead, how to answer and how to be left in peace, with five questions at most', async () => {
    const world = await aNewPlan();
    await world.beginsAt('2015-06-08T11:00:00+01:00');
    await world.tickAt('2015-06-09T09:30:00+01:00');
    const [ann] = world.messenger.sent;
    const text = asText(ann!.card).replaceAll(/\s+/g, ' ');
    expect(ann!.card.heading).toBe('Hello Ann Archer. You lead 7 actions in Improvement plan');
    expect(text).toContain('I ask about them before a date passes: at most one message a working day, about 09:30.');
    expect(text).toContain('“1.1 amber, waiting on HR, now end of Jan”');
    expect(text).toContain('Green ● on track · Amber ▲ at risk · Red ■ off track');
    expect(text).toContain('Questions: Olive Office, programme office.');
    expect(ann!.card.buttons.map(({ label }) => label)).toContain('Pause or change the time');
    expect(text).toContain('7 of your actions need a word. First:');
    expect(ann!.about.map(({ action }) => action)).toHaveLength(5);
    expect(ann!.card.buttons.filter(({ more }) => more !== true).at(-1)?.label).toBe('and 2 more');
    expect(ann!.card.asks.map(({ action }) => action)).toEqual(ann!.about.map(({ action }) => action));
    expect(ann!.card.mentions).toEqual(expect.arrayContaining(ann!.about.map(({ action }) => action)));
  });

  // What went wrong: whoever checks and leads other actions was shown how to rate the one that they were only to check.
  test('shows an answer for what they lead, not for what is only to be checked', async () => {
    const { world, tickAt, beginsAt } = await aNewPlan();
    const ben = aPerson('Ben Baker', { role: 'verifier' });
    await world.register.saveRoster(
      aRoster({ people: ['Ann Archer', ben, aPerson('Olive Office', { role: 'office' })] }),
    );
    const at = fromMs(Date.parse('2015-06-05T09:00:00Z'));
    const done = { kind: 'updated', change: { done: true }, words: 'done', unread: '' } as const;
    const said = { at, day: day('2015-06-05'), by: personId('Ann Archer'), message: null, event: done };
    await world.register.write({
      message: null,
      slot: null,
      entries: [{ ...said, action: ACTIONS[0]!.id }],
      say: [],
      asked: [],
    });
    await beginsAt('2015-06-08T11:00:00+01:00');
    await tickAt('2015-06-09T09:30:00+01:00');
    const text = asText(world.messengers[0]!.sent.find(({ card }) => card.heading.startsWith('Hello Ben'))!.card, 500);
    expect(text).toContain('To check: 1.1');
    expect(text).toContain('or say it: “2.1 amber, waiting on HR, now end of Jan”');
  });

  test('is the opening alone where nothing is due, and comes once', async () => {
    const world = await aNewPlan();
    await world.beginsAt('2015-06-08T11:00:00+01:00');
    await world.tickAt('2015-06-09T09:30:00+01:00');
    const ben = world.messenger.sent[1]!;
    expect(ben.card.heading).toBe('Hello Ben Baker. You lead 1 action in Improvement plan');
    expect(asText(ben.card)).toContain('Nothing is asked of you today.');
    expect(ben).toMatchObject({ kind: 'nudge', about: [] });
    await world.tickAt('2015-06-10T09:30:00+01:00');
    await world.tickAt('2015-06-11T09:30:00+01:00');
    const later = world.messenger.sent.slice(2);
    expect(later.filter(({ card }) => card.heading.startsWith('Hello'))).toEqual([]);
    expect(keysOf(later)).not.toContain('nudge/2015-06-10/person:ben-baker');
  });
});

// What was arranged before the beginning was told to nobody then, and has to reach them with their first message.
describe('what the office arranged and decided before the beginning is in the first message', () => {
  const [ANN, BEN, OLIVE] = [personId('Ann Archer'), personId('Ben Baker'), personId('Olive Office')];

  const firstOf = async (person: PersonId, entries: readonly NewEntry[]): Promise<string> => {
    const world = await aNewPlan();
    await world.world.register.write({ message: null, slot: null, entries, say: [], asked: [] });
    await world.beginsAt('2015-06-08T11:00:00+01:00');
    await world.tickAt('2015-06-09T09:30:00+01:00');
    const first = world.messenger.sent.find(({ to }) => 'person' in to && to.person === person);
    return first === undefined ? '' : asText(first.card, 1000).replaceAll(/\s+/g, ' ');
  };
  const saying = { at: readInstant('2015-06-02T09:00:00Z')!, day: day('2015-06-02'), by: OLIVE, message: null };
  const away = (deputy: PersonId | null, from = '2015-06-15', to = '2015-06-26'): NewEntry => {
    return { ...saying, person: ANN, event: { kind: 'away', from: day(from), to: day(to), deputy, words: '' } };
  };

  test('a lead reads of the leave that is to come, and who is asked meanwhile', async () => {
    const text = await firstOf(ANN, [away(BEN)]);
    expect(text).toContain('You are away 15–26 Jun, as it is on record: Ben Baker is asked in your place then.');
    expect(text).toContain('[I am not away]');
  });

  test('a leave without a deputy says that nobody is asked', async () => {
    expect(await firstOf(ANN, [away(null)])).toContain('nobody is asked in your place then');
  });

  test('a deputy who leads something reads of it beside what they lead', async () => {
    const text = await firstOf(BEN, [away(BEN)]);
    expect(text).toContain('You lead 1 action');
    expect(text).toContain('You stand in for Ann Archer 15–26 Jun: questions about their actions come to you then');
  });

  test('a deputy who leads nothing gets a first message that says why', async () => {
    const carol = personId('Carol Cole');
    expect(await firstOf(carol, [])).toBe('');
    const text = await firstOf(carol, [away(carol)]);
    expect(text).toContain('Hello Carol Cole. You stand in for Ann Archer');
    expect(text).toContain('15–26 Jun');
    expect(text).not.toContain('You lead 0');
  });

  test('a leave that is over, was ended or has another deputy by then is told to nobody', async () => {
    const over = away(BEN, '2015-06-03', '2015-06-05');
    const back: NewEntry = { ...saying, person: ANN, event: { kind: 'back', words: '' } };
    const carol = personId('Carol Cole');
    for (const entries of [[over], [away(BEN), back], [away(BEN), away(carol)]]) {
      expect(await firstOf(BEN, entries)).not.toContain('stand in for');
    }
    expect(await firstOf(ANN, [away(BEN), back])).not.toContain('You are away');
  });

  test('a due date that was moved is told with its reason, and a title that was put right is not', async () => {
    const decided = { ...saying, message: 'console:1' as MessageId, action: ACTIONS[7]!.id };
    const moved = { kind: 'date-agreed', day: day('2019-03-29'), reason: 'the advert failed' } as const;
    const text = await firstOf(BEN, [{ ...decided, event: moved }]);
    expect(text).toContain('Decided before this message');
    expect(text).toContain('“the advert failed”');
    const edited = { kind: 'edited', change: { title: 'Put right' }, words: 'title Put right' } as const;
    expect(await firstOf(BEN, [{ ...decided, event: edited }])).not.toContain('Decided before');
  });

  // What went wrong: what was given to somebody, or added for them, before the start was told to nobody.
  test('an action that was given to them, or added by hand, is told by whom', async () => {
    const given = { ...saying, message: 'console:1' as MessageId, action: ACTIONS[0]!.id };
    const owners = [{ name: 'Ben Baker', post: null, group: false, support: false }];
    const text = await firstOf(BEN, [{ ...given, event: { kind: 'assigned', owners, words: 'Ben Baker' } }]);
    expect(text).toContain('You lead 2 actions');
    expect(text).toContain('Decided before this message');
    expect(text).toMatch(/1\.1 .*lead.* Ben Baker/u);
    expect(text).toContain('Olive Office');
    const fresh = anAction({ ref: '3.1', due: '2018-12-31', owners: ['Ben Baker'], position: 10 });
    const added = { kind: 'published', original: day('2018-12-31'), added: fresh } as const;
    expect(await firstOf(BEN, [{ ...given, action: fresh.id, event: added }])).toContain(
      'added by hand, due Mon 31 Dec 2018',
    );
    expect(await firstOf(ANN, [{ ...given, event: { kind: 'assigned', owners, words: 'Ben Baker' } }])).not.toContain(
      'Decided before',
    );
  });
});

test('a first start at any minute of any day sends nothing before the next asking hour, and then one message a person a day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 14 * 24 * 60 }), async (minutes) => {
      const start = fromMs(toMs(instantAt(day('2015-12-20'), '00:00' as TimeOfDay, LONDON)) + minutes * 60_000);
      const world = await aNewPlan();
      await world.beginsAt(start);
      const first = instantAt(nextAskingDay(start, LONDON, DAYS), '09:30' as TimeOfDay, LONDON);
      const early: unknown[] = [];
      for (let hour = 0; hour < 7 * 24; hour++) {
        const now = fromMs(toMs(start) + hour * 3_600_000);
        await world.tickAt(now);
        if (now < first) early.push(...world.messenger.sent.filter(({ kind }) => kind !== 'digest'));
      }
      const nudges = world.messenger.sent.filter(({ kind }) => kind !== 'digest');
      expect(early).toEqual([]);
      expect(nudges.length).toBeGreaterThan(0);
      expect(new Set(nudges.map(({ day: on, to }) => `${on} ${JSON.stringify(to)}`)).size).toBe(nudges.length);
      expect(world.messenger.sent.every(({ day: on }) => on === null || on >= dayIn(start, LONDON))).toBe(true);
    }),
    { numRuns: 8 },
  );
});

// A bot that was first started at 14:00 made up for that morning's reminders and for Monday's digest.
describe('a bot that first runs at 14:00 on a Tuesday, on a plan that had begun before', () => {
  test('makes up for no turn of the time before it, today or when it starts again', async () => {
    const world = await aNewPlan();
    await world.beginsAt('2015-06-05T08:00:00+01:00');
    await world.tickAt('2015-06-09T14:00:00+01:00');
    await createTick(world.world)(world.world.clock.now());
    expect(world.messenger.sent).toEqual([]);
    await world.tickAt('2015-06-10T09:30:00+01:00');
    expect(world.messenger.sent).toHaveLength(2);
  });

  test('on a clock that was set back for a trial has begun as well', async () => {
    const world = await aNewPlan();
    await world.beginsAt('2026-06-05T08:00:00+01:00');
    await world.tickAt('2015-06-09T09:30:00+01:00');
    expect(world.messenger.sent).toHaveLength(2);
  });
});

/** Plan RIP as it is loaded: nothing has begun, Ann has seven late actions and Ben one that is far off. */
async function aNewPlan() {
  const { register, outbox } = await aDatabase();
  const clock = aClock('2015-06-01T08:00:00+01:00');
  await register.saveRoster(aRoster());
  const load = { headings: [], actions: ACTIONS, at: clock.now(), day: day('2015-06-01') };
  await register.addPlan({ ...load, plan: aPlan({ begun: null }) });
  const messenger = aMessenger();
  const rest = { officeEmails: [], digestNote: null, report: () => undefined };
  const world = { register, outbox, clock, messengers: [messenger], ...rest };
  const tick = createTick(world);
  return {
    world,
    messenger,
    tickAt: async (moment: string): Promise<void> => {
      clock.set(moment);
      await tick(clock.now());
    },
    beginsAt: async (moment: string): Promise<void> => {
      const entries = [beginning({ key: 'RIP' as PlanKey, zone: LONDON }, fromMs(Date.parse(moment)), null)];
      await register.write({ message: null, slot: null, entries, say: [], asked: [] });
    },
  };
}
