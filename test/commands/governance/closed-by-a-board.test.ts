import { expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

const OLIVE = 'Olive Office';

const flat = (text: string): string => text.replaceAll(/[>\s]+/gu, ' ');

async function withBoards(): Promise<Talk> {
  const talk = await aTalk();
  await talk.hasBoards([
    ['CABINET', 'Cabinet'],
    ['IB', 'Improvement Board'],
  ]);
  return talk;
}

test('a closing carries the board that decided it, its day and its minute', async () => {
  const talk = await withBoards();
  const told = await talk.say(OLIVE, '/rag close 8.1.3 superseded: 8.1.4 covers it, Cabinet 12 October minute 34');
  expect(flat(told.text)).toContain('Decided by Cabinet on Mon 12 Oct, minute 34.');
  expect(await talk.standing('8.1.3')).toMatchObject({
    stage: 'superseded',
    minuted: { forum: 'CABINET', name: 'Cabinet', minute: '34', on: '2015-10-12' },
  });
  expect(flat(told.notices[0]!.card.blocks.map((block) => JSON.stringify(block)).join(' '))).toContain(
    'Decided by Cabinet on Mon 12 Oct, minute 34. Recorded by Olive Office.',
  );
  expect(flat((await talk.say('Ann Archer', '/rag 8.1.3')).text)).toContain(
    'decided by Cabinet on Mon 12 Oct, minute 34',
  );
  expect(flat((await talk.say('Ann Archer', '/rag history 8.1.3')).text)).toContain(
    'closed as superseded, decided by Cabinet on Mon 12 Oct, minute 34',
  );
});

test('where the plan has boards and none is said, it is asked once, and nothing is closed before', async () => {
  const talk = await withBoards();
  const asked = await talk.say(OLIVE, '/rag close 8.1.3 as withdrawn because the grant has ended');
  expect(asked.card.heading).toBe('8.1.3 · which board decided it?');
  expect(asked.card.buttons.map(({ label }) => label)).toEqual([
    'Cabinet',
    'Improvement Board',
    'No board',
    'Leave it',
  ]);
  expect((await talk.standing('8.1.3')).stage).toBe('open');
  await talk.say(OLIVE, 'Improvement Board 3 November item 7');
  expect(await talk.standing('8.1.3')).toMatchObject({
    stage: 'withdrawn',
    minuted: { forum: 'IB', minute: 'item 7', on: '2015-11-03' },
  });
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ reason: 'the grant has ended' });
});

test.each([
  ['Cabinet', { forum: 'CABINET', name: 'Cabinet' }],
  ['No board', null],
])('a tap on “%s” closes it with the reason that was given', async (label, minuted) => {
  const talk = await withBoards();
  await talk.say(OLIVE, '/rag close 8.1.3 as withdrawn because the grant has ended');
  await talk.tap(OLIVE, label);
  expect(await talk.standing('8.1.3')).toMatchObject({ stage: 'withdrawn', minuted });
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ reason: 'the grant has ended' });
});

test.each([
  ['a board that the plan has not', 'the Scrutiny Panel', 'has no board “the Scrutiny Panel”'],
  ['a meeting still to come', 'Cabinet 3 June 2016', 'Fri 3 Jun 2016 is still to come'],
])('%s is asked about, and nothing is closed', async (_, typed, says) => {
  const talk = await withBoards();
  await talk.say(OLIVE, '/rag close 8.1.3 as withdrawn because the grant has ended');
  expect(flat((await talk.say(OLIVE, typed)).text)).toContain(says);
  expect((await talk.standing('8.1.3')).stage).toBe('open');
});

test('several are asked about once, and closed with the same board', async () => {
  const talk = await withBoards();
  const asked = await talk.say(OLIVE, '/rag close 8.1.2 8.1.3 as withdrawn because the grant has ended');
  expect(asked.card.heading).toBe('8.1.2 and 8.1.3 · which board decided it?');
  const shown = await talk.tap(OLIVE, 'Cabinet');
  const stages = async () => [
    (await talk.standing('8.1.2')).minuted?.name,
    (await talk.standing('8.1.3')).minuted?.name,
  ];
  if ((await stages())[0] === undefined) await talk.tap(OLIVE, shown.card.buttons[0]!.label);
  expect(await stages()).toEqual(['Cabinet', 'Cabinet']);
});

test('Undo opens it again, and says nothing of a board any more', async () => {
  const talk = await withBoards();
  await talk.say(OLIVE, '/rag close 8.1.3 superseded: 8.1.4 covers it, Cabinet 12 October minute 34');
  await talk.tap(OLIVE, 'Undo');
  expect(await talk.standing('8.1.3')).toMatchObject({ stage: 'open', minuted: null });
});

test.each([
  ['as withdrawn', 'Cabinet 12 October'],
  ['as withdrawn because', 'Cabinet 12 October minute 3'],
  ['as superseded,', 'decided by Cabinet'],
])('“%s %s” gives no reason; what is written next is one, and the board stays', async (as, board) => {
  const talk = await withBoards();
  const asked = await talk.say(OLIVE, `/rag close 8.1.3 ${as} ${board}`);
  expect(asked.card.heading).toBe('One word on why, please');
  await talk.say(OLIVE, 'the grant has ended');
  expect(await talk.standing('8.1.3')).toMatchObject({ minuted: { forum: 'CABINET' } });
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ reason: 'the grant has ended' });
});

test('a board that is typed where it is asked as what it closes is no part of the reason', async () => {
  const talk = await withBoards();
  await talk.say(OLIVE, '/rag close 8.1.3 because sold');
  expect((await talk.say(OLIVE, 'Cabinet 12 October')).text).toContain('Decided by: CABINET 12 October');
  await talk.tap(OLIVE, 'Withdrawn');
  expect(await talk.standing('8.1.3')).toMatchObject({
    stage: 'withdrawn',
    minuted: { forum: 'CABINET', on: '2015-10-12' },
  });
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ reason: 'sold' });
});

test('of a board that meets it is asked at which meeting, and a tap says the rest again', async () => {
  const talk = await withBoards();
  await talk.say(OLIVE, '/rag forum Cabinet meets 12 October 2015, 9 November 2015, 14 December 2015');
  await talk.say(OLIVE, '/rag close 8.1.3 as withdrawn because the grant has ended');
  const asked = await talk.tap(OLIVE, 'Cabinet');
  expect(asked.card.heading).toBe('8.1.3 · which meeting decided it?');
  expect(asked.card.buttons.map(({ label }) => label)).toEqual([
    'On Mon 9 Nov',
    'On Mon 12 Oct',
    'Between meetings',
    'Leave it',
  ]);
  const wrong = await talk.say(OLIVE, 'Cabinet 13 October minute 3');
  expect(flat(wrong.text)).toContain('No meeting of Cabinet is known on Tue 13 Oct. Nothing is closed yet.');
  expect((await talk.standing('8.1.3')).stage).toBe('open');
  await talk.tap(OLIVE, 'It was on Tue 13 Oct 2015');
  expect(await talk.standing('8.1.3')).toMatchObject({
    stage: 'withdrawn',
    minuted: { forum: 'CABINET', on: '2015-10-13', minute: '3' },
  });
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ reason: 'the grant has ended' });
});

test('a board that meets no longer may still be the one that decided or judged before its end, and nothing after', async () => {
  const talk = await withBoards();
  await talk.say(OLIVE, '/rag forum Cabinet meets 12 October 2015');
  await talk.say(OLIVE, '/rag milestone add M1: In use everywhere');
  await talk.say(OLIVE, '/rag forum end Cabinet');
  await talk.say(OLIVE, '/rag close 8.1.3 as withdrawn because sold, Cabinet 12 October minute 3');
  expect(await talk.standing('8.1.3')).toMatchObject({ minuted: { forum: 'CABINET', on: '2015-10-12' } });
  const judged = await talk.say(OLIVE, '/rag milestone M1 met, Cabinet 12 October, minute 4');
  expect(judged.text).toContain('The judgement of Cabinet on Mon 12 Oct 2015, minute 4.');
  talk.setDay('2015-12-10');
  const late = await talk.say(OLIVE, '/rag close 8.1.2 as withdrawn because sold, Cabinet 1 December minute 3');
  expect(flat(late.text)).toContain('No meeting of Cabinet is known on Tue 1 Dec.');
  expect((await talk.standing('8.1.2')).stage).toBe('open');
});

test('a plan without boards closes as ever', async () => {
  const talk = await aTalk();
  await talk.say(OLIVE, '/rag close 8.1.3 as withdrawn because Cabinet cut the grant');
  expect(await talk.standing('8.1.3')).toMatchObject({ stage: 'withdrawn', minuted: null });
});
