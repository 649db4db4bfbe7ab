import { expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

const ANN = 'Ann Archer';

test.each([
  ['/rag hstory', '/rag history'],
  ['/rag overdeu', '/rag overdue'],
  ['/rag qqqq', '/rag help shows what can be said'],
  ['delete', '/rag undo'],
])('“%s” is no command, and “%s” is named', async (said, named) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag 8.1.1');
  const { card, text } = await talk.say(ANN, said);
  expect(card.heading).toMatch(/^I do not know “/u);
  expect(text).toContain(named);
  expect(await talk.ledger('8.1.1')).toHaveLength(1);
});

test('where no command is near none is named', async () => {
  const { text } = await (await aTalk()).say(ANN, '/rag purple');
  expect(text).toContain('I do not know “purple”');
  expect(text.match(/\/rag \w+/gu)).toEqual(['/rag help']);
});

test('nobody is offered a command that they would be refused', async () => {
  const talk = await aTalk();
  expect((await talk.say(ANN, '/rag asign')).text).not.toContain('/rag assign');
  expect((await talk.say('Olive Office', '/rag asign')).text).toContain('/rag assign');
});

test('a sentence after /rag is recorded nowhere, and waits for the tap that says what it is about', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag 8.1.1');
  await talk.say(ANN, '/rag nobody knows where the keys went');
  expect(await talk.ledger('8.1.1')).toHaveLength(1);
  await talk.tap(ANN, 'It is about 8.1.1');
  expect((await talk.standing('8.1.1')).unsettled?.words).toBe('nobody knows where the keys went');
});

test('what is said to the bot by its name alone is an answer, as in a channel', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag 8.1.1');
  await talk.say(ANN, '@Ragtime nobody knows where the keys went');
  expect((await talk.standing('8.1.1')).unsettled?.words).toBe('nobody knows where the keys went');
});
