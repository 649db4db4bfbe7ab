import { expect, test } from 'vitest';
import { aTalk, toldTo } from './a-talk.ts';
import type { Talk, Told } from './a-talk.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { personId } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';

const aBegunTalk = (said: Parameters<typeof aTalk>[0] = {}): Promise<Talk> => aTalk({ isGreeted: true, ...said });
const undoOf = ({ card }: Told): string => card.buttons.find(({ label }) => label.startsWith('Undo'))?.say ?? '';

// It is Friday 20 November 2015, ten o'clock: whoever may be asked is asked at once.
test.each([
  ['/rag remind 8.1.2', '8.1.2 · asked already'],
  ['/rag ask 8.1.2 is the contract signed?', '8.1.2 · asked already'],
])('the Undo of “%s” says that the message has gone', async (said, heading) => {
  const talk = await aBegunTalk();
  await talk.say(OFFICE, said);
  const { card, text } = await talk.tap(OFFICE, 'Undo');
  expect(card.heading).toBe(heading);
  expect(text).toContain('Ben Baker was asked before this, and may still answer. Nobody else is asked.');
  expect(text).not.toContain('taken back');
});

test('a reminder of one person about two actions is one thing, and both have gone', async () => {
  const talk = await aBegunTalk();
  await talk.say(OFFICE, '/rag remind "Ben Baker"');
  const { card, text } = await talk.tap(OFFICE, 'Undo');
  expect(card.heading).toBe('Asked already');
  expect(text).not.toMatch(/taken back/u);
  expect(text.match(/Ben Baker was asked/gu)).toHaveLength(1);
  expect(text).toContain('Ben Baker was asked before this, and may still answer. Nobody else is asked.');
});

test('of two leads the one who was asked is named, and the other is not asked any more', async () => {
  const talk = await aBegunTalk();
  await talk.say(OFFICE, '/rag remind 8.1.2');
  // Ben Baker has his message of the day already, and Ann Archer alone is asked.
  await talk.say(OFFICE, '/rag remind 8.1.3');
  const { card, text } = await talk.tap(OFFICE, 'Undo');
  expect(card.heading).toBe('8.1.3 · asked already');
  expect(text).toContain('Ann Archer was asked before this, and may still answer. Nobody else is asked.');
});

test('a reminder that has not gone is taken back, and nobody is asked', async () => {
  const talk = await aBegunTalk();
  await talk.say('Ben Baker', '/rag snooze 8.1.2 until Thursday');
  await talk.say(OFFICE, '/rag remind 8.1.2');
  const { card, text } = await talk.tap(OFFICE, 'Undo');
  expect(card.heading).toBe('8.1.2 · taken back');
  expect(text).toContain('It had not gone, and nobody is asked.');
});

test.each([
  ['/rag restrict 8.1.3', '8.1.3 was taken back by Olive Office on 20 Nov already'],
  ['/rag date 8.1.3 31 Jan 2017 because late', '8.1.3 was taken back by Olive Office on 20 Nov already'],
  ['/rag away "Ann Archer" until 15 Jan 2016', 'It was taken back already'],
])('a second Undo of “%s” says that it was taken back already, days later too', async (said, why) => {
  const talk = await aBegunTalk();
  const undo = undoOf(await talk.say(OFFICE, said));
  await talk.say(OFFICE, undo);
  for (const day of ['2015-11-20', '2015-11-24']) {
    talk.setDay(day);
    const { card, text } = await talk.say('Oscar Office', undo);
    expect(card.heading).toBe('Taken back already');
    expect(text).toContain(why);
    expect(text).not.toContain('stays');
  }
});

test('of a list of which one part was taken back and the other has its answer, a second Undo says both', async () => {
  const talk = await aBegunTalk();
  const undo = undoOf(await talk.say(OFFICE, '/rag assign 8.1.1 8.1.2 "Carol Cole"'));
  await talk.say('Carol Cole', '/rag 8.1.2 amber waiting on HR');
  await talk.say(OFFICE, undo);
  const { text } = await talk.say(OFFICE, undo);
  expect(text).toContain('8.1.1 was taken back by you on 20 Nov already.');
  expect(text).toContain('8.1.2 stays as it is.');
});

test.each([
  [OFFICE, '/rag date 9.1.1 31 Jan 2016 because of the board', '9.1.1', 'due date set to Sun 31 Jan 2016'],
  ['Ann Archer', '8.1.1 amber waiting on HR', '8.1.1', 'Amber'],
  ['Ann Archer', '8.1.1 done https://example.org/letter', '8.1.1', 'done'],
])('when %s types undo twice, the second says that “%s” was taken back already', async (who, said, ref, what) => {
  const talk = await aBegunTalk();
  await talk.say(who, said);
  await talk.say(who, 'undo');
  const { card, text } = await talk.say(who, 'undo');
  expect(card.heading).toBe('Taken back already');
  expect(text).toContain(ref);
  expect(text).toContain(what);
});

test('where an older decision can no longer be taken back, a second typed undo does not say that what was undone stays', async () => {
  const talk = await aBegunTalk();
  await talk.say(OFFICE, '/rag date 9.1.1 31 Jan 2016 because of the board');
  talk.setDay('2015-11-24');
  await talk.say(OFFICE, '/rag date 8.1.3 31 Jan 2017 because of the board');
  await talk.say(OFFICE, 'undo');
  const { card, text } = await talk.say(OFFICE, 'undo');
  expect(card.heading).toBe('Taken back already');
  expect(text).toContain('8.1.3');
});

test('words of an earlier day are asked about as before, and today’s are taken back one by one', async () => {
  const talk = await aBegunTalk();
  await talk.say('Ann Archer', '8.1.3 amber waiting on HR');
  await talk.say('Ann Archer', '8.1.1 red no money');
  expect((await talk.say('Ann Archer', 'undo')).card.heading).toContain('8.1.1');
  expect((await talk.say('Ann Archer', 'undo')).card.heading).toContain('8.1.3');
});

test('what one message said of one action is one thing that is taken back', async () => {
  const talk = await aBegunTalk();
  await talk.say('Ann Archer', '8.1.1 amber waiting on HR, now end of Jan');
  const { card } = await talk.say('Ann Archer', 'undo');
  expect(card.heading).toMatch(/^Taken back: 8\.1\.1/u);
});

test('whoever was told of a decision hears of one decision, however many lines it left', async () => {
  const talk = await aBegunTalk();
  await talk.say(OFFICE, '/rag close 8.1.1 8.1.3 as withdrawn because the grant has ended');
  const { notices } = await talk.tap(OFFICE, 'Undo');
  const ann = notices.filter(({ to }) => 'person' in to && to.person === personId('Ann Archer'));
  expect(toldTo(ann)).toHaveLength(1);
  expect(asText(ann[0]!.card, 1000)).not.toContain('2 decisions');
});
