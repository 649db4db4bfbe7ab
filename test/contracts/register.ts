import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import type { AccountId, IncomingMessage, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import type { Change } from '#src/plan/change.ts';
import { asEdited } from '#src/plan/edits.ts';
import type { ActionEvent, NewActionEntry, NewPlanEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Action, ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Outbox } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { PlanLoad, Register, Work } from '#src/ports/register.ts';
import type { Threads } from '#src/ports/threads.ts';
import { aPerson, aPlan, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';

/** What keeps a plan's register, messages and threads, new and empty for each test. */
export type Store = {
  readonly register: Register;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly threads: Threads;
};

const AT = readInstant('2015-06-05T09:30:00+01:00')!;
const LATER = readInstant('2015-06-05T09:35:00+01:00')!;
const ANN = personId('Ann Archer');
const FIRST = anAction({ ref: '8.1.3' });
const SECOND = anAction({ ref: '8.1.4', due: null, position: 1 });
const SURVIVORS = [
  '',
  'ŵ ŷ £ – 🟢',
  'a\0b',
  '\ud800 alone',
  'and last \udfff',
  '\u0001"x"',
  "'); drop table ledger; --",
  '\u202e',
  '\r\n',
];

/** The suite that every register passes, whatever it is kept in. */
export function registerContract(open: () => Promise<Store>): void {
  describe('a register', () => {
    plansAndPeople(open);
    writing(open);
    messages(open);
    asking(open);
  });
}

function plansAndPeople(open: () => Promise<Store>): void {
  test('gives back a plan, its headings and its actions in document order', async () => {
    const { register } = await open();
    const headings = [{ level: 'outcome', ref: '8.1', title: 'Licensing' }] as const;
    await register.addPlan(aLoad([SECOND, FIRST], { headings }));
    expect(await register.plans()).toEqual([aPlan()]);
    expect(await register.headings(aPlan().key)).toEqual(headings);
    expect((await register.trackedIn(aPlan().key)).map(({ action }) => action)).toEqual([FIRST, SECOND]);
    expect((await register.tracked(FIRST.id))?.standing.original).toBe('2015-06-30');
    expect(await register.tracked('RIP/9.9' as Action['id'])).toBeNull();
  });

  test('has exactly one default plan', async () => {
    const { register } = await open();
    await register.addPlan({ ...aLoad([]), plan: aPlan({ isDefault: false }) });
    expect((await register.plans()).map(({ isDefault }) => isDefault)).toEqual([true]);
    await register.addPlan({ ...aLoad([]), plan: aPlan({ key: 'CYPS' }) });
    expect((await register.plans()).map(({ key, isDefault }) => [key, isDefault])).toEqual([
      ['CYPS', true],
      ['RIP', false],
    ]);
  });

  test('does to a plan what its lines of the ledger say, and keeps them', async () => {
    const { register } = await open();
    await register.addPlan(aLoad([FIRST]));
    await register.addPlan({ ...aLoad([]), plan: aPlan({ key: 'CYPS', isDefault: false }) });
    const [rip, cyps] = [aPlan().key, aPlan({ key: 'CYPS' }).key];
    const frame = { at: AT, day: day('2015-06-05'), by: ANN, message: null };
    const entries: readonly NewPlanEntry[] = [
      { ...frame, plan: cyps, event: { kind: 'made-default', was: rip } },
      { ...frame, plan: cyps, event: { kind: 'named', name: 'Children first', was: aPlan().name } },
      { ...frame, plan: rip, event: { kind: 'archived', archived: true } },
    ];
    await register.write({ message: null, slot: null, entries, say: [], asked: [] });
    expect(await register.plans()).toEqual([
      aPlan({ key: 'CYPS', name: 'Children first' }),
      { ...aPlan({ isDefault: false }), isArchived: true },
    ]);
    expect(await register.ledgerOfPlans()).toEqual(entries.map((entry, at) => ({ ...entry, seq: 2 + at })));
    expect(await register.ledgerIn(rip)).toHaveLength(1);
    expect(await register.arrangements()).toEqual([]);
  });

  test('puts newer words in place, never another original date', async () => {
    const { register } = await open();
    await register.addPlan(aLoad([FIRST]));
    const newer = anAction({ ref: '8.1.3', due: '2015-12-31', title: 'Agree and publish the framework' });
    await register.revisePlan(aLoad([newer, SECOND]));
    const tracked = (await register.tracked(FIRST.id))!;
    expect(tracked.action).toEqual(newer);
    expect(tracked.standing.original).toBe('2015-06-30');
    expect((await register.ledgerOf(FIRST.id)).map(({ event }) => event)).toEqual([
      {
        kind: 'published',
        original: '2015-06-30',
        asPublished: { title: FIRST.title, timescale: FIRST.timescale.text, leads: FIRST.leads.text },
      },
      { kind: 'republished', title: newer.title, timescale: newer.timescale.text, leads: null },
    ]);
    expect((await register.ledgerOf(SECOND.id)).map(({ event }) => event.kind)).toEqual(['published']);
    await register.revisePlan(aLoad([newer, SECOND]));
    expect(await register.ledgerIn(aPlan().key)).toHaveLength(3);
  });

  test('keeps an action’s ledger under another number, and marks one that is left out once', async () => {
    const { register } = await open();
    await register.addPlan(aLoad([FIRST, SECOND]));
    const formerRefs = [{ ref: FIRST.ref, until: day('2015-06-05') }];
    const moved: Action = { ...FIRST, ref: '9.1.1' as Action['ref'], formerRefs, place: 'page 4', position: 7 };
    const gone: Action = { ...SECOND, isDropped: true };
    const columns = { map: { ref: 1, title: 3 }, headings: ['Ref', '', 'Action'] };
    const load = aLoad([moved, gone], { plan: { ...aPlan(), columns } });
    await register.revisePlan({ ...load, agreed: new Map([[FIRST.id, day('2016-01-31')]]) });
    expect((await register.plans())[0]?.columns).toEqual(columns);
    expect((await register.trackedIn(aPlan().key)).map(({ action }) => action)).toEqual([gone, moved]);
    expect((await register.tracked(FIRST.id))?.standing).toMatchObject({
      original: '2015-06-30',
      agreed: '2016-01-31',
    });
    const said = async (id: Action['id']) => (await register.ledgerOf(id)).slice(1).map(({ event }) => event);
    const words = { title: null, timescale: null, leads: null };
    expect(await said(FIRST.id)).toEqual([{ kind: 'republished', ...words, ref: '9.1.1', agreed: '2016-01-31' }]);
    expect(await said(SECOND.id)).toEqual([{ kind: 'dropped' }]);
    await register.revisePlan(aLoad([{ ...moved, position: 8, place: 'page 5' }, gone]));
    expect(await register.ledgerIn(aPlan().key)).toHaveLength(4);
  });

  test('writes the lines that come with a plan behind its own', async () => {
    const { register } = await open();
    const event = { kind: 'progress', rating: 'amber', done: false, words: 'Late' } as const;
    const line = { at: AT, day: day('2015-05-26'), by: null, message: null, action: FIRST.id, event };
    await register.addPlan(aLoad([FIRST], { lines: [line] }));
    expect((await register.ledgerOf(FIRST.id)).map(({ event: { kind } }) => kind)).toEqual(['published', 'progress']);
    expect((await register.tracked(FIRST.id))?.standing).toMatchObject({
      declared: { rating: 'amber', by: null, on: '2015-05-26' },
      lastUpdate: null,
    });
  });

  test('gives back the roster as it was saved, and the newest in place of the old', async () => {
    const { register } = await open();
    const holders = [{ person: ANN, from: day('2015-01-01'), to: null }];
    const roster = aRoster({
      people: [
        aPerson('Zoe Last', { accounts: { teams: 't', slack: 'U7' } }),
        aPerson('Ann Archer', { role: 'office' }),
      ],
      posts: [{ name: 'Leader', aliases: ['Leader of the Council'], holders }],
      bodies: [{ name: 'Cabinet', aliases: [], members: ['Leader', 'Ann Archer'] }],
    });
    await register.saveRoster(aRoster());
    await register.saveRoster(roster);
    expect(await register.roster()).toEqual(roster);
    // One alone is another: the rest is not written, and stands.
    const [zoe, ann] = roster.people;
    const changed = aPerson('Zoe Last', {
      title: 'Director',
      aliases: ['Z'],
      email: 'z@x.example',
      role: 'verifier',
      zone: 'Europe/Paris' as Zone,
      reportsTo: 'Ann Archer',
      accounts: { slack: 'U8' },
      from: day('2015-01-01'),
    });
    for (const person of [changed, zoe!]) {
      await register.saveRoster({ ...roster, people: [person, ann!] });
      expect(await register.roster()).toEqual({ ...roster, people: [person, ann!] });
    }
  });

  test('knows a person by the account they speak from, and nobody when two have it', async () => {
    const { register } = await open();
    const slack = { slack: 'U7' };
    await register.saveRoster(aRoster({ people: [aPerson('Ann Archer', { accounts: slack }), 'Ben Baker'] }));
    const nameAt = async (account: string) => (await register.personAt(account as AccountId))?.name ?? null;
    expect(await nameAt('slack:U7')).toBe('Ann Archer');
    expect(await nameAt('teams:U7')).toBeNull();
    expect(await nameAt('console:person:ann-archer')).toBe('Ann Archer');
    expect(await nameAt('console:ben baker')).toBe('Ben Baker');
    expect(await nameAt('')).toBeNull();
    await register.saveRoster(
      aRoster({ people: [aPerson('Ann Archer', { accounts: slack }), aPerson('Ben Baker', { accounts: slack })] }),
    );
    expect(await nameAt('slack:U7')).toBeNull();
  });
}

function writing(open: () => Promise<Store>): void {
  test('keeps an update under the message that said it, and replays how the action stands', async () => {
    const { register, inbox } = await open();
    await register.addPlan(aLoad([FIRST]));
    await inbox.receive(aMessage('m1'));
    const entry = anUpdate({ rating: 'amber', waitingOn: 'HR' }, { message: 'm1' });
    expect(await register.write(aWork({ message: 'm1' as MessageId, entries: [entry] }))).toBe('written');
    expect((await register.tracked(FIRST.id))?.standing).toMatchObject({
      declared: { rating: 'amber' },
      waitingOn: 'HR',
    });
    expect(await register.ledgerOfMessage('m1' as MessageId)).toEqual([{ ...entry, seq: 2 }]);
    expect(await inbox.waiting()).toEqual([]);
  });

  test('writes nothing for a message or a slot that was worked before', async () => {
    const { register, inbox, outbox } = await open();
    await register.addPlan(aLoad([FIRST]));
    await inbox.receive(aMessage('m1'));
    const slot = { job: 'nudges', day: day('2015-06-05') };
    const work = aWork({ message: 'm1' as MessageId, entries: [anUpdate({ rating: 'red' })], say: [anOutgoing('r1')] });
    expect(await register.write(work)).toBe('written');
    expect(await register.write({ ...work, say: [anOutgoing('r2')] })).toBe('already');
    expect(await register.write(aWork({ slot, say: [anOutgoing('n1')] }))).toBe('written');
    expect(await register.write(aWork({ slot, entries: [anUpdate({ rating: 'green' })] }))).toBe('already');
    expect(await register.ledgerOf(FIRST.id)).toHaveLength(2);
    expect((await outbox.take(AT, 9)).map(({ key }) => key)).toEqual(['r1', 'n1']);
  });

  test('writes all of a piece of work or nothing of it', async () => {
    const { register, inbox, outbox } = await open();
    await register.addPlan(aLoad([FIRST]));
    await inbox.receive(aMessage('m1'));
    const stranger = { ...anUpdate({ rating: 'red' }), action: 'RIP/9.9' as Action['id'] };
    const work = aWork({
      message: 'm1' as MessageId,
      entries: [anUpdate({ rating: 'red' }), stranger],
      say: [anOutgoing('r1')],
    });
    await expect(register.write(work)).rejects.toThrow(/foreign key/iu);
    expect(await register.ledgerOf(FIRST.id)).toHaveLength(1);
    expect((await register.tracked(FIRST.id))?.standing.declared).toBeNull();
    expect(await outbox.take(AT, 9)).toEqual([]);
    expect(await inbox.waiting()).toHaveLength(1);
  });

  test('gives the same standing from its memory as from its ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aChange(), { maxLength: 12 }), async (changes) => {
        const { register } = await open();
        await register.addPlan(aLoad([FIRST]));
        for (const change of changes) await register.write(aWork({ entries: [anUpdate(change)] }));
        const tracked = (await register.tracked(FIRST.id))!;
        const ledger = await register.ledgerOf(FIRST.id);
        expect(tracked.standing).toEqual(replay(tracked.action, ledger));
        expect(replay(tracked.action, ledger)).toEqual(replay(tracked.action, ledger));
        expect(ledger.map(({ seq }) => seq)).toEqual(ledger.map((_, index) => index + 1));
        expect(tracked.standing.original).toBe('2015-06-30');
      }),
      { numRuns: 15 },
    );
  });

  test('gives one ledger for a stream of messages however often and in whatever order each arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 25 }), async (stream) => {
        const { register, inbox } = await open();
        await register.addPlan(aLoad([FIRST]));
        for (const number of stream) {
          const message = `m${number}` as MessageId;
          await inbox.receive(aMessage(message));
          await register.write(aWork({ message, entries: [anUpdate({ narrative: message }, { message })] }));
        }
        const said = (await register.ledgerOf(FIRST.id)).slice(1).map(({ message }) => message);
        expect(said).toEqual([...new Set(stream.map((number) => `m${number}`))]);
        expect(await inbox.waiting()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('gives the very same list of actions until one of them has other words, and never an old one', async () => {
    const { register } = await open();
    await register.addPlan(aLoad([FIRST, SECOND]));
    const listed = await register.actions();
    expect(listed).toEqual([FIRST, SECOND]);
    await register.write(aWork({ entries: [anUpdate({ rating: 'red' })] }));
    expect(await register.actions()).toBe(listed);
    const event = { kind: 'edited', change: { title: 'Sign the framework' }, words: '' } as const;
    await register.write(aWork({ entries: [{ ...anUpdate({}), event }] }));
    expect(await register.actions()).toEqual((await register.trackedIn(aPlan().key)).map(({ action }) => action));
    expect((await register.actions())[0]?.title).toBe('Sign the framework');
  });

  test('rates actions by the rules that their plan has, from the moment they are set, and as before once they are taken back', async () => {
    const { register } = await open();
    await register.addPlan(aLoad([FIRST, SECOND]));
    const rules = async () => (await register.trackedIn(aPlan().key)).map(({ action }) => action.rules?.cycleDays);
    expect(await rules()).toEqual([undefined, undefined]);
    const of = { at: AT, day: day('2015-06-05'), by: ANN, message: null, plan: aPlan().key };
    const set = { kind: 'set', settings: { cycleDays: 60 }, was: { cycleDays: 35 } } as const;
    await register.write(aWork({ entries: [{ ...of, event: set }] }));
    expect(await rules()).toEqual([60, 60]);
    expect((await register.tracked(FIRST.id))?.action.rules?.cycleDays).toBe(60);
    const seq = (await register.ledgerOfPlans()).at(-1)!.seq;
    const back = { kind: 'set', settings: set.was, was: set.settings } as const;
    await register.write(aWork({ entries: [{ ...of, event: { kind: 'undone', of: seq, stands: back } }] }));
    expect(await rules()).toEqual([undefined, undefined]);
  });

  test('lists after any lines what their replay gives, and the restricted ones alone', async () => {
    const events: readonly ActionEvent[] = [
      { kind: 'restricted', restricted: true },
      { kind: 'restricted', restricted: false },
      { kind: 'edited', change: { title: 'Sign the framework' }, words: '' },
      { kind: 'updated', change: { rating: 'red' }, words: 'red', unread: '' },
    ];
    const line = fc.record({
      event: fc.constantFrom(...events),
      of: fc.constantFrom(FIRST, SECOND),
      isRead: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const { register } = await open();
        await register.addPlan(aLoad([FIRST, SECOND]));
        for (const { event, of, isRead } of lines) {
          if (isRead) await register.trackedIn(aPlan().key);
          await register.write(aWork({ entries: [{ ...anUpdate({}), action: of.id, event }] }));
        }
        const replayed = await Promise.all([FIRST, SECOND].map((action) => asReplayed(action, register)));
        expect(await register.trackedIn(aPlan().key)).toEqual(replayed);
        expect(await register.restricted()).toEqual(replayed.filter(({ standing }) => standing.restricted));
      }),
      { numRuns: 25 },
    );
  });

  test('keeps what a person arranged for themselves apart from the actions', async () => {
    const { register } = await open();
    const paused = { at: AT, day: day('2015-06-05'), by: ANN, message: null, person: ANN };
    const event = { kind: 'paused', until: day('2015-07-01'), words: 'pause until 1 July' } as const;
    await register.write(aWork({ entries: [{ ...paused, event }] }));
    expect(await register.arrangements()).toEqual([{ ...paused, event, seq: 1 }]);
  });
}

async function asReplayed(published: Action, { ledgerOf }: Register): Promise<Tracked> {
  const entries = await ledgerOf(published.id);
  const action = asEdited(published, entries);
  return { action, standing: replay(action, entries) };
}

function messages(open: () => Promise<Store>): void {
  test('stores a message once and gives back its words exactly', async () => {
    const { inbox } = await open();
    const texts = [...SURVIVORS, 'x'.repeat(1_000_000)];
    for (const [index, text] of texts.entries()) {
      const message = { ...aMessage(`${text.slice(0, 20)}${index}`), text, thread: text.slice(0, 20) as ThreadId };
      expect(await inbox.receive(message)).toBe('new');
      expect(await inbox.receive({ ...message, text: 'another text' })).toBe('known');
      expect(await inbox.message(message.id)).toEqual(message);
    }
    expect((await inbox.waiting()).map(({ text }) => text)).toEqual(texts);
  });

  test('knows of a message how it reads now, and what the same person wrote before it', async () => {
    const { inbox } = await open();
    const [m1, m2] = ['m1', 'm2'] as MessageId[];
    await inbox.receive(aMessage('m1'));
    await inbox.receive({ ...aMessage('t1'), card: 'n1' as OutKey });
    await inbox.receive({ ...aMessage('e1'), how: 'edited', of: m1!, text: 'red' });
    await inbox.receive({ ...aMessage('o1'), from: 'console:other' as AccountId });
    await inbox.receive({ ...aMessage('o2'), thread: 'console:other' as ThreadId });
    await inbox.receive(aMessage('m2'));
    expect((await inbox.before(m2!))?.id).toBe('m1');
    expect(await inbox.before(m1!)).toBeNull();
    expect((await inbox.changed(m1!))?.text).toBe('red');
    await inbox.receive({ ...aMessage('d1'), how: 'deleted', of: m1! });
    expect((await inbox.changed(m1!))?.how).toBe('deleted');
    expect(await inbox.changed(m2!)).toBeNull();
  });

  test('gives back any words of an update exactly', async () => {
    const { register } = await open();
    await register.addPlan(aLoad([FIRST]));
    for (const words of SURVIVORS)
      await register.write(aWork({ entries: [anUpdate({ narrative: words }, { words })] }));
    const events = (await register.ledgerOf(FIRST.id)).slice(1).map(({ event }) => event);
    expect(events).toEqual(SURVIVORS.map((words) => anUpdate({ narrative: words }, { words }).event));
  });

  test('sets a message aside with its words kept', async () => {
    const { inbox } = await open();
    await inbox.receive(aMessage('m1'));
    await inbox.setAside('m1' as MessageId, 'It could not be read.');
    expect(await inbox.waiting()).toEqual([]);
    expect((await inbox.message('m1' as MessageId))?.text).toBe('amber');
  });

  test('sends each message once, and a second with the same key never', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1'), anOutgoing('n1'), anOutgoing('n2')] }));
    expect((await outbox.take(AT, 1)).map(({ key, attempts }) => [key, attempts])).toEqual([['n1', 1]]);
    expect((await outbox.take(AT, 9)).map(({ key }) => key)).toEqual(['n2']);
    await outbox.sent('n1' as OutKey, posted('t1', 'p1'), AT);
    await register.write(aWork({ say: [anOutgoing('n1')] }));
    expect(await outbox.take(LATER, 9)).toEqual([]);
  });

  test('tries a refused message again when its time has come, and an uncertain one never', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1'), anOutgoing('n2'), anOutgoing('n3')] }));
    await outbox.take(AT, 9);
    await outbox.retry('n1' as OutKey, LATER, 'too many at once');
    await outbox.giveUp('n2' as OutKey, 'dead', 'no such person');
    expect(await outbox.take(AT, 9)).toEqual([]);
    expect((await outbox.take(LATER, 9)).map(({ key, attempts }) => [key, attempts])).toEqual([['n1', 2]]);
    expect(await outbox.recover()).toBe(2);
    expect(await outbox.recover()).toBe(0);
    expect(await outbox.take(LATER, 9)).toEqual([]);
  });

  test('keeps what is in doubt out of what is due, and gives it to be looked for a minute after it went', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1'), anOutgoing('n2'), anOutgoing('n3')] }));
    const keys = async (now: Instant) => (await outbox.doubted(now)).map(({ message }) => message.key);
    await outbox.take(AT, 2);
    await outbox.doubt('n1' as OutKey, LATER, 'the line broke');
    expect(await outbox.recover()).toBe(1);
    expect((await outbox.take(LATER, 9)).map(({ key }) => key)).toEqual(['n3']);
    expect(await keys(AT)).toEqual([]);
    expect(await keys(LATER)).toEqual(['n1', 'n2']);
    expect((await outbox.doubted(LATER))[0]).toMatchObject({ at: AT, message: { attempts: 1, since: AT } });
    await outbox.sent('n1' as OutKey, posted('t1', 'p1'), AT);
    await outbox.again('n2' as OutKey, 'not-found', LATER);
    expect(await keys(LATER)).toEqual([]);
    expect(await outbox.take(AT, 9)).toEqual([]);
    expect(await outbox.take(LATER, 9)).toMatchObject([{ key: 'n2', attempts: 2, again: 'not-found', since: AT }]);
  });

  test('knows that a card arrived which somebody taps, in doubt or uncertain, and of no other', async () => {
    const { register, inbox, outbox } = await open();
    await register.write(aWork({ say: ['n1', 'n2', 'n3'].map((key) => anOutgoing(key)) }));
    await outbox.take(AT, 9);
    await outbox.doubt('n1' as OutKey, LATER, 'the line broke');
    for (const key of ['n2', 'n3']) await outbox.giveUp(key as OutKey, 'uncertain', 'the line broke');
    for (const [at, card] of ['n1', 'n2'].entries()) {
      const tap = { ...aMessage(`tap-${at}`), card: card as OutKey };
      await inbox.receive(tap);
      await register.write(aWork({ message: tap.id }));
    }
    expect((await register.unsure()).map(({ message }) => message.key)).toEqual(['n3']);
    expect(await outbox.doubted(LATER)).toEqual([]);
    expect(await register.fateOf('n2' as OutKey)).toBe('sent');
  });

  test('shows what was given up and is missed, unless what went later stands in its place', async () => {
    const { register, outbox } = await open();
    const say = [anOutgoing('n1'), anOutgoing('n2'), anOutgoing('n3'), anOutgoing('page', { kind: 'page' })];
    await register.write(aWork({ say }));
    await outbox.take(AT, 9);
    await outbox.sent('n3' as OutKey, posted('t1', 'p3'), AT);
    await register.write(aWork({ say: ['e1', 'e2', 'e3'].map((key) => anOutgoing(key, { edits: 'n3' })) }));
    await outbox.again('n2' as OutKey, 'not-known', AT);
    await outbox.take(AT, 9);
    await outbox.giveUp('n1' as OutKey, 'dead', 'answered meanwhile');
    for (const key of ['n2', 'page']) await outbox.giveUp(key as OutKey, 'dead', 'the account is closed');
    for (const key of ['e1', 'e2']) {
      await outbox.take(AT, 1);
      await outbox.giveUp(key as OutKey, 'dead', 'too late');
    }
    await outbox.take(AT, 1);
    await outbox.giveUp('e3' as OutKey, 'dead', 'the message it changes was never sent');
    const lost = await register.lost(day('2015-06-05'));
    expect(lost.map(({ message, why, mayHaveArrived }) => [message?.key, why, mayHaveArrived])).toEqual([
      ['n2', 'the account is closed', true],
      ['e2', 'too late', false],
    ]);
    expect(await register.lost(day('2015-06-06'))).toEqual([]);
  });

  test('sends again what was given up, once and as if it were new, and what is let go never', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1'), anOutgoing('n2', { thread: 't2' })] }));
    await outbox.take(AT, 9);
    for (const key of ['n1', 'n2']) await outbox.giveUp(key as OutKey, 'dead', 'the account is closed');
    const [again, left] = await register.lost(day('2015-06-05'));
    const mends = [
      { number: again!.number, how: 'again' as const },
      { number: left!.number, how: 'left' as const },
    ];
    await register.write({ ...aWork({}), mends });
    expect(await register.lost(day('2015-06-05'))).toEqual([]);
    expect((await register.backlog()).dead).toBe(0);
    expect(await register.fateOf('n2' as OutKey)).toBe('lost');
    expect(await outbox.take(LATER, 9)).toMatchObject([{ key: 'n1', attempts: 1 }]);
    await outbox.sent('n1' as OutKey, posted('t1', 'p1'), LATER);
    await register.write({ ...aWork({}), mends: [mends[0]!] });
    expect(await outbox.take(LATER, 9)).toEqual([]);
  });

  test('lets what was put back go now, by its key or since a moment, and what may have arrived by its key alone', async () => {
    const { register, outbox } = await open();
    const FAR = readInstant('2015-06-05T18:00:00+01:00')!;
    const keys = ['n1', 'n2', 'n3', 'n4'] as readonly string[] as readonly OutKey[];
    await register.write(aWork({ say: keys.map((key) => anOutgoing(key, { thread: `of-${key}` })) }));
    await outbox.take(AT, 9);
    for (const key of keys.slice(0, 2)) await outbox.retry(key, FAR, 'no line');
    await outbox.again(keys[2]!, 'not-known', FAR);
    await outbox.doubt(keys[3]!, FAR, 'no answer');
    const due = async () => (await outbox.take(LATER, 9)).map(({ key }) => key);
    expect([await due(), await outbox.doubted(LATER)]).toEqual([[], []]);
    await outbox.hasten({ keys: [keys[0]!], triedSince: LATER });
    expect(await due()).toEqual(['n1']);
    expect((await outbox.doubted(LATER)).map(({ message }) => message.key)).toEqual(['n4']);
    await outbox.hasten({ keys: [], triedSince: AT });
    expect(await due()).toEqual(['n2']);
    await outbox.hasten({ keys: [keys[2]!], triedSince: null });
    expect(await due()).toEqual(['n3']);
  });

  test('looks at once for what a clock that was set back since had sent', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1')] }));
    await outbox.take(LATER, 1);
    await outbox.recover();
    expect((await outbox.doubted(AT)).map(({ message }) => message.key)).toEqual(['n1']);
  });

  // What went wrong: what was refused while a machine’s clock was ten years ahead waited those ten years.
  test('tries at once what a clock that was set back since had put off, and counts its age from now', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1'), anOutgoing('n2', { thread: 't2' })] }));
    const [ahead, later] = [readInstant('2025-06-05T09:00:00+01:00')!, readInstant('2025-06-05T10:00:00+01:00')!];
    await outbox.take(ahead, 2);
    await outbox.retry('n1' as OutKey, later, 'too many at once');
    await outbox.doubt('n2' as OutKey, later, 'the line broke');
    const [doubted] = await outbox.doubted(AT);
    expect(doubted).toMatchObject({ message: { key: 'n2', since: AT }, at: AT });
    expect((await outbox.take(AT, 2)).map(({ key }) => key)).toEqual(['n1']);
  });

  test('counts as in doubt what has been on its way for ten minutes, and what it changes twice goes again', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1'), anOutgoing('n2')] }));
    await outbox.take(AT, 2);
    await outbox.sent('n1' as OutKey, posted('t1', 'p1'), AT);
    await register.write(aWork({ say: [anOutgoing('e1', { edits: 'n1' })] }));
    await outbox.take(AT, 1);
    const muchLater = readInstant('2015-06-05T09:41:00+01:00')!;
    expect((await outbox.doubted(muchLater)).map(({ message }) => message.key)).toEqual(['n2']);
    expect((await outbox.take(muchLater, 9)).map(({ key }) => key)).toEqual(['e1']);
  });

  test('puts other words in the place of those that a message goes out with', async () => {
    const { register, outbox, threads } = await open();
    await register.write(aWork({ say: [anOutgoing('n1')] }));
    await outbox.redraw('n1' as OutKey, aCard({ heading: 'Later' }));
    expect((await threads.card('n1' as OutKey))?.card.heading).toBe('Later');
  });

  test('holds an edit back until the message it changes is sent, and says where that is', async () => {
    const { register, outbox } = await open();
    await register.write(
      aWork({ say: [anOutgoing('n1'), anOutgoing('e1', { edits: 'n1' }), anOutgoing('e2', { edits: 'e1' })] }),
    );
    expect((await outbox.take(AT, 9)).map(({ key, editing }) => [key, editing])).toEqual([['n1', null]]);
    await outbox.sent('n1' as OutKey, posted('t1', 'p1'), AT);
    expect((await outbox.take(AT, 9)).map(({ key, editing }) => [key, editing])).toEqual([['e1', posted('t1', 'p1')]]);
    await outbox.sent('e1' as OutKey, posted('t1', 'p1'), AT);
    expect((await outbox.take(AT, 9)).map(({ key, editing }) => [key, editing])).toEqual([['e2', posted('t1', 'p1')]]);
  });

  test('changes from then on what was said anew in the place of a message that is gone', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: ['n1', 'n2'].map((key) => anOutgoing(key)) }));
    await outbox.take(AT, 9);
    for (const key of ['n1', 'n2']) await outbox.sent(key as OutKey, posted('t1', `p-${key}`), AT);
    await register.write(aWork({ say: [anOutgoing('e1', { edits: 'n1' })] }));
    await outbox.take(AT, 9);
    await outbox.sent('e1' as OutKey, { ...posted('t2', 'p2'), instead: true }, AT);
    await register.write(aWork({ say: [anOutgoing('e2', { edits: 'n1' }), anOutgoing('f1', { edits: 'n2' })] }));
    expect((await outbox.take(AT, 9)).map(({ key, editing }) => [key, editing])).toEqual([
      ['e2', posted('t2', 'p2')],
      ['f1', posted('t1', 'p-n2')],
    ]);
  });

  test('takes answers and what is said unasked apart, each conversation one after the other', async () => {
    const { register, outbox } = await open();
    const say = [
      anOutgoing('n1'),
      anOutgoing('n2'),
      anOutgoing('r1', { kind: 'receipt', thread: 't1' }),
      anOutgoing('r2', { kind: 'receipt', thread: 't1' }),
      anOutgoing('r3', { kind: 'receipt', thread: 't2' }),
      anOutgoing('x1', { kind: 'notice' }),
    ];
    await register.write(aWork({ say }));
    const keys = async (lane: 'answers' | 'unasked') => (await outbox.take(AT, 9, lane)).map(({ key }) => key);
    expect(await keys('unasked')).toEqual(['n1']);
    expect(await keys('answers')).toEqual(['r1', 'r3', 'x1']);
    expect(await keys('answers')).toEqual([]);
    await outbox.retry('r1' as OutKey, LATER, 'too many at once');
    await outbox.sent('n1' as OutKey, posted('t9', 'p1'), AT);
    expect(await keys('answers')).toEqual([]);
    expect(await keys('unasked')).toEqual(['n2']);
    expect((await outbox.take(LATER, 9, 'answers')).map(({ key }) => key)).toEqual(['r1']);
    await outbox.giveUp('r1' as OutKey, 'uncertain', 'the line broke');
    expect(await keys('answers')).toEqual(['r2']);
  });

  test('lets a message that was left on its way hold up the next for ten minutes at most', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1'), anOutgoing('n2')] }));
    await outbox.take(AT, 1, 'unasked');
    expect(await outbox.take(LATER, 1, 'unasked')).toEqual([]);
    const muchLater = readInstant('2015-06-05T09:41:00+01:00')!;
    expect((await outbox.take(muchLater, 1, 'unasked')).map(({ key }) => key)).toEqual(['n2']);
  });

  test('puts a message off without counting a try', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('n1')] }));
    await outbox.take(AT, 1);
    await outbox.postpone('n1' as OutKey, LATER, 'it is early where its reader is');
    expect(await outbox.take(AT, 1)).toEqual([]);
    expect((await outbox.take(LATER, 1)).map(({ key, attempts }) => [key, attempts])).toEqual([['n1', 1]]);
  });

  test('plans what follows a message with the word that it was sent, once', async () => {
    const { register, outbox } = await open();
    await register.write(aWork({ say: [anOutgoing('d1')] }));
    await outbox.take(AT, 1);
    const partOf = (number: number): Outgoing => ({
      ...anOutgoing(`d1/part:${number}`, { thread: 't1' }),
      part: { of: 'd1' as OutKey, number },
    });
    const follow = [partOf(1), partOf(2)];
    await outbox.sent('d1' as OutKey, posted('t1', 'p1'), AT, follow);
    await outbox.sent('d1' as OutKey, posted('t1', 'p1'), AT, follow);
    expect((await outbox.take(AT, 9)).map(({ part }) => part)).toEqual(follow.map(({ part }) => part));
  });

  test('gives back every kind of address and card', async () => {
    const { register, outbox } = await open();
    const thread = 'slack:D1:\ud8001700.1' as ThreadId;
    const to = [{ person: ANN }, { channel: 'slt' }, { thread, person: null }, { thread, person: ANN }] as const;
    const say = to.map((address, index) => ({ ...anOutgoing(`k${index}`), to: address, holds: 'm1' as MessageId }));
    await register.write(aWork({ say }));
    const taken = await outbox.take(AT, 9);
    expect(taken).toEqual(say.map((outgoing) => ({ ...outgoing, editing: null, attempts: 1 })));
  });
}

function asking(open: () => Promise<Store>): void {
  test('knows what was said last in a thread, notices left out', async () => {
    const { register, outbox, threads } = await open();
    const thread = 't1' as ThreadId;
    await register.addPlan(aLoad([FIRST]));
    expect(await threads.last(thread)).toBeNull();
    await register.write(aWork({ say: [anOutgoing('n1')] }));
    await outbox.take(AT, 9);
    await outbox.sent('n1' as OutKey, posted('t1', 'p1'), AT);
    expect(await threads.last(thread)).toMatchObject({ key: 'n1', about: [FIRST.id], seq: 1 });
    await register.write(
      aWork({
        say: [anOutgoing('x1', { kind: 'notice', thread: 't1' }), anOutgoing('r1', { kind: 'receipt', thread: 't1' })],
      }),
    );
    expect((await threads.last(thread))?.key).toBe('n1');
    await outbox.take(AT, 9);
    expect((await threads.last(thread))?.key).toBe('r1');
    expect(await threads.card('n1' as OutKey)).toMatchObject({ key: 'n1', kind: 'nudge', card: headed('n1') });
    expect(await threads.card('n9' as OutKey)).toBeNull();
  });

  test('takes a note on an older message for no newer word than the newest', async () => {
    const { register, outbox, threads } = await open();
    await register.addPlan(aLoad([FIRST]));
    for (const key of ['n1', 'n2']) await sendOne({ register, outbox }, anOutgoing(key));
    await sendOne({ register, outbox }, anOutgoing('e1', { edits: 'n1' }));
    expect((await threads.last('t1' as ThreadId))?.key).toBe('n2');
    await sendOne({ register, outbox }, anOutgoing('e2', { edits: 'n1', kind: 'receipt', thread: 't1' }));
    expect((await threads.last('t1' as ThreadId))?.key).toBe('e2');
  });

  test('finds what a message says now by where the platform put it', async () => {
    const { register, outbox, threads } = await open();
    await register.addPlan(aLoad([FIRST]));
    const at = async (conversation: string, message: string) =>
      (await threads.postedAt(conversation as ThreadId, message))?.key ?? null;
    await register.write(aWork({ say: [anOutgoing('n1')] }));
    expect(await at('x:c1/', 'p1'), 'before it is sent').toBeNull();
    await outbox.take(AT, 9);
    await outbox.sent('n1' as OutKey, posted('x:c1/t1', 'p1'), AT);
    expect(await at('x:c1/', 'p1')).toBe('n1');
    expect(await at('x:c1/', 'p2'), 'another message').toBeNull();
    expect(await at('x:c2/', 'p1'), 'another conversation').toBeNull();
    await register.write(aWork({ say: [anOutgoing('r1', { edits: 'n1', kind: 'receipt', thread: 'x:c1/t1' })] }));
    await outbox.take(AT, 9);
    await outbox.sent('r1' as OutKey, posted('x:c1/t1', 'p1'), AT);
    expect(await at('x:c1/', 'p1'), 'what took its place').toBe('r1');
  });

  test('says where a message stands once it is there', async () => {
    const { register, outbox, threads } = await open();
    await register.addPlan(aLoad([FIRST]));
    const key = 'n1' as OutKey;
    expect(await threads.posted(key), 'one that was never written').toBeNull();
    await register.write(aWork({ say: [anOutgoing('n1'), anOutgoing('n2')] }));
    await outbox.take(AT, 9);
    expect(await threads.posted(key), 'on its way').toBeNull();
    await outbox.sent(key, posted('x:c1/t1', 'p1'), AT);
    await outbox.giveUp('n2' as OutKey, 'uncertain', 'no answer came');
    expect(await threads.posted(key)).toEqual({ thread: 'x:c1/t1', message: 'p1' });
    expect(await threads.posted('n2' as OutKey), 'one of which nobody knows').toBeNull();
  });

  test('finds the messages that still ask about an action', async () => {
    const { register, outbox, threads } = await open();
    await register.addPlan(aLoad([FIRST, SECOND]));
    const keysAsking = async (action = FIRST.id, since = '2015-06-01') =>
      (await threads.askingAbout(action, day(since))).map(({ key, to }) => [key, to]);
    await sendOne({ register, outbox }, anOutgoing('n1'));
    await sendOne({ register, outbox }, anOutgoing('n2'));
    await register.write(aWork({ say: [anOutgoing('n3')] }));
    expect(await keysAsking()).toEqual([
      ['n1', ANN],
      ['n2', ANN],
    ]);
    expect(await keysAsking(SECOND.id)).toEqual([]);
    expect(await keysAsking(FIRST.id, '2015-06-06')).toEqual([]);
    await sendOne({ register, outbox }, anOutgoing('e1', { edits: 'n1' }));
    await sendOne({ register, outbox }, anOutgoing('r1', { edits: 'n2', kind: 'receipt', thread: 't1' }));
    expect((await keysAsking()).slice(0, 1)).toEqual([['e1', ANN]]);
    expect(await keysAsking()).not.toContainEqual(['n2', ANN]);
  });

  test('finds the messages that stand and name an action as they read now', async () => {
    const { register, outbox, threads } = await open();
    await register.addPlan(aLoad([FIRST, SECOND]));
    const naming = async () => (await threads.postedNaming(FIRST.id)).map(({ key, at }) => [key, at.message]);
    const mentioning = (key: string, actions: readonly ActionId[], said = {}) => {
      return { ...anOutgoing(key, said), card: aCard({ mentions: actions }) };
    };
    await sendOne({ register, outbox }, mentioning('n1', [SECOND.id, FIRST.id]));
    await sendOne({ register, outbox }, mentioning('n2', [SECOND.id]));
    await sendOne({ register, outbox }, mentioning('n3', [FIRST.id]));
    await register.write(aWork({ say: [mentioning('n4', [FIRST.id])] }));
    expect(await naming()).toEqual([
      ['n1', 'p-n1'],
      ['n3', 'p-n3'],
    ]);
    await outbox.giveUp('n4' as OutKey, 'dead', 'not wanted');
    await sendOne({ register, outbox }, mentioning('e3', [], { edits: 'n3' }));
    expect(await naming(), 'once another took its place').toEqual([['n1', 'p-n1']]);
  });

  test('remembers what was asked, but not what was lost on its way', async () => {
    const { register, outbox } = await open();
    await register.addPlan(aLoad([FIRST]));
    const stage = { of: day('2015-06-15'), step: 10 };
    const askedBy = (key: string, on = '2015-06-05') =>
      ({ day: day(on), person: ANN, action: FIRST.id, rule: 'due-soon', stage, key: key as OutKey }) as const;
    await register.write(
      aWork({
        say: [anOutgoing('n1'), anOutgoing('n2'), anOutgoing('n3')],
        asked: [askedBy('n0', '2015-06-04'), askedBy('n1'), askedBy('n2'), askedBy('n3')],
      }),
    );
    expect(await register.askedSince(day('2015-06-05'))).toEqual([askedBy('n1'), askedBy('n2'), askedBy('n3')]);
    await outbox.take(AT, 2);
    await outbox.giveUp('n1' as OutKey, 'dead', 'answered meanwhile');
    await outbox.recover();
    // What is in doubt may have been read: nobody is asked it again before that is known.
    expect(await register.askedSince(day('2015-06-05'))).toEqual([askedBy('n2'), askedBy('n3')]);
    await outbox.giveUp('n2' as OutKey, 'uncertain', 'it cannot be found out');
    expect(await register.askedSince(day('2015-06-05'))).toEqual([askedBy('n3')]);
  });
}

function aLoad(actions: readonly Action[], said: Partial<PlanLoad> = {}): PlanLoad {
  return { plan: aPlan(), headings: [], actions, at: AT, day: day('2015-06-05'), ...said };
}

function aWork(said: Partial<Work>): Work {
  return { message: null, slot: null, entries: [], say: [], asked: [], ...said };
}

function aMessage(id: string, at: Instant = AT): IncomingMessage {
  const from = 'console:person:ann-archer' as AccountId;
  return { id: id as MessageId, thread: 't1' as ThreadId, from, text: 'amber', at, card: null, how: 'said', of: null };
}

function anUpdate(change: Change, said: { message?: string; words?: string } = {}): NewActionEntry {
  const { message = null, words = 'amber' } = said;
  const event = { kind: 'updated', change, words, unread: '' } as const;
  return { at: AT, day: day('2015-06-05'), by: ANN, message, action: FIRST.id, event };
}

function anOutgoing(key: string, said: { edits?: string; kind?: Outgoing['kind']; thread?: string } = {}): Outgoing {
  return {
    key: key as OutKey,
    kind: said.kind ?? 'nudge',
    day: day('2015-06-05'),
    to: said.thread === undefined ? { person: ANN } : { thread: said.thread as ThreadId, person: ANN },
    card: headed(key),
    about: [{ action: FIRST.id, rule: 'due-soon' }],
    edits: (said.edits ?? null) as OutKey | null,
    holds: null,
  };
}

async function sendOne({ register, outbox }: Pick<Store, 'register' | 'outbox'>, outgoing: Outgoing): Promise<void> {
  await register.write(aWork({ say: [outgoing] }));
  for (const { key, editing } of await outbox.take(AT, 9))
    await outbox.sent(key, editing ?? posted('t1', `p-${key}`), AT);
}

function headed(heading: string): Card {
  return aCard({ heading, rating: 'amber', blocks: [{ kind: 'heard', by: 'Ann', words: 'a\0 \ud800' }] });
}

function posted(thread: string, message: string) {
  return { thread: thread as ThreadId, message };
}

function aChange(): fc.Arbitrary<Change> {
  return fc.record(
    {
      rating: fc.constantFrom('red', 'amber', 'green'),
      narrative: fc.string({ unit: 'binary' }),
      waitingOn: fc.option(fc.string()),
      forecast: fc.option(fc.constantFrom(day('2015-07-31'), day('2015-06-15'))),
      done: fc.boolean(),
    },
    { requiredKeys: [] },
  );
}
