import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { Happened } from '#test/digest/a-week.ts';
import { aRegisterOf } from '#test/feeds/a-register-of.ts';
import { anAction, aPerson, aRoster, day, personId } from '#test/kit/an-action.ts';
import { aReader } from './a-reader.ts';
import type { Reader } from './a-reader.ts';

const RIP = 'RIP' as PlanKey;
const JB = 'JB' as ForumKey;

const LONG =
  'Agree the framework; with every board, “whole”\\ and in good time for the whole of the council’s year – älter als je';

const ACTIONS = [
  anAction({ ref: '8.1.1', title: LONG, due: '2015-07-31' }),
  anAction({ ref: '8.1.2', title: 'Train every manager', due: '2015-08-31', owners: ['Ben Baker'], position: 1 }),
  anAction({ ref: '8.1.3', title: 'Done before', due: '2015-06-30', position: 2 }),
  anAction({ ref: '7.7.7', title: 'Look after a family', due: '2015-09-30', position: 3 }),
  anAction({ ref: '8.1.4', title: 'For ever', due: null, position: 4 }),
];

const OF_PLAN: readonly PlanEvent[] = [
  {
    kind: 'forum-kept',
    forum: { key: JB, name: 'Joint Board', paperDays: 7, meetings: [day('2015-07-22'), day('2015-09-23')] },
  },
  { kind: 'forum-needed', part: { level: 'action', ref: 'RIP/8.1.1' }, forum: JB, needed: true },
  { kind: 'review-kept', review: { key: 'R1' as never, name: 'First review', on: [day('2015-10-01')] } },
];

const HAPPENED: readonly Happened[] = [
  ['2015-06-01', '8.1.3', 'Olive Office', { kind: 'verified', words: 'seen' }],
  ['2015-06-01', '7.7.7', 'Olive Office', { kind: 'restricted', restricted: true }],
];

const ROSTER = aRoster({
  people: [
    aPerson('Ann Archer'),
    aPerson('Ben Baker'),
    aPerson('Vera View', { role: 'viewer' }),
    aPerson('Olive Office', { role: 'office' }),
    aPerson('Leo Left', { to: day('2015-06-01') }),
  ],
});

function aRegister() {
  return aRegisterOf({ actions: ACTIONS, happened: HAPPENED, ofPlan: OF_PLAN, roster: ROSTER });
}

type Entry = { readonly day: string; readonly summary: string };

/** What a calendar program makes of it. */
async function read(reader: Reader, path: string): Promise<{ name: string; entries: readonly Entry[]; text: string }> {
  const response = await reader.ask(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const text = await response.text();
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.every(({ startDate, duration }) => startDate.isDate && duration.toSeconds() === 86_400)).toBe(true);
  const entries = events.map(({ startDate, summary }) => ({ day: startDate.toString(), summary }));
  return { name: String(calendar.getFirstPropertyValue('x-wr-calname')), entries, text };
}

describe('a calendar', () => {
  test('of a plan has its deadlines, its forums’ meetings and papers, and its reviews, and nothing restricted', async () => {
    const reader = aReader(await aRegister());
    const { name, entries } = await read(reader, await reader.calendar({ kind: 'plan', plan: RIP }));
    expect(name).toBe('Ragtime: Improvement plan');
    expect(entries).toEqual([
      { day: '2015-07-15', summary: 'Papers close: Joint Board' },
      { day: '2015-07-22', summary: 'Joint Board' },
      { day: '2015-07-31', summary: `Due: 8.1.1 ${LONG}` },
      { day: '2015-08-31', summary: 'Due: 8.1.2 Train every manager' },
      { day: '2015-09-16', summary: 'Papers close: Joint Board' },
      { day: '2015-09-23', summary: 'Joint Board' },
      { day: '2015-10-01', summary: 'First review' },
    ]);
  });

  test('of a forum has its meetings, and what comes before it', async () => {
    const reader = aReader(await aRegister());
    const { name, entries } = await read(reader, await reader.calendar({ kind: 'forum', plan: RIP, forum: JB }));
    expect([name, entries.map(({ day: on }) => on)]).toEqual([
      'Ragtime: Joint Board',
      ['2015-07-15', '2015-07-22', '2015-07-31', '2015-09-16', '2015-09-23'],
    ]);
  });

  test.each([
    ['Ann Archer', ['2015-07-15', '2015-07-31', '2015-09-30']],
    ['Ben Baker', ['2015-08-31']],
    ['Vera View', ['2015-07-15', '2015-07-22', '2015-09-16', '2015-09-23', '2015-10-01']],
  ])('of %s has what they lead, what is restricted to them among it, and what they look after', async (name, days) => {
    const reader = aReader(await aRegister());
    const { entries } = await read(reader, await reader.calendar({ kind: 'person', person: personId(name) }));
    expect(entries.map(({ day: on }) => on)).toEqual(days);
  });

  test('is folded and escaped as every calendar program wants it, says when it was made in UTC, and takes up nobody’s time', async () => {
    const reader = aReader(await aRegister());
    const { text } = await read(reader, await reader.calendar({ kind: 'plan', plan: RIP }));
    const lines = text.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).toContain('framework\\; with every board\\,');
    expect(new Set(lines.filter((line) => line.startsWith('DTSTAMP')))).toEqual(new Set(['DTSTAMP:20150620T000000Z']));
    expect(lines.filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(7);
    expect(text).not.toMatch(/VTIMEZONE|TZID|METHOD/u);
  });

  test('keeps the name of an event when its day moves', async () => {
    const database = await aRegister();
    const reader = aReader(database);
    const path = await reader.calendar({ kind: 'person', person: personId('Ben Baker') });
    const uidOf = (text: string): string | undefined => /UID:.*/u.exec(text)?.[0];
    const before = uidOf((await read(reader, path)).text);
    const event = { kind: 'date-agreed', day: day('2015-12-01'), reason: '' } as const;
    const line = { at: reader.clock.now(), day: day('2015-06-20'), by: personId('Olive Office'), message: null };
    const entry = { ...line, action: ACTIONS[1]!.id, event };
    await database.register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
    const after = await read(reader, path);
    expect([uidOf(after.text), after.entries.map(({ day: on }) => on)]).toEqual([before, ['2015-12-01' as Day]]);
  });

  test('is at several addresses, none of which opens anything once they are taken back, or the person has left', async () => {
    const database = await aRegister();
    const reader = aReader(database);
    const of = { kind: 'person', person: personId('Ann Archer') } as const;
    const [one, other] = [await reader.calendar(of), await reader.calendar(of)];
    const another = await reader.calendar({ kind: 'person', person: personId('Ben Baker') });
    expect([(await reader.ask(one)).status, (await reader.ask(other)).status]).toEqual([200, 200]);
    expect(await database.calendars.removeAllOf(of)).toBe(2);
    expect([(await reader.ask(one)).status, (await reader.ask(other)).status]).toEqual([404, 404]);
    expect((await reader.ask(another)).status).toBe(200);
    const gone = await reader.calendar({ kind: 'person', person: personId('Leo Left') });
    expect((await reader.ask(gone)).status).toBe(404);
  });
});
