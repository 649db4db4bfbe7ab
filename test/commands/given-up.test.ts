import { describe, expect, test } from 'vitest';
import type { PlanKey } from '#src/plan/action.ts';
import { digestKey } from '#src/ports/digest-key.ts';
import type { ThreadId } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aPerson, day, personId } from '#test/kit/an-action.ts';
import { anOutgoing } from '#test/kit/an-outgoing.ts';
import { aTalk, PEOPLE } from './a-talk.ts';
import type { ATalkSaid, Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const WHY = 'the bot is not in that channel; invite it there with /invite';
const TODAY = day('2015-11-20');
const YESTERDAY = day('2015-11-19');
const card = aCard({ heading: 'Recorded: 8.1.1 is Amber' });
const ANSWER = anOutgoing('receipt/1', { card });

/** A talk on Friday 20 November in which one message was given up on a day. */
async function aLoss(message: Outgoing, on = YESTERDAY, said: ATalkSaid = {}): Promise<Talk> {
  const talk = await aTalk(said);
  talk.setDay(on);
  await talk.givesUp(message, WHY);
  talk.setDay(TODAY);
  return talk;
}

async function rowIn(talk: Talk): Promise<string> {
  const { text } = await talk.say(OFFICE, '/rag office');
  return text.split('\n').find((line) => line.includes('was given up on')) ?? '';
}

/** What was given up, the row that says so, and its taps. */
const ROWS: readonly (readonly [what: string, message: Outgoing, row: string, taps: readonly string[]])[] = [
  [
    'an answer',
    ANSWER,
    'an answer to Ann Archer, was given up on 19 Nov. Why: ' + WHY + '. Once that is mended, send it again.',
    ['Send again', 'Leave it'],
  ],
  [
    'a message to somebody',
    anOutgoing('m/1', { card, kind: 'notice' }),
    'a message to Ann Archer,',
    ['Send again', 'Leave it'],
  ],
  [
    'an answer to whom nobody knows',
    anOutgoing('r/1', { card, to: { thread: 'console:x' as ThreadId, person: null } }),
    'an answer to somebody,',
    ['Send again', 'Leave it'],
  ],
  [
    'a question of a day that is over',
    anOutgoing('nudge/1', { card, kind: 'nudge', day: YESTERDAY }),
    'a question to Ann Archer, was given up on 19 Nov. Why: ' +
      WHY +
      '. It is out of date: what it asks is asked again',
    ['Ask now', 'Leave it'],
  ],
  [
    'the office’s card of a day that is over',
    anOutgoing('office/1', { card, kind: 'office', day: YESTERDAY, to: { person: personId('Oscar Office') } }),
    'It is out of date: the card is made anew each working day.',
    ['Leave it'],
  ],
  [
    'a digest',
    anOutgoing(digestKey('RIP' as PlanKey, day('2015-11-16')), {
      card,
      kind: 'digest',
      day: day('2015-11-16'),
      to: { channel: 'slt' },
    }),
    'the digest to the channel slt, was given up on 19 Nov. Why: ' +
      WHY +
      '. It is out of date: once that is mended, have today’s posted.',
    ['Post today’s digest', 'Leave it'],
  ],
  [
    'a part of a digest’s thread',
    anOutgoing('d/part:1', {
      card,
      kind: 'digest',
      day: day('2015-11-16'),
      to: { thread: 'console:slt' as ThreadId, person: null },
      part: { of: digestKey('RIP' as PlanKey, day('2015-11-16')), number: 1 },
    }),
    'a part of the digest to somebody,',
    ['Post today’s digest', 'Leave it'],
  ],
];

describe('what was given up has a row of its own before the office', () => {
  test.each(ROWS)('%s', async (_what, message, row, taps) => {
    const talk = await aLoss(message);
    expect(await rowIn(talk)).toContain(row);
    const { card: shown } = await talk.say(OFFICE, '/rag office');
    const ours = shown.buttons.filter(({ say }) => /message|again|remind|digest post/u.test(say));
    expect(ours.map(({ label }) => label)).toEqual(taps);
    expect((await talk.say(OFFICE, '/rag status')).text).toContain('1 that were not delivered');
  });

  test('a question of this morning can be sent again, after work no more', async () => {
    const talk = await aLoss(anOutgoing('nudge/1', { card, kind: 'nudge', day: TODAY }), TODAY);
    expect(await rowIn(talk)).toContain('Once that is mended, send it again.');
    talk.setDay(TODAY, '17:30');
    expect(await rowIn(talk)).toContain('It is out of date');
  });

  test('it says where an earlier try may have arrived, and only there', async () => {
    const talk = await aTalk();
    await talk.givesUp(ANSWER, WHY, true);
    expect(await rowIn(talk)).toContain('An earlier try may have arrived.');
    expect((await talk.tap(OFFICE, 'Send again')).text).toContain('they have it twice');
    const other = await aLoss(ANSWER);
    expect(await rowIn(other)).not.toContain('may have arrived');
    expect((await other.tap(OFFICE, 'Send again')).text).not.toContain('twice');
  });
});

/** Who is sought in vain; and what of theirs nobody has to settle. */
const NOT_OFFERED: readonly (readonly [why: string, message: Outgoing, on: string, said: ATalkSaid])[] = [
  ['whose reader was erased', anOutgoing('r/1', { card, to: { person: personId('Zoe Zander') } }), YESTERDAY, {}],
  [
    'whose reader has left',
    ANSWER,
    YESTERDAY,
    { people: [aPerson('Ann Archer', { to: YESTERDAY }), ...PEOPLE.filter(({ name }) => name !== 'Ann Archer')] },
  ],
  ['of more than four weeks ago', ANSWER, '2015-10-21', {}],
  [
    'whose questions were asked again since',
    anOutgoing('n/1', { card, kind: 'nudge', day: day('2015-11-18') }),
    '2015-11-18',
    {},
  ],
  [
    'that a later digest stands in place of',
    anOutgoing('d/1', { card, kind: 'digest', day: day('2015-11-09'), to: { channel: 'slt' } }),
    '2015-11-11',
    {},
  ],
  ['that told the office of another', anOutgoing('u/1', { card, kind: 'undelivered' }), YESTERDAY, {}],
  ['of which the record was emptied', anOutgoing('r/1', { card: aCard({ heading: '', blocks: [] }) }), YESTERDAY, {}],
];

test.each(NOT_OFFERED)('a message %s is neither offered nor counted', async (_why, message, on, said) => {
  const talk = await aLoss(message, day(on), said);
  expect(await rowIn(talk)).toBe('');
  expect((await talk.say(OFFICE, '/rag status')).text).not.toContain('not delivered');
});

describe('a tap on it', () => {
  test('sends it again, once, however often it is tapped and whoever taps it', async () => {
    const talk = await aLoss(ANSWER);
    await talk.say(OFFICE, '/rag office');
    const { text, notices } = await talk.tap(OFFICE, 'Send again');
    expect(text).toContain('Sent again, to Ann Archer');
    expect(text).not.toContain('was given up on');
    expect(notices.map(({ key }) => key)).toEqual(['receipt/1']);
    for (const who of [OFFICE, 'Oscar Office']) {
      const { card: shown, notices: more } = await talk.say(who, '/rag send again 1');
      expect([shown.heading, more]).toEqual(['There is no message 1 to send again', []]);
    }
    expect(await rowIn(talk)).toBe('');
  });

  test('that leaves it leaves it for good', async () => {
    const talk = await aLoss(ANSWER);
    await talk.say(OFFICE, '/rag office');
    const { text, notices } = await talk.tap(OFFICE, 'Leave it');
    expect(text).toContain('Left as it is, to Ann Archer');
    expect(notices).toEqual([]);
    talk.setDay('2015-11-23');
    expect(await rowIn(talk)).toBe('');
    for (const words of ['/rag leave message 1', '/rag leave it 1'])
      expect((await talk.say(OFFICE, words)).text).toContain('No message was given up.');
  });

  test('that posts today’s digest settles the one that was given up', async () => {
    const talk = await aLoss(ROWS[5]![1]);
    await talk.say(OFFICE, '/rag office');
    await talk.tap(OFFICE, 'Post today’s digest');
    expect((await talk.tap(OFFICE, 'Post it now')).notices).toHaveLength(1);
    expect(await rowIn(talk)).toBe('');
  });

  test('is gone from the cards of the others of the office', async () => {
    const talk = await aLoss(ANSWER);
    await talk.say('Oscar Office', '/rag office');
    await talk.say(OFFICE, '/rag send again 1');
    expect(await rowIn(talk)).toBe('');
  });
});

/** Typed by number where it is out of date: what is right instead. */
const INSTEAD: readonly (readonly [message: Outgoing, says: string])[] = [
  [ROWS[3]![1], 'What it asks is asked again at the next asking hour'],
  [ROWS[4]![1], 'The card is made anew each working day'],
  [ROWS[5]![1], 'Today’s can be posted.'],
];

test.each(INSTEAD)('what is out of date is not sent again, and what is right is offered', async (message, says) => {
  const talk = await aLoss(message);
  const { text, notices } = await talk.say(OFFICE, '/rag send again 1');
  expect(text).toContain(says);
  expect(notices).toEqual([]);
  expect(await rowIn(talk)).not.toBe('');
});

test('nothing is sent to somebody whom no message reaches: it says what helps', async () => {
  const people = [aPerson('Ann Archer', { accounts: {} }), ...PEOPLE.filter(({ name }) => name !== 'Ann Archer')];
  const talk = await aLoss(ANSWER, YESTERDAY, { people });
  const { card: shown, notices } = await talk.say(OFFICE, '/rag send again 1');
  expect([shown.heading, notices]).toEqual(['No message reaches Ann Archer now', []]);
  expect(await rowIn(talk)).not.toBe('');
});

test('“leave it” under a question is its answer, and lets no message go', async () => {
  const talk = await aLoss(ANSWER);
  await talk.say(OFFICE, '@Ragtime leave it');
  expect(await rowIn(talk)).not.toBe('');
});

test('a message of which it is not known whether it arrived is sent again by either word', async () => {
  const talk = await aTalk();
  expect((await talk.say(OFFICE, '/rag send again 99')).card.heading).toBe('There is no message 99 to send again');
  expect((await talk.say('Ann Archer', '/rag send again 99')).card.heading).toContain('programme office');
});
