import { expect, test } from 'vitest';
import { nextAskingDay } from '#src/calendar/next-asking-day.ts';
import { LONDON, readInstant } from '#src/calendar/instant.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { aTalk } from './a-talk.ts';

// The moment a plan was loaded everybody was written to, before the office had looked at a single row.
test('the office lets a plan begin, and is told when the first messages go', async () => {
  const talk = await aTalk({ isNew: true });
  const { text } = await talk.say('Olive Office', '/rag begin');
  expect(text).toContain('Improvement plan begins');
  // It is said on a Friday at ten.
  expect(text).toContain('The first messages go on Mon 23 Nov 2015 at 09:30');
  expect(await talk.plans()).toMatchObject([{ begun: '2015-11-20T10:00:00.000Z' }]);
});

test('a plan begins once: said again, it stays as it began', async () => {
  const talk = await aTalk({ isNew: true });
  await talk.say('Olive Office', '/rag begin');
  const { text } = await talk.say('Oscar Office', '/rag begin');
  expect(text).toContain('Improvement plan has begun already');
  expect(await talk.plans()).toMatchObject([{ begun: '2015-11-20T10:00:00.000Z' }]);
});

test('another plan begins by its key, and the default one waits', async () => {
  const talk = await aTalk({ isNew: true, otherPlan: [] });
  await talk.say('Olive Office', '/rag begin CYPS');
  expect((await talk.plans()).map(({ begun }) => begun !== null)).toEqual([false, true]);
});

test('an archived plan does not begin, and the office is told how it would', async () => {
  const talk = await aTalk({ isNew: true, otherPlan: [] });
  await talk.say('Olive Office', '/rag plans archive CYPS yes');
  const { text } = await talk.say('Olive Office', '/rag begin CYPS');
  expect(text).toContain('bring it back first: /rag plans unarchive CYPS');
  expect((await talk.plans()).map(({ begun }) => begun)).toEqual([null, null]);
});

test('the list of plans says which of them has not begun, and how it would', async () => {
  const talk = await aTalk({ isNew: true, otherPlan: [] });
  await talk.say('Olive Office', '/rag begin');
  const { text } = await talk.say('Ann Archer', '/rag plans');
  expect(text.match(/Nobody is asked yet: \/rag begin( CYPS)?/gu)).toEqual(['Nobody is asked yet: /rag begin CYPS']);
});

test('a lead does not let a plan begin', async () => {
  const talk = await aTalk({ isNew: true });
  await talk.say('Ann Archer', '/rag begin');
  expect(await talk.plans()).toMatchObject([{ begun: null }]);
});

test.each([
  { now: '2015-11-20T09:29:00Z', on: '2015-11-20', why: 'a minute before' },
  { now: '2015-11-20T09:30:00Z', on: '2015-11-20', why: 'just then' },
  { now: '2015-11-20T09:31:00Z', on: '2015-11-23', why: 'after it on a Friday' },
  { now: '2015-11-21T08:00:00Z', on: '2015-11-23', why: 'on a Saturday' },
  { now: '2015-12-24T12:00:00Z', on: '2015-12-29', why: 'on Christmas Eve' },
])('at $now, $why, the next asking is on $on', ({ now, on }) => {
  expect(nextAskingDay(readInstant(now)!, LONDON, workingDays('england-and-wales'))).toBe(on);
});

// What went wrong: /rag undo after /rag begin took back whatever had been decided before, and nothing took back a beginning.
test('a beginning is taken back by one tap until the first messages go', async () => {
  const talk = await aTalk({ isNew: true });
  await talk.say('Olive Office', '/rag begin');
  const { text } = await talk.tap('Olive Office', 'Undo');
  expect(text).toContain('asks nobody until /rag begin');
  expect((await talk.plans()).map(({ begun }) => begun)).toEqual([null]);
  await talk.say('Olive Office', '/rag begin');
  expect((await talk.plans()).every(({ begun }) => begun !== null)).toBe(true);
});

test('“undo” after it is of the beginning, and not of what was decided before', async () => {
  const talk = await aTalk({ isNew: true });
  await talk.say('Olive Office', '/rag date 8.1.1 29 Jan 2016 because late');
  await talk.say('Olive Office', '/rag begin');
  await talk.say('Olive Office', '/rag undo');
  expect((await talk.plans()).map(({ begun }) => begun)).toEqual([null]);
  expect(await talk.standing('8.1.1')).toMatchObject({ agreed: '2016-01-29' });
});

test('once they have gone it stays, and the answer says what stops the asking', async () => {
  const talk = await aTalk({ isNew: true });
  await talk.say('Olive Office', '/rag begin');
  talk.setDay('2015-11-23');
  const { text } = await talk.tap('Olive Office', 'Undo');
  expect(text).toContain('have gone, so its asking goes on');
  expect(text).toContain('/rag plans archive');
  expect((await talk.plans()).every(({ begun }) => begun !== null)).toBe(true);
});
