import { expect, test } from 'vitest';
import { aTalk, toldTo } from './a-talk.ts';
import { personId } from '#test/kit/an-action.ts';
import { asText } from '#src/messages/text/as-text.ts';

const OFFICE = 'Olive Office';
const ANN = personId('Ann Archer');
const BEN = personId('Ben Baker');

// What concerned a whole section had to be typed action by action, and taken back action by action.
test('a date for a section is shown first, set by one tap, and taken back by one Undo', async () => {
  const talk = await aTalk();
  const shown = await talk.say(OFFICE, '/rag date section 8 31 Jan 2017 because the budget moved');
  expect(shown.card.heading).toBe('3 of 3 actions in section 8 would change');
  expect(shown.text).toContain('Nothing is changed yet.');
  expect((await talk.standing('8.1.1')).agreed).toBe('2015-10-30');
  const done = await talk.tap(OFFICE, 'Set it for all 3');
  expect(done.card.heading).toBe('3 of 3 actions changed');
  for (const ref of ['8.1.1', '8.1.2', '8.1.3']) expect((await talk.standing(ref)).agreed).toBe('2017-01-31');
  await talk.tap(OFFICE, 'Undo');
  expect((await talk.standing('8.1.1')).agreed).toBe('2015-10-30');
  expect((await talk.standing('8.1.3')).agreed).toBe('2016-06-30');
});

test('whoever leads several of them is told in one message', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date section 8 31 Jan 2017 because the budget moved');
  const { notices } = await talk.tap(OFFICE, 'Set it for all 3');
  expect(toldTo(notices).map(([who]) => who)).toEqual([ANN, BEN]);
  expect(notices[0]!.card.heading).toBe('Olive Office decided about 2 actions of yours');
  expect(asText(notices[0]!.card, 1000)).toContain('8.1.3');
});

test('what would not change is shown with the reason', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.2 31 Jan 2017 because the budget moved');
  const { card, text } = await talk.say(OFFICE, '/rag date section 8 31 Jan 2017 because the budget moved');
  expect(card.heading).toBe('2 of 3 actions in section 8 would change');
  expect(text).toContain('8.1.2: it is so already');
});

test('a day without its year is shown whole before the tap', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(OFFICE, '/rag date overdue 31 January because the budget moved');
  expect(text).toContain('Sun 31 Jan 2016');
  await talk.tap(OFFICE, 'Set it for this one');
  expect((await talk.standing('8.1.1')).agreed).toBe('2016-01-31');
});

test('what somebody leads is given to somebody else, shown first', async () => {
  const talk = await aTalk();
  const asked = await talk.say(OFFICE, '/rag assign lead Ben Baker to "Carol Cole"');
  expect(asked.card.heading).toBe('8.1.3 has several leads');
  const { card } = await talk.tap(OFFICE, 'Replace Ben Baker');
  expect(card.heading).toBe('2 of 2 actions in what Ben Baker leads would change');
  await talk.tap(OFFICE, 'Assign all 2');
  expect((await talk.standing('8.1.2')).owners).toMatchObject([{ name: 'Carol Cole' }]);
  expect((await talk.standing('8.1.3')).owners).toMatchObject([{ name: 'Ann Archer' }, { name: 'Carol Cole' }]);
});

test('closing a theme asks why first, shows what it would close, and closes by a tap', async () => {
  const talk = await aTalk();
  const asked = await talk.say(OFFICE, '/rag close theme A as superseded');
  expect(asked.card.heading).toBe('One word on why, please');
  const shown = await talk.say(OFFICE, 'the new plan covers it');
  expect(shown.card.heading).toBe('4 of 4 actions in theme A would change');
  await talk.tap(OFFICE, 'Close all 4');
  expect((await talk.standing('9.1.1')).stage).toBe('superseded');
});

test('an action that has changed since the list was shown is left, and told', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date section 8 31 Jan 2017 because the budget moved');
  await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late');
  const { card, text } = await talk.tap(OFFICE, 'Set it for all 3');
  expect(card.heading).toBe('2 of 3 actions changed');
  expect(text).toContain('8.1.2: it has changed since this was shown');
  expect((await talk.standing('8.1.2')).agreed).toBe('2015-12-04');
});

test('many for whom nothing would change offer no tap, and a lead decides for none', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag close section 77 as withdrawn because it never was');
  expect(card.heading).toBe('There is no section 77');
  expect(card.buttons).toEqual([]);
  const refused = await talk.say('Ann Archer', '/rag close section 8 as withdrawn because it never was');
  expect(refused.card.heading).toBe('That is for the programme office');
});
