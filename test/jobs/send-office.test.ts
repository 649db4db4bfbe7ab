import { describe, expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import { preview } from '#jobs/preview.ts';
import { isForSuperior } from '#src/office/report-to.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Person } from '#src/people/person.ts';
import type { ActionEvent, NewEntry } from '#src/plan/ledger.ts';
import type { OutKey } from '#src/ports/message.ts';
import { definiteRefusal, uncertainOutcome } from '#src/ports/send-fault.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aPerson, aRoster, anAction, day, personId } from '#test/kit/an-action.ts';
import { anOutgoing } from '#test/kit/an-outgoing.ts';
import { aWork, aWorld, keysOf } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

const MONDAY = '2015-06-08T09:00:00+01:00';
const TUESDAY = '2015-06-09T09:00:00+01:00';
const FAR = anAction({ due: '2015-12-31' });

describe('the office’s card of the day', () => {
  // The office had up to three unasked messages a morning, and one for each request besides.
  test('goes at nine on a working day to each of the office, where anything waits', async () => {
    const world = await anOffice();
    await world.register.write(aWork([asksFor('2016-01-31')]));
    await world.tickAt('2015-06-07T09:00:00+01:00');
    expect(world.messenger.sent).toEqual([]);
    await world.tickAt('2015-06-08T08:59:00+01:00');
    expect(officeKeys(world)).toEqual([]);
    await world.tickAt(MONDAY);
    expect(officeKeys(world)).toEqual([
      'office/2015-06-08/person:olive-office',
      'office/2015-06-08/person:oscar-office',
    ]);
  });

  test('is not sent where nothing waits and nothing is new', async () => {
    const world = await anOffice();
    await world.tickAt(MONDAY);
    expect(officeKeys(world)).toEqual([]);
  });

  test('says what is new once, and then no more than that it stands as before', async () => {
    const world = await anOffice([anAction({ due: '2015-12-31', owners: [{ post: 'Head of HR' }] })]);
    await world.tickAt(MONDAY);
    expect(textOf(world)).toContain('New: nobody holds Head of HR.');
    await world.tickAt(TUESDAY);
    expect(officeKeys(world)).toHaveLength(2);
    await world.register.write(aWork([asksFor('2016-01-31')]));
    await world.tickAt('2015-06-10T09:00:00+01:00');
    expect(textOf(world)).toContain('As before: 1 post without a holder.');
    expect(textOf(world)).not.toContain('New:');
  });

  // What went wrong: one action stood there twice, as a request with its tap and as one that has nobody to ask.
  test('says once of an action that its lead says it is not theirs, and nobody else can be asked', async () => {
    const soon = anAction({ due: '2015-06-16' });
    const world = await anOffice([soon]);
    const notMine = { kind: 'not-mine', person: personId('Ann Archer'), words: 'not mine' } as const;
    await world.register.write(aWork([entryOf(notMine, { action: soon, on: '2015-06-05', by: 'Ann Archer' })]));
    await world.tickAt(MONDAY);
    expect(textOf(world)).toContain('Ann Archer says it is not theirs');
    expect(textOf(world)).not.toContain('none of its leads can be asked');
    await world.tickAt(TUESDAY);
    expect(textOf(world)).not.toContain('nobody to ask');
  });

  test('has at most five rows, the longest waiting first, and says how many more there are', async () => {
    const actions = [1, 2, 3, 4, 5, 6, 7].map((n) => anAction({ ref: `1.${n}`, due: '2015-12-31', position: n }));
    const world = await anOffice(actions);
    const days = ['2015-06-05', '2015-06-03', '2015-06-04', '2015-06-02', '2015-06-01', '2015-06-06', '2015-06-07'];
    await world.register.write(aWork(actions.map((action, at) => asksFor('2016-01-31', { action, on: days[at]! }))));
    await world.tickAt(MONDAY);
    const text = textOf(world);
    expect(text).toContain('7 things wait for you · Mon 8 Jun');
    expect([...text.matchAll(/^1\.\d/gmu)].map(([ref]) => ref)).toEqual(['1.5', '1.4', '1.2', '1.3', '1.1']);
    expect(text).toContain('[and 2 more]');
  });

  test('is made again at the moment of sending: what was settled meanwhile is not on it', async () => {
    const world = await anOffice();
    await world.register.write(aWork([asksFor('2016-01-31')]));
    const say = await preview('office', day('2015-06-08'), world);
    await world.register.write({
      ...aWork([decided({ kind: 'date-declined', day: day('2016-01-31'), reason: 'no' })]),
      say,
    });
    await world.tickAt('2015-06-08T09:01:00+01:00');
    expect(officeKeys(world)).toEqual([]);
  });
});

describe('what nobody of the office has settled for a week', () => {
  // A request could wait for ever: nobody but the office knew of it.
  test('is told once to whoever the office reports to', async () => {
    const world = await anOffice();
    await world.register.write(aWork([asksFor('2016-01-31', { on: '2015-06-05' })]));
    await world.tickAt('2015-06-11T09:00:00+01:00');
    expect(lateTo(world)).toEqual([]);
    await world.tickAt('2015-06-12T09:00:00+01:00');
    expect(lateTo(world)).toEqual(['1 thing has waited a week for the programme office']);
    await world.tickAt('2015-06-22T09:00:00+01:00');
    expect(lateTo(world)).toHaveLength(1);
  });

  // What went wrong: on the first morning of the sample something “has waited a week”, which nobody had ever been shown.
  test('has not waited before the office was shown anything, however old the plan is', async () => {
    const world = await anOffice();
    const done = decided({ kind: 'progress', rating: null, words: 'Complete', done: true });
    await world.register.write(aWork([{ ...done, at: readInstant('2015-05-26T09:00:00Z')!, day: day('2015-05-26') }]));
    await world.tickAt('2015-06-11T09:00:00+01:00');
    expect(textOf(world)).toContain('to check');
    expect(lateTo(world)).toEqual([]);
    await world.tickAt('2015-06-17T09:00:00+01:00');
    expect(lateTo(world)).toEqual([]);
    await world.tickAt('2015-06-18T09:00:00+01:00');
    expect(lateTo(world)).toEqual(['1 thing has waited a week for the programme office']);
  });

  // What went wrong: the registrar, who checks, was asked for a word to the office about the check for which everybody waited for her.
  test('is not told to whoever is asked to check it', async () => {
    const world = await anOffice([FAR], { role: 'verifier' });
    const done = { kind: 'updated', change: { done: true }, words: 'done', unread: '' } as const;
    await world.register.write(aWork([entryOf(done, { action: FAR, on: '2015-06-05', by: 'Ann Archer' })]));
    await world.tickAt(MONDAY);
    expect(textOf(world)).toContain('1 to check');
    await world.tickAt('2015-06-15T09:00:00+01:00');
    expect(lateTo(world)).toEqual([]);
  });

  // What went wrong: a chief officer was written to about “what waits for me?”, which the office itself had typed.
  test.each([
    ['Ann Archer', true],
    ['Olive Office', false],
    ['Carol Cole', false],
  ])('is told them of words of no action that %s wrote: %s', (writer, isTold) => {
    const unplaced = { number: 1, person: personId(writer), on: day('2015-06-01'), words: 'what waits for me?' };
    const waiting = { kind: 'unplaced' as const, id: 'unplaced 1', since: unplaced.on, unplaced };
    const people = [aPerson('Ann Archer'), aPerson('Carol Cole'), aPerson('Olive Office', { role: 'office' })];
    const index = rosterIndex(aRoster({ people }), day('2015-06-12'));
    expect(isForSuperior(waiting, personId('Carol Cole'), index)).toBe(isTold);
  });

  test('names nothing to them that only others may see', async () => {
    const world = await anOffice();
    const restricted = decided({ kind: 'restricted', restricted: true });
    await world.register.write(aWork([asksFor('2016-01-31', { on: '2015-06-01' }), restricted]));
    await world.tickAt('2015-06-12T09:00:00+01:00');
    expect(lateTo(world)).toEqual([]);
  });
});

describe('a message of which it is not known whether it arrived', () => {
  // It was logged, and nobody who could act was ever told.
  test('is before the office, and what its questions ask is asked again by itself', async () => {
    const world = await anOffice([anAction({ due: '2015-06-19' })]);
    world.messenger.failWith(uncertainOutcome('the line broke'));
    await world.tickAt('2015-06-05T09:30:00+01:00');
    world.messenger.failWith(null);
    await world.tickAt(MONDAY);
    const text = textOf(world);
    expect(text).toContain('1 message that may not have arrived');
    expect(text).toContain('to Ann Archer, 5 Jun: it is not known whether it arrived.');
    expect(text).toContain('[It arrived]');
    expect(text).not.toContain('[Post again]');
  });

  test('that the office says arrived counts as asked', async () => {
    const world = await anOffice([anAction({ due: '2015-06-19' })]);
    world.messenger.failWith(uncertainOutcome('the line broke'));
    await world.tickAt('2015-06-05T09:30:00+01:00');
    world.messenger.failWith(null);
    const [unsure] = await world.register.unsure();
    expect(unsure?.message.key).toBe('nudge/2015-06-05/person:ann-archer');
    await world.register.write({ ...aWork([]), settles: { number: unsure!.number, why: 'Olive says so.' } });
    expect(await world.register.unsure()).toEqual([]);
    await world.tickAt('2015-06-08T09:30:00+01:00');
    expect(keysOf(world.messenger.sent)).not.toContain('nudge/2015-06-08/person:ann-archer');
  });

  test('is posted again under a key of its own, once, however often that is asked for', async () => {
    const world = await anOffice();
    world.messenger.failWith(uncertainOutcome('the line broke'));
    const digest = { key: 'digest/1' as OutKey, kind: 'digest' as const, day: null, to: { channel: 'slt' } };
    const card = aCard({ heading: 'The plan' });
    await world.register.write({ ...aWork([]), say: [{ ...digest, card, about: [], edits: null, holds: null }] });
    await world.tickAt('2015-06-05T14:00:00+01:00');
    world.messenger.failWith(null);
    const [unsure] = await world.register.unsure();
    const again = { ...unsure!.message, key: 'again/digest/1' as OutKey };
    const settles = { number: unsure!.number, why: 'Olive had it posted again.' };
    for (const _ of [1, 2]) await world.register.write({ ...aWork([]), say: [again], settles });
    await world.tickAt('2015-06-05T14:01:00+01:00');
    expect(keysOf(world.messenger.sent)).toEqual(['again/digest/1']);
    expect(await world.register.unsure()).toEqual([]);
  });
});

// It was told once, in a message of its own, and counted: no card had it, and nothing sent it again.
describe('a message that was given up', () => {
  const GONE = definiteRefusal('their account is closed', null);

  test('has a row of its own the next working day, and each of one reader one of its own', async () => {
    const world = await anOffice();
    world.messenger.failWith(GONE);
    const say = [anOutgoing('receipt/1'), anOutgoing('receipt/2', { card: aCard({ heading: 'Not recorded' }) })];
    await world.register.write({ ...aWork([]), say });
    await world.tickAt('2015-06-05T14:00:00+01:00');
    world.messenger.failWith(null);
    await world.tickAt(MONDAY);
    const text = textOf(world);
    expect(text).toContain('2 messages that were not delivered');
    for (const heading of ['Recorded', 'Not recorded'])
      expect(text).toContain(
        `“${heading}”, an answer to Ann Archer, was given up on 5 Jun. Why: their account is closed.`,
      );
    expect(text.match(/\[Send again\] \[Leave it\]/gu)).toHaveLength(2);
  });

  test('goes again as it is asked for, a question as it stands now', async () => {
    const world = await anOffice([anAction({ due: '2015-06-05' })]);
    world.messenger.failWith(GONE);
    await world.tickAt('2015-06-05T09:30:00+01:00');
    world.messenger.failWith(null);
    const lost = await world.register.lost(day('2015-06-05'));
    expect(lost.map(({ message }) => message?.key)).toEqual(['nudge/2015-06-05/person:ann-archer']);
    const mends = lost.map(({ number }) => ({ number, how: 'again' as const }));
    for (const _ of [1, 2]) await world.register.write({ ...aWork([]), mends });
    for (const time of ['10:00', '10:05']) await world.tickAt(`2015-06-05T${time}:00+01:00`);
    const sent = keysOf(world.messenger.sent).filter((key) => key.startsWith('nudge/'));
    expect(sent).toEqual(['nudge/2015-06-05/person:ann-archer']);
    await world.tickAt('2015-06-08T09:30:00+01:00');
    expect(keysOf(world.messenger.sent)).not.toContain('nudge/2015-06-08/person:ann-archer');
  });

  // What went wrong: the office read “its day has passed”, and not what had to be mended.
  test('of a question that was refused until the evening has the reason of the platform', async () => {
    const world = await anOffice([anAction({ due: '2015-06-05' })]);
    world.messenger.failWith(definiteRefusal('too many at once', 60_000));
    for (const time of ['09:30', '09:40', '17:10']) await world.tickAt(`2015-06-05T${time}:00+01:00`);
    expect((await world.register.lost(day('2015-06-05'))).map(({ why }) => why)).toContain('too many at once');
  });
});

/** A world with two of the office, who report to Carol Cole, and one action that is due far ahead. */
async function anOffice(actions = [FAR], carol: Partial<Person> = {}): Promise<TestWorld> {
  const world = await aWorld({ actions });
  const people = [
    'Ann Archer',
    aPerson('Carol Cole', carol),
    aPerson('Olive Office', { role: 'office', reportsTo: 'Carol Cole' }),
    aPerson('Oscar Office', { role: 'office' }),
  ];
  await world.register.saveRoster(aRoster({ people }));
  return world;
}

/** Ann asks for a later date, on Friday 5 June unless another day is said. */
function asksFor(until: string, { action = FAR, on = '2015-06-05' } = {}): NewEntry {
  return entryOf({ kind: 'date-asked', day: day(until), reason: 'HR are slow' }, { action, on, by: 'Ann Archer' });
}

function decided(event: ActionEvent): NewEntry {
  return entryOf(event, { action: FAR, on: '2015-06-08', by: 'Olive Office' });
}

function entryOf(event: ActionEvent, { action, on, by }: { action: typeof FAR; on: string; by: string }): NewEntry {
  const at = readInstant(`${on}T08:00:00Z`)!;
  return { at, day: day(on), by: personId(by), message: null, action: action.id, event };
}

function textOf({ messenger }: TestWorld): string {
  return asText(messenger.sent.findLast(({ card }) => card.office !== undefined)!.card, 500);
}

function officeKeys({ messenger }: TestWorld): readonly string[] {
  return keysOf(messenger.sent.filter(({ kind }) => kind === 'office'));
}

function lateTo({ messenger }: TestWorld): readonly string[] {
  return messenger.sent.flatMap(({ to, card }) =>
    'person' in to && to.person === personId('Carol Cole') ? [card.heading] : [],
  );
}
