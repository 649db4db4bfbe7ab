import { expect, test } from 'vitest';
import { aTalk, toldTo } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { anAction, personId } from '#test/kit/an-action.ts';

const OLIVE = 'Olive Office';
const BEN = 'Ben Baker';
const OTHERS = anAction({ ref: '9.1.2', title: 'Open the depot', due: '2016-03-31', owners: [BEN], position: 4 });
const TRAIN = anAction({ ref: '8.1.2', title: 'Train everybody', due: '2016-01-29', owners: [BEN], position: 1 });

/** Ben Baker wrote something that nobody understood, and is then asked what the office wants to know. */
async function asked(): Promise<{ readonly talk: Talk; readonly card: string }> {
  const talk = await aTalk({ actions: [TRAIN, OTHERS] });
  await talk.say(BEN, '8.1.2 g except cafe');
  talk.setDay('2015-11-23');
  const { notices } = await talk.say(OLIVE, '/rag ask 8.1.2 are all four done?');
  expect(toldTo(notices).map(([who]) => who)).toEqual([personId(BEN)]);
  return { talk, card: asText(notices[0]!.card, 1000) };
}

test('the office’s question is put as such to a lead whose earlier words still wait', async () => {
  const { card } = await asked();
  expect(card).toContain('are all four done?');
  expect(card).toContain('What is your answer?');
  expect(card).not.toContain('How would you rate it?');
});

// What went wrong: the answer to the office’s question stood in the history alone.
test('the answer stands on the action’s own card until somebody says how it stands', async () => {
  const { talk } = await asked();
  await talk.say(BEN, '8.1.2 three of them');
  const card = async (): Promise<string> => (await talk.say(OLIVE, '/rag 8.1.2')).text.replaceAll(/\s+/gu, ' ');
  expect(await card()).toContain('Asked “are all four done?”, Ben Baker answered on 23 Nov: “three of them”');
  await talk.say(BEN, '8.1.2 amber, the fourth is ill');
  expect(await card()).not.toContain('three of them');
});

// What went wrong: “sorry, no” behind a yes was asked for a rating, and the office went on with the yes.
test.each(['sorry, no', 'no, sorry, three of them', 'actually not yet', 'oops no'])(
  '“%s” right behind a yes to the office’s question reaches whoever asked',
  async (words) => {
    const { talk } = await asked();
    await talk.say(BEN, 'yes');
    const { notices } = await talk.say(BEN, words);
    expect(toldTo(notices).map(([who]) => who)).toEqual([personId(OLIVE)]);
    expect((await talk.standing('8.1.2')).chase?.answer).toMatchObject({ by: personId(BEN) });
  },
);

test.each([
  ['three done, quayside thurs'],
  ['yes all four'],
  ['no, the café is not'],
  ['three of them'],
  ['not yet, quayside is thursday'],
  ['amber, quayside is late'],
  ['8.1.2 three done, quayside thurs'],
  ['8.1.2 done all four reports filed'],
  ['/rag 8.1.2 done all four reports filed'],
  ['done all four reports filed'],
])('“%s” reaches whoever asked, whatever words of the lead waited before', async (words) => {
  const { talk } = await asked();
  const { notices } = await talk.say(BEN, words);
  expect(toldTo(notices)).toContainEqual([personId(OLIVE), '8.1.2 · Ben Baker answered your question']);
  talk.setDay('2015-12-01');
  const { text } = await talk.say(OLIVE, '/rag office');
  expect(text).not.toContain('No answer yet');
});

test.each([
  ['8.1.2 done all four reports filed'],
  ['8.1.2 amber, quayside is thursday'],
  ['/rag note 8.1.2 all but quayside'],
])('“%s”, said after another card, is an answer to what the office asked too', async (words) => {
  const { talk } = await asked();
  talk.setDay('2015-11-25');
  await talk.say(BEN, '/rag mine');
  const { notices } = await talk.say(BEN, words);
  expect(toldTo(notices).map(([who]) => who)).toContain(personId(OLIVE));
});

test('a named action that is said to be done is done, though the office asked of it', async () => {
  const { talk } = await asked();
  const { notices } = await talk.say(BEN, '8.1.2 done');
  expect(toldTo(notices).map(([who]) => who)).toContain(personId(OLIVE));
  expect((await talk.standing('8.1.2')).stage).toBe('delivered');
});

test.each([['9.1.2 amber supplier late'], ['/rag snooze 8.1.2 until Friday'], ['thanks']])(
  '“%s” is no answer to what the office asked',
  async (words) => {
    const { talk } = await asked();
    const { notices } = await talk.say(BEN, words);
    expect(toldTo(notices).map(([who]) => who)).not.toContain(personId(OLIVE));
    expect((await talk.standing('8.1.2')).chase?.answer).toBeNull();
  },
);

test('what was said before the question reached its lead does not answer it', async () => {
  const talk = await aTalk({ actions: [TRAIN, OTHERS] });
  await talk.say(OLIVE, '/rag remind 9.1.2');
  await talk.say(OLIVE, '/rag ask 8.1.2 are all four done?');
  await talk.say(BEN, '8.1.2 amber supplier late');
  expect((await talk.standing('8.1.2')).chase?.answer).toBeNull();
});

// The question was asked and reached nobody yet: another message had gone out that day.
async function waitingToBePut(): Promise<Talk> {
  const talk = await aTalk({ actions: [TRAIN, OTHERS] });
  await talk.say(OLIVE, '/rag remind 9.1.2');
  await talk.say(OLIVE, '/rag ask 8.1.2 are all four done?');
  return talk;
}

test.each([
  ['8.1.2 done', 'filed S:/fire/2026', 'evidence'],
  ['8.1.2 done', 'photos in the depot folder', 'evidence'],
  ['8.1.2 done', 'https://files.example/8.1.2', 'evidence'],
  ['8.1.2 amber', 'the supplier is late', 'reason'],
])('after “%s” the next line, “%s”, is its %s and no answer to an older question', async (said, next, what) => {
  const talk = await waitingToBePut();
  await talk.say(BEN, said);
  const { text, notices } = await talk.say(BEN, next);
  expect(text).not.toContain('has your answer');
  expect(toldTo(notices).map(([who]) => who)).not.toContain(personId(OLIVE));
  const last = (await talk.ledger('8.1.2')).at(-1)!.event;
  const change = last.kind === 'updated' ? last.change : {};
  expect(what === 'evidence' ? change.evidence : change.narrative).toBe(next);
});

test.each([['filed S:/fire/2026'], ['photos in the depot folder']])(
  'a done that answered the office is shown by “%s”, which goes where it is checked',
  async (next) => {
    const { talk } = await asked();
    talk.setDay('2015-12-04');
    await talk.say(BEN, '8.1.2 done');
    await talk.say(BEN, next);
    const { text } = await talk.say('Vera Venn', '/rag checks');
    expect(text).toContain(next);
  },
);
