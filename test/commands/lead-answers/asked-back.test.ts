import { expect, test } from 'vitest';
import { NOTED } from '#src/plan/noted-requests.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

/** What went wrong: “Who do I send it to?” behind an answer was read as “not mine”, cut up as a note, or lost. */
const ANN = 'Ann Archer';
const BEN = 'Ben Baker';
const OLIVE = 'Olive Office';

async function questions(talk: Talk, ref: string): Promise<readonly string[]> {
  return (await talk.standing(ref)).requests.filter(({ what }) => what === 'asked-back').map(({ words }) => words);
}

async function kinds(talk: Talk, ref: string): Promise<readonly string[]> {
  return (await talk.ledger(ref)).slice(1).map(({ event }) => (event.kind === 'noted' ? event.text : event.kind));
}

const ASKED = NOTED['asked-back'];

test.each([
  { who: ANN, says: '8.1.1 who signs it off?', ref: '8.1.1', asks: ['who signs it off?'], lines: [ASKED] },
  {
    who: ANN,
    says: '8.1.1 amber, waiting for IT. Who pays for the van?',
    ref: '8.1.1',
    asks: ['Who pays for the van?'],
    lines: ['updated', ASKED],
  },
  {
    who: ANN,
    says: '8.1.1 the unions are stuck. Who do I give it to?',
    ref: '8.1.1',
    asks: ['Who do I give it to?'],
    lines: ['kept', ASKED],
  },
  {
    who: ANN,
    says: '8.1.1 can we have until 31 January? Who tells the board?',
    ref: '8.1.1',
    asks: ['Who tells the board?'],
    lines: ['updated', 'date-asked', ASKED],
  },
  {
    who: ANN,
    says: '8.1.1 not mine. Who do I tell?',
    ref: '8.1.1',
    asks: ['Who do I tell?'],
    lines: ['not-mine', ASKED],
  },
  // Of an action that they do not lead: the rest is not theirs to say, the question is.
  { who: BEN, says: '8.1.1 is the advert out?', ref: '8.1.1', asks: ['is the advert out?'], lines: [ASKED] },
  { who: BEN, says: '8.1.1 amber. Is the advert out?', ref: '8.1.1', asks: ['Is the advert out?'], lines: [ASKED] },
  {
    who: 'Vera Venn',
    says: '8.1.1 where is the advert kept?',
    ref: '8.1.1',
    asks: ['where is the advert kept?'],
    lines: [ASKED],
  },
  // What the bot answers itself goes to nobody.
  { who: ANN, says: '8.1.1 amber. Why are you asking me this?', ref: '8.1.1', asks: [], lines: ['updated'] },
  { who: ANN, says: '8.1.1 when is it due?', ref: '8.1.1', asks: [], lines: [] },
  // The office's own question of what it does not lead goes nowhere by itself.
  { who: OLIVE, says: '8.1.1 is the advert out?', ref: '8.1.1', asks: [], lines: [] },
])('$who says “$says”', async ({ who, says, ref, asks, lines }) => {
  const talk = await aTalk();
  const { text } = await talk.say(who, says);
  expect(await questions(talk, ref)).toEqual(asks);
  expect(await kinds(talk, ref)).toEqual(lines);
  for (const one of asks) expect(text).toContain(`I have sent your question to the programme office: “${one}”`);
});

test('what is recorded beside a question is how it stands when the question is answered', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(ANN, '8.1.1 running late, amber. When is it due?');
  expect(text).toContain('You said Amber ▲ on 20 Nov');
  expect(text).not.toContain('Nobody has rated it');
});

test('a question is no answer: the reminder is still to be answered', async () => {
  const talk = await aTalk();
  const asked = await talk.say(OLIVE, '/rag remind 8.1.2');
  await talk.bring(BEN, asked.notices[0]!.card, ['8.1.2']);
  await talk.say(BEN, 'which councillors count?');
  expect((await talk.standing('8.1.2')).lastUpdate).toBeNull();
  await talk.say(BEN, 'amber, half are trained');
  expect((await talk.standing('8.1.2')).declared?.rating).toBe('amber');
  expect(await questions(talk, '8.1.2')).toEqual(['which councillors count?']);
});

test('asked of several, the question is kept whole and one tap gives it its action', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(ANN, 'amber, no money. Who decides?');
  expect(text).toContain('> amber, no money. Who decides?');
  await talk.tap(ANN, '8.1.1 Recruit a licensing manager');
  expect((await talk.standing('8.1.1')).declared?.rating).toBe('amber');
  expect(await questions(talk, '8.1.1')).toEqual(['Who decides?']);
});

test('a question about no action waits before the office, which gives it one and answers it', async () => {
  const talk = await aTalk();
  await talk.say(ANN, 'who decides what happens to our jobs?');
  const { text } = await talk.tap(ANN, 'None: it was a question');
  expect(text).toContain('“who decides what happens to our jobs?”');
  talk.setDay('2015-11-23');
  expect((await talk.say(OLIVE, '/rag office')).text).toContain('who decides what happens to our jobs?');
  await talk.tap(OLIVE, 'Which action?');
  await talk.tap(OLIVE, '8.1.1 Recruit a licensing manager');
  const { notices } = await talk.say(OLIVE, '/rag answer 8.1.1 the Cabinet, on 4 December');
  expect(notices.map(({ card }) => card.heading)).toEqual(['8.1.1 · Olive Office answered your question']);
});

test('the office answers in the next line, whoever asked hears it, and one tap takes it back', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 amber, waiting for IT. Who pays for the van?');
  expect((await talk.say(OLIVE, '/rag office')).text).toContain('1 question to answer');
  await talk.tap(OLIVE, 'Answer');
  const { text, notices } = await talk.say(OLIVE, 'Fleet, from next year’s budget. Amber is fine.');
  expect(text).toContain('8.1.1 · Ann Archer has your answer');
  expect(notices.map(({ to }) => to)).toEqual([{ person: 'person:ann-archer' }]);
  expect(await questions(talk, '8.1.1')).toEqual([]);
  expect((await talk.say(OLIVE, '/rag office')).text).not.toContain('question to answer');
  await talk.say(OLIVE, '/rag undo');
  expect(await questions(talk, '8.1.1')).toEqual(['Who pays for the van?']);
});

test('of two questions about one action each is answered by itself', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 who signs it off?');
  await talk.say(BEN, '8.1.1 is the advert out?');
  expect((await talk.say(OLIVE, '/rag answer 8.1.1 the Chief Executive')).text).toContain(
    'which question do you answer?',
  );
  const { notices } = await talk.tap(OLIVE, '1: Ann Archer');
  expect(notices.map(({ to }) => to)).toEqual([{ person: 'person:ann-archer' }]);
  expect(await questions(talk, '8.1.1')).toEqual(['is the advert out?']);
  await talk.say(OLIVE, '/rag answer 8.1.1 needs no answer');
  expect(await questions(talk, '8.1.1')).toEqual([]);
});

test('leaving a request as it is, closing the action and taking back “not mine” answer no question', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 not mine. Who do I tell?');
  await talk.say(OLIVE, '/rag answer 8.1.1 tell Carol');
  expect((await talk.standing('8.1.1')).notMine).toHaveLength(1);
  await talk.say(ANN, '8.1.1 who signs it off?');
  await talk.say(OLIVE, '/rag keep 8.1.1 it is yours');
  await talk.say(OLIVE, '/rag close 8.1.1 superseded because of the merger');
  expect(await questions(talk, '8.1.1')).toEqual(['who signs it off?']);
  expect((await talk.say(OLIVE, '/rag office')).text).toContain('asked today: “who signs it off?”');
  // Of what is closed it is asked too.
  await talk.say(BEN, '8.1.1 what became of it?');
  expect(await questions(talk, '8.1.1')).toEqual(['who signs it off?', 'what became of it?']);
});

test('an edit asks what the message asks now, and once it is answered no more', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 amber, no money. Who signs it?');
  await talk.edit(ANN, '8.1.1 amber, no money. Who signs it off, Legal?');
  expect(await questions(talk, '8.1.1')).toEqual(['Who signs it off, Legal?']);
  await talk.edit(ANN, '8.1.1 amber, no money.');
  expect(await questions(talk, '8.1.1')).toEqual([]);
  await talk.say(ANN, '8.1.1 which form is it?');
  await talk.say(OLIVE, '/rag answer 8.1.1 the blue one');
  await talk.edit(ANN, '8.1.1 red. which form is it?');
  expect(await questions(talk, '8.1.1')).toEqual([]);
  expect((await talk.standing('8.1.1')).declared?.rating).toBe('red');
});

test('its writer takes a question back with the answer beside it, until the office has answered', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 amber, no money. Who signs it?');
  await talk.say(ANN, 'undo');
  expect(await questions(talk, '8.1.1')).toEqual([]);
  expect((await talk.standing('8.1.1')).declared).toBeNull();
  await talk.say(ANN, '8.1.1 who signs it?');
  await talk.say(OLIVE, '/rag answer 8.1.1 Legal');
  expect((await talk.say(ANN, 'undo')).text).not.toContain('your question');
});

test('what nobody answered in a week is brought on, and asked about in the digest', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 who signs it off?');
  talk.setDay('2015-12-14');
  expect((await talk.say(OLIVE, '/rag requests')).text).toContain('Ann Archer asks you');
  expect((await talk.say(OLIVE, '/rag status')).text).toContain('Questions to answer');
  expect((await talk.say(OLIVE, '/rag digest')).text).toContain('a question to the programme office unanswered for');
});

test('a checker’s question is no check: it goes to the office, and the check waits', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 done, the contract is signed');
  const { notices } = await talk.say(OLIVE, '/rag remind checks');
  await talk.bring('Vera Venn', notices[0]?.card ?? (await talk.say('Vera Venn', '/rag checks')).card, ['8.1.1']);
  await talk.say('Vera Venn', '8.1.1 where is the contract kept?');
  expect((await talk.standing('8.1.1')).stage).toBe('delivered');
  expect(await questions(talk, '8.1.1')).toEqual(['where is the contract kept?']);
});

test('of an archived plan the question is kept, and the office is told at once', async () => {
  const talk = await aTalk({
    otherPlan: [anAction({ ref: '5.1', title: 'Open the hub', due: '2016-03-31', plan: 'CYPS', position: 0 })],
  });
  await talk.say(OLIVE, '/rag plans archive CYPS yes');
  const { text, notices } = await talk.say(ANN, 'CYPS 5.1 who has the keys?');
  expect(text).toContain('“who has the keys?”');
  expect(notices.map(({ card }) => card.heading)).toContain('CYPS 5.1 · Ann Archer asks you');
});

test('whoever asks the same again is told since when the office has it', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 who signs it off?');
  talk.setDay('2015-11-23');
  expect((await talk.say(ANN, '8.1.1 who signs it off?')).text).toContain('since Fri 20 Nov');
  expect(await questions(talk, '8.1.1')).toHaveLength(1);
});

// What went wrong: it was Green.
test.each([
  ['all good', 'likely'],
  ['fine', 'likely'],
  ['on track', 'green'],
])('“%s” right behind one’s own question is %s', async (said, means) => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '8.1.2 is that all councillors or only the new ones?');
  await talk.say('Ben Baker', said);
  const { declared } = await talk.standing('8.1.2');
  expect(declared?.rating ?? 'likely').toBe(means);
});
