import { expect, test } from 'vitest';
import { aTalk, toldTo } from './a-talk.ts';
import type { Talk, Told } from './a-talk.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Zone } from '#src/calendar/instant.ts';
import { aPerson, aRoster, anAction, personId } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const ANN = personId('Ann Archer');
const BEN = personId('Ben Baker');

// It is Friday 20 November 2015, ten o'clock.
const aBegunTalk = (said: Parameters<typeof aTalk>[0] = {}): Promise<Talk> => aTalk({ isGreeted: true, ...said });

test('a reminder by hand goes to each lead at once, with the question that their date asks', async () => {
  const talk = await aBegunTalk();
  const { card, notices } = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(card.heading).toBe('8.1.2 · Ben Baker is asked now');
  expect(notices.map(({ kind, to }) => [kind, to])).toEqual([['nudge', { person: BEN }]]);
  const text = asText(notices[0]!.card, 1000);
  expect(text).toContain('Olive Office, programme office, asks for a word on it.');
  expect(text).toContain('Will it be done by then?');
});

test('nobody gets a second message on a day: the office is told when the first went and when the next goes', async () => {
  const talk = await aBegunTalk();
  await talk.say(OFFICE, '/rag remind 8.1.2');
  const { card, text, notices } = await talk.say('Oscar Office', '/rag remind 8.1.3');
  expect(toldTo(notices).map(([who]) => who)).toEqual([ANN]);
  expect(card.heading).toBe('8.1.3 · Ann Archer is asked now');
  expect(text).toContain('Ben Baker had another message at 10:00 today; the next goes on Mon 23 Nov.');
});

// What went wrong: somebody in New York who never chose a time was “asked today at 14:00, the time they chose”.
test('whoever is asked later today for their own hours or their own wish is said to be for that', async () => {
  const people = [
    aPerson(OFFICE, { role: 'office' }),
    aPerson('Ben Baker', { zone: 'America/New_York' as Zone }),
    'Ann Archer',
  ];
  const talk = await aBegunTalk({ people: aRoster({ people }).people });
  const told = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(told.text).toContain('Ben Baker is asked today at 14:00, in their own working hours.');
  await talk.say('Ann Archer', '/rag time 15:00');
  expect((await talk.say(OFFICE, '/rag remind 8.1.1')).text).toContain(
    'Ann Archer is asked today at 15:00, the time they chose.',
  );
});

// What went wrong: “Tom Thwaite (AC2) was asked at 09:45 today” of somebody who had a message about another action alone.
test('whoever had a message about something else today was not asked about this', async () => {
  const talk = await aBegunTalk();
  await talk.say(OFFICE, '/rag remind 8.1.3');
  const { text } = await talk.say('Oscar Office', '/rag remind 8.1.2');
  expect(text).toContain('Ben Baker had another message at 10:00 today; the next goes on Mon 23 Nov.');
  expect(text).not.toContain('Ben Baker was asked');
});

test('whoever was asked about an action in the last days is not asked again, and the office is told the day', async () => {
  const talk = await aBegunTalk();
  await talk.say(OFFICE, '/rag remind 8.1.2');
  talk.setDay('2015-11-24');
  const { card, text, notices } = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(notices).toEqual([]);
  expect(card.heading).toBe('8.1.2 · not asked now, but on Fri 27 Nov');
  expect(text).toContain('Ben Baker was asked on Fri 20 Nov; the next goes on Fri 27 Nov.');
});

test('whoever has answered in the last days is left in peace until the day that the office is told', async () => {
  const talk = await aBegunTalk();
  await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late');
  const { text, notices } = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(notices).toEqual([]);
  expect(text).toContain('Ben Baker said Amber ▲ on Fri 20 Nov; the next goes on Mon 30 Nov.');
});

test('for somebody who is away their deputy is asked, and the office is told so', async () => {
  const talk = await aBegunTalk();
  await talk.say('Ben Baker', '/rag away until 15 Jan 2016 deputy "Carol Cole"');
  const { text, notices } = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(toldTo(notices).map(([who]) => who)).toEqual([personId('Carol Cole')]);
  expect(text).toContain('Ben Baker is away until Fri 15 Jan 2016; the deputy, Carol Cole, is asked now.');
});

test.each([
  [
    '/rag away until 15 Jan 2016',
    'Ben Baker is away until Fri 15 Jan 2016 and has no deputy; the next goes on Mon 18 Jan 2016.',
  ],
  ['/rag pause until 4 Dec', 'Ben Baker asked for quiet until Fri 4 Dec; the next goes on Fri 4 Dec.'],
  [
    '/rag snooze 8.1.2 until Thursday',
    'Ben Baker asked not to hear of it before Thu 26 Nov; the next goes on Thu 26 Nov.',
  ],
  ['/rag not mine 8.1.2', 'Ben Baker says it is not theirs. Say whose it is: /rag assign 8.1.2 NAME.'],
])('“%s” holds against a reminder by hand', async (said, told) => {
  const talk = await aBegunTalk();
  await talk.say('Ben Baker', said);
  const { text, notices } = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(notices).toEqual([]);
  expect(text).toContain(told);
});

test('before the plan begins nobody is reminded, and the office is told how it would', async () => {
  const talk = await aBegunTalk({ isNew: true });
  const { card, text } = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(card.heading).toBe('Nobody is asked yet');
  expect(text).toContain('/rag begin');
  expect(await talk.ledger('8.1.2')).toHaveLength(1);
});

test('whoever has had no first message gets no reminder before it', async () => {
  const talk = await aTalk({ isGreeted: false });
  const { text, notices } = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(notices).toEqual([]);
  expect(text).toContain('Ben Baker has had no first message yet; the next goes on Mon 23 Nov.');
});

test.each([
  ['/rag remind overdue', ['8.1.1']],
  ['/rag remind section 9', ['9.1.1']],
  ['/rag remind "Ben Baker"', ['8.1.2', '8.1.3']],
  ['/rag remind lead Ben Baker', ['8.1.2', '8.1.3']],
])('“%s” asks about %j', async (said, refs) => {
  const talk = await aBegunTalk();
  const { notices } = await talk.say(OFFICE, said);
  const about = notices.flatMap((notice) => notice.about.map(({ action }) => action.slice(4)));
  expect([...new Set(about)].toSorted()).toEqual(refs);
});

test('a reminder of one lead leaves those who lead with them in peace', async () => {
  const talk = await aBegunTalk();
  const { notices } = await talk.say(OFFICE, '/rag remind "Ben Baker"');
  expect(toldTo(notices).map(([who]) => who)).toEqual([BEN]);
});

test('only the office has others reminded', async () => {
  const talk = await aBegunTalk();
  const { card, notices } = await talk.say('Ann Archer', '/rag remind 8.1.2');
  expect(card.heading).toBe('That is for the programme office');
  expect(notices).toEqual([]);
});

test('a name that is two people’s is asked about, and nobody is reminded', async () => {
  const talk = await aBegunTalk();
  const { card, notices } = await talk.say(OFFICE, '/rag remind Office');
  expect(card.heading).toBe('Which “Office”?');
  expect(notices).toEqual([]);
});

// What went wrong: “was answered by you: done, Red ■, shown by …”.
test('what was Red and is said to be done is not called Red on the cards of those who were asked', async () => {
  const talk = await aBegunTalk();
  const { notices } = await talk.say(OFFICE, '/rag remind 8.1.2');
  await talk.bring('Ben Baker', notices[0]!.card, ['8.1.2']);
  await talk.say('Ben Baker', '8.1.2 red, no money');
  const done = await talk.say('Ben Baker', '8.1.2 done https://minutes.example/1');
  const changed = done.notices.map(({ card }) => asText(card, 1000)).find((text) => text.includes('was answered'));
  expect(changed).toContain('8.1.2 was answered by you on 20 Nov: done, shown by https://minutes.example/1');
});

test('the office’s own question stands under its name, and a plain yes is kept as the answer and told back', async () => {
  const talk = await aBegunTalk();
  const { card, notices } = await talk.say(OFFICE, '/rag ask 8.1.2 is the contract signed?');
  expect(card.heading).toBe('8.1.2 · Ben Baker is asked now');
  const [question] = notices;
  const text = asText(question!.card, 1000);
  expect(text).toContain('Olive Office, programme office:\n  > is the contract signed?');
  await talk.bring('Ben Baker', question!.card, ['8.1.2']);
  const answered = await talk.say('Ben Baker', 'yes');
  expect(answered.card.heading).toBe('8.1.2 · Olive Office has your answer');
  const [told, changed] = answered.notices;
  expect(toldTo([told!])).toEqual([[personId(OFFICE), '8.1.2 · Ben Baker answered your question']]);
  expect(asText(changed!.card, 1000)).toContain('8.1.2 was answered by you on 20 Nov: in your own words.');
  expect(asText(answered.notices[0]!.card, 1000)).toContain('Ben Baker:\n  > yes');
  expect((await talk.standing('8.1.2')).lastUpdate).toBeNull();
  expect((await talk.standing('8.1.2')).chase?.answer).toEqual({ by: BEN, on: '2015-11-20' });
});

async function asked(question: string): Promise<Talk> {
  const talk = await aBegunTalk();
  const { notices } = await talk.say(OFFICE, `/rag ask 8.1.2 ${question}`);
  await talk.bring('Ben Baker', notices[0]!.card, ['8.1.2']);
  return talk;
}

test.each([
  'no',
  'Not yet, legal have it',
  'the consultant has been appointed and starts in a fortnight',
  'which contract do you mean?',
])('“%s” is no rating: it is kept as the answer', async (said) => {
  const talk = await asked('is the contract signed?');
  const { card, notices } = await talk.say('Ben Baker', said);
  expect(card.heading).toBe('8.1.2 · Olive Office has your answer');
  expect(asText(notices[0]!.card, 1000)).toContain(said);
  expect((await talk.standing('8.1.2')).declared).toBeNull();
});

test('a rating in the answer is recorded as anywhere, and told to whoever asked', async () => {
  const talk = await asked('is the contract signed?');
  const { notices } = await talk.say('Ben Baker', 'amber, waiting on legal, now 15 Jan');
  expect(await talk.standing('8.1.2')).toMatchObject({
    declared: { rating: 'amber' },
    waitingOn: 'legal',
    forecast: '2016-01-15',
  });
  const told = notices.find(({ card }) => card.heading === '8.1.2 · Ben Baker answered your question');
  expect(asText(told!.card, 1000)).toContain('amber, waiting on legal, now 15 Jan');
  expect(asText(told!.card, 1000)).toContain('Recorded: Amber ▲');
});

test('“done” under the office’s question may be the contract: it is asked before the action counts as done', async () => {
  const talk = await asked('is the contract signed?');
  await talk.say('Ben Baker', 'done');
  expect((await talk.standing('8.1.2')).stage).toBe('open');
});

test('an answer can be taken back, and whoever asked is told', async () => {
  const talk = await asked('is the contract signed?');
  await talk.say('Ben Baker', 'yes');
  const { notices } = await talk.tap('Ben Baker', 'Undo');
  const [told, changed] = notices;
  expect(toldTo([told!])).toEqual([[personId(OFFICE), '8.1.2 · Ben Baker took back an answer to you']]);
  expect(asText(changed!.card, 1000)).toContain('is the contract signed?');
  expect((await talk.standing('8.1.2')).chase?.answer).toBeNull();
});

test('an edited answer is told again as it reads now', async () => {
  const talk = await asked('is the contract signed?');
  await talk.say('Ben Baker', 'yes');
  const { notices } = await talk.edit('Ben Baker', 'no, not before Christmas');
  expect(asText(notices.at(-1)!.card, 1000)).toContain('no, not before Christmas');
});

test('a reminder of a question that nobody has answered puts the same question again', async () => {
  const talk = await asked('is the contract signed?');
  talk.setDay('2015-11-30');
  const { notices } = await talk.say(OFFICE, '/rag remind 8.1.2');
  expect(asText(notices[0]!.card, 1000)).toContain('> is the contract signed?');
});

test('nothing is asked of what is said to be done or is closed, and the office is told why', async () => {
  const talk = await aBegunTalk();
  await talk.say('Ben Baker', '/rag 8.1.2 done https://example.org/minutes');
  expect((await talk.say(OFFICE, '/rag remind 8.1.2')).card.heading).toBe('8.1.2 is said to be done');
  await talk.say(OFFICE, '/rag close 8.1.1 as withdrawn because the grant has ended');
  expect((await talk.say(OFFICE, '/rag ask 8.1.1 why?')).card.heading).toBe('8.1.1 is closed');
});

test('a reminder that waits for a later day is taken back by one tap, and then does not go', async () => {
  const talk = await aBegunTalk();
  await talk.say('Ben Baker', '/rag pause until 4 Dec');
  await talk.say(OFFICE, '/rag remind 8.1.2');
  const { text } = await talk.tap(OFFICE, 'Undo');
  expect(text).toContain('It had not gone, and nobody is asked.');
  expect((await talk.standing('8.1.2')).chase).toBeNull();
});

test.each([
  [4, '1 person is asked about 4 actions', '4 of your actions need a word'],
  [5, '1 person is asked about 5 actions', '5 of your actions need a word'],
])('of a list of %i the office’s card and the lead’s message count the same', async (count, heading, message) => {
  const { card, notices } = await reminded(count);
  expect(card.heading).toBe(heading);
  expect(notices[0]?.card.heading).toContain(message);
});

test('of a list of seven the office is told of the five that go now, and when the other two do', async () => {
  const { card, text, notices } = await reminded(7);
  expect(card.heading).toBe('1 person is asked about 5 of 7 actions');
  expect(text).toContain('Ben Baker (8.1.6, 8.1.7) has five questions in one message already; the next goes on Mon 23');
  expect(notices[0]?.card.heading).toBe('7 of your actions need a word. First:');
  expect(notices[0]?.card.buttons.map(({ label }) => label)).toContain('and 2 more');
});

// What went wrong: at ten past nine a lead of the office “was asked at 09:00 today; it goes at 09:30 today”, since the
// office's own card, and what is remembered of who leads what, counted as the day's question to a lead.
test.each([
  ['office-day', '09:10', 'is not written to at this hour (09:30 to 17:00 on working days); it goes at 09:30 today'],
  [
    'office-day',
    '17:10',
    'is not written to at this hour (09:30 to 17:00 on working days); the next goes on Mon 23 Nov',
  ],
  ['leads', '09:10', 'is not written to at this hour (09:30 to 17:00 on working days); it goes at 09:30 today'],
  ['leads', '17:10', 'is not written to at this hour (09:30 to 17:00 on working days); the next goes on Mon 23 Nov'],
] as const)('what is remembered as “%s” is no question to a lead at %s', async (rule, time, told) => {
  const actions = [anAction({ ref: '8.1.1', due: '2015-10-30', owners: [OFFICE], position: 0 })];
  const talk = await aBegunTalk({ actions });
  await talk.wasAsked(OFFICE, '8.1.1', rule);
  talk.setDay('2015-11-20', time);
  const { text } = await talk.say('Oscar Office', '/rag remind overdue');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(`Olive Office ${told}`);
  expect(text).not.toMatch(/was asked|on its way/u);
});

test.each(['office-day', 'leads'] as const)(
  'within the hours a lead of whom “%s” is remembered is asked now',
  async (rule) => {
    const actions = [anAction({ ref: '8.1.1', due: '2015-10-30', owners: [OFFICE], position: 0 })];
    const talk = await aBegunTalk({ actions });
    await talk.wasAsked(OFFICE, '8.1.1', rule);
    expect((await talk.say('Oscar Office', '/rag remind 8.1.1')).card.heading).toBe(
      '8.1.1 · Olive Office is asked now',
    );
  },
);

async function reminded(count: number): Promise<Told> {
  const actions = Array.from({ length: count }, (_, at) =>
    anAction({ ref: `8.1.${at + 1}`, due: '2015-10-30', owners: ['Ben Baker'], position: at }),
  );
  const talk = await aBegunTalk({ actions });
  const told = await talk.say(OFFICE, '/rag remind "Ben Baker"');
  return count > 5 ? talk.tap(OFFICE, 'Ask 1 person now') : told;
}
