import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const [ANN, BEN, OLIVE] = ['Ann Archer', 'Ben Baker', 'Olive Office'];

async function aFewWeeks(): Promise<Talk> {
  const talk = await aTalk({ today: '2015-10-05' });
  for (const words of ['touch wood', 'touch wood', 'Touch wood.', 'fingers crossed', 'the kettle is on']) {
    await talk.say(BEN, words);
  }
  await talk.say(BEN, '8.1.2 blue skies ahead');
  talk.setDay('2015-11-17');
  await talk.say(ANN, '8.1.1 amber no applicants, now 31 January 2016');
  talk.setDay('2015-11-20');
  return talk;
}

test('a date of what is late stands before words that nobody understood, however long these have waited', async () => {
  const talk = await aFewWeeks();
  const { text } = await talk.say(OLIVE, '/rag office');
  expect(text.indexOf('30 Oct → 31 Jan')).toBeGreaterThan(-1);
  expect(text.indexOf('30 Oct → 31 Jan')).toBeLessThan(text.indexOf('touch wood'));
});

test('a date of what is not due yet waits its turn', async () => {
  const talk = await aTalk({ today: '2015-10-05' });
  await talk.say(BEN, 'touch wood');
  talk.setDay('2015-10-12');
  await talk.say(BEN, '8.1.2 amber trainer ill, now 31 January 2016');
  talk.setDay('2015-10-14');
  const { text } = await talk.say(OLIVE, '/rag office');
  expect(text.indexOf('touch wood')).toBeLessThan(text.indexOf('4 Dec → 31 Jan'));
});

test('the same words of one writer stand once, and are let go together', async () => {
  const talk = await aFewWeeks();
  const { text } = await talk.say(OLIVE, '/rag office');
  expect(text.match(/touch wood/giu)).toHaveLength(1);
  await talk.say(
    OLIVE,
    /\/rag place \d+ nowhere/u.exec((await buttonsOf(talk)).find((say) => say.includes('nowhere'))!)![0],
  );
  const after = (await talk.say(OLIVE, '/rag office')).text;
  expect(after).not.toMatch(/touch wood/iu);
  expect(after).toContain('fingers crossed');
});

async function buttonsOf(talk: Talk): Promise<readonly string[]> {
  return (await talk.say(OLIVE, '/rag office')).card.buttons.map(({ say }) => say);
}

test('the same words of two writers stand twice', async () => {
  const talk = await aTalk({ today: '2015-11-16' });
  await talk.say(BEN, 'touch wood');
  await talk.say(ANN, 'touch wood');
  talk.setDay('2015-11-20');
  expect((await talk.say(OLIVE, '/rag office')).text.match(/touch wood/gu)).toHaveLength(2);
});

test('what a lead says of what is closed comes high', async () => {
  const talk = await aTalk({ today: '2015-10-05' });
  await talk.say(ANN, 'touch wood');
  await talk.say(BEN, '8.1.2 done https://files.example/training');
  await talk.say('Vera Venn', '/rag verify 8.1.2 yes');
  talk.setDay('2015-10-19');
  await talk.say(BEN, '8.1.2 is wrong reopen');
  talk.setDay('2015-10-20');
  const { text } = await talk.say(OLIVE, '/rag office');
  expect(text).toContain('is wrong reopen');
  expect(text.indexOf('is wrong reopen')).toBeLessThan(text.indexOf('touch wood'));
});
