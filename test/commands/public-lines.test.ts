import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const GOOD = 'A new licensing manager starts on 1 December, and every licence is now checked twice.';
const OTHER = 'Half of all councillors have been trained; the others follow by March.';
const NAMED = 'Karl Battersby met with Ben Baker.';

async function publicOf(talk: Talk, ref: string) {
  const { publicLine, publicDraft } = await talk.standing(ref);
  return [publicLine?.words ?? null, publicDraft?.words ?? null];
}

test('a lead’s line waits, the office sees it and lets it go by a tap, and Undo brings it back', async () => {
  const talk = await aTalk();
  const written = await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`);
  expect(written.card.heading).toBe('8.1.1 · a line for the public waits');
  expect(written.card.buttons.map(({ label }) => label)).toEqual(['Undo']);
  expect(await publicOf(talk, '8.1.1')).toEqual([null, GOOD]);
  const { text, card } = await talk.say(OFFICE, '/rag public');
  expect(card.heading).toBe('1 line for the public waits');
  expect(text).toContain('A new licensing manager starts');
  const gone = await talk.tap(OFFICE, 'Let 8.1.1 go');
  expect(gone.card.heading).toBe('1 line for the public is let go');
  expect(gone.notices.map(({ card: told }) => told.heading)).toEqual(['8.1.1: your line is public']);
  expect(await publicOf(talk, '8.1.1')).toEqual([GOOD, null]);
  await talk.tap(OFFICE, 'Undo');
  expect(await publicOf(talk, '8.1.1')).toEqual([null, GOOD]);
});

test.each([
  ['/rag public go 8.1.1', [GOOD, OTHER]],
  ['/rag public let 8.1.1 go', [GOOD, OTHER]],
  ['/rag public go all', [GOOD, OTHER]],
  ['/rag public go section 8', [GOOD, OTHER]],
  ['/rag public 8.1.1 go', [GOOD, OTHER]],
])('nothing that is typed lets a line go unseen: “%s” shows it first', async (words, [line]) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag public 8.1.1 ${line}`);
  const { text } = await talk.say(OFFICE, words);
  expect(text).toContain('A new licensing manager starts');
  expect(await publicOf(talk, '8.1.1')).toEqual([null, line]);
  await talk.tap(OFFICE, 'Let 8.1.1 go');
  expect(await publicOf(talk, '8.1.1')).toEqual([line, null]);
});

test('one tap lets all go that have no remark, and each other has its own', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`);
  await talk.say('Ben Baker', `/rag public 8.1.2 ${OTHER}`);
  await talk.say(OFFICE, `/rag public 8.1.3 ${NAMED}`);
  const { card, text } = await talk.say(OFFICE, '/rag public');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Let these 2 go', 'Let 8.1.3 go']);
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('“Ben Baker”: a person’s name');
  const gone = await talk.tap(OFFICE, 'Let these 2 go');
  expect(gone.card.heading).toBe('2 lines for the public are let go');
  expect([await publicOf(talk, '8.1.1'), await publicOf(talk, '8.1.3')]).toEqual([
    [GOOD, null],
    [null, NAMED],
  ]);
  await talk.tap(OFFICE, 'Undo');
  expect(await publicOf(talk, '8.1.2')).toEqual([null, OTHER]);
});

test('a line that was written after the office looked is not let go by the tap', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`);
  await talk.say(OFFICE, '/rag public');
  await talk.say('Ann Archer', `/rag public 8.1.1 ${OTHER}`);
  const { text } = await talk.tap(OFFICE, 'Let 8.1.1 go');
  expect(text).toContain('another line was written since');
  expect(await publicOf(talk, '8.1.1')).toEqual([null, OTHER]);
});

test('a new line leaves the one that stands until it is let go, and says when it is the same', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`);
  await talk.say(OFFICE, '/rag public');
  await talk.tap(OFFICE, 'Let 8.1.1 go');
  const { text } = await talk.say('Ann Archer', `/rag public 8.1.1 “${OTHER}”`);
  expect(text).toContain('Until then the line of 20 Nov stands');
  expect(await publicOf(talk, '8.1.1')).toEqual([GOOD, OTHER]);
  expect((await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`)).text).toContain('words of the line that stands');
});

test('what is withdrawn is public no more, and whoever else answers for it is told', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, `/rag public 8.1.1 ${GOOD}`);
  await talk.tap(OFFICE, 'Let 8.1.1 go');
  const { card, notices } = await talk.say('Ann Archer', '/rag public 8.1.1 none');
  expect(card.heading).toBe('8.1.1 · no line for the public');
  expect(notices.map(({ to }) => 'person' in to && to.person)).toEqual(['person:olive-office', 'person:oscar-office']);
  expect(await publicOf(talk, '8.1.1')).toEqual([null, null]);
  await talk.tap('Ann Archer', 'Undo');
  expect(await publicOf(talk, '8.1.1')).toEqual([GOOD, null]);
  expect((await talk.say('Ben Baker', '/rag public 8.1.1 none')).card.heading).toContain('not yours to update');
});

test('a restricted action has no line, and restricting one withdraws its line at once', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, `/rag public 8.1.1 ${GOOD}`);
  await talk.tap(OFFICE, 'Let 8.1.1 go');
  expect((await talk.say(OFFICE, '/rag restrict 8.1.1')).text).toContain('Its line for the public is withdrawn.');
  expect(await publicOf(talk, '8.1.1')).toEqual([null, null]);
  const refused = await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`);
  expect(refused.text).toContain('It is restricted');
  await talk.say(OFFICE, '/rag unrestrict 8.1.1');
  expect(await publicOf(talk, '8.1.1')).toEqual([null, null]);
});

test('a lead lets nothing go, and a viewer writes nothing', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`);
  expect((await talk.say('Ann Archer', '/rag public go 8.1.1')).text).toContain('Only the programme office can let');
  expect((await talk.say('Will Wood', `/rag public 8.1.1 ${OTHER}`)).card.heading).toContain('not yours');
  expect(await publicOf(talk, '8.1.1')).toEqual([null, GOOD]);
});

test('what is asked for is written next, and too much of it is said to be so', async () => {
  const talk = await aTalk();
  const { text } = await talk.say('Ann Archer', '/rag public 8.1.1');
  expect(text).toContain('Write the line in your next message');
  await talk.say('Ann Archer', GOOD);
  expect(await publicOf(talk, '8.1.1')).toEqual([null, GOOD]);
  expect((await talk.say('Ann Archer', `/rag public 8.1.1 ${'long '.repeat(120)}`)).text).toContain('at most 500');
  expect(await publicOf(talk, '8.1.1')).toEqual([null, GOOD]);
});

test('the lines stand in the history, and on the action’s card for those who answer for it', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`);
  expect((await talk.say('Ann Archer', '/rag 8.1.1')).text).toContain('A new licensing manager starts');
  expect((await talk.say('Will Wood', '/rag 8.1.1')).text).not.toContain('A new licensing manager starts');
  expect((await talk.say(OFFICE, '/rag history 8.1.1')).text).toContain('wrote a line for the public');
});

test('a line that waits stands on the office’s card of the day, looked over and let go by two taps', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag public 8.1.1 ${NAMED}`);
  const card = await talk.say(OFFICE, '/rag office');
  expect(card.text).toContain('Ann Archer wrote a line for the public, today: “Karl Battersby met with Ben Baker.”');
  expect(card.text).toContain('1 line for the public to let go');
  const looked = await talk.tap(OFFICE, 'Look it over');
  // What is worth a look is seen before it is public.
  expect(looked.text).toContain('Ben Baker');
  expect(looked.card.buttons.map(({ label }) => label)).toContain('Let 8.1.1 go');
  await talk.tap(OFFICE, 'Let 8.1.1 go');
  expect(await publicOf(talk, '8.1.1')).toEqual([NAMED, null]);
  expect((await talk.say(OFFICE, '/rag office')).text).not.toContain('line for the public');
});

test('a line of a closed action waits on the card too, and one of a restricted action does not', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag public 8.1.1 ${GOOD}`);
  await talk.say(OFFICE, '/rag close 8.1.1 as withdrawn, the grant has ended');
  expect((await talk.say(OFFICE, '/rag office')).text).toContain('wrote a line for the public');
  await talk.say(OFFICE, '/rag restrict 8.1.1');
  expect((await talk.say(OFFICE, '/rag office')).text).not.toContain('wrote a line for the public');
});
