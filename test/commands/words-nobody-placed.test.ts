import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const TWO = [anAction({ ref: '1.1', title: 'Hire two judges' }), anAction({ ref: '1.2', title: 'Mend the roof' })];

async function cardOf(talk: Talk): Promise<string> {
  return (await talk.say(OFFICE, '/rag office')).text.replaceAll(/\s+/gu, ' ');
}

/** Ann leads two actions, says something that names neither, and goes home without a tap. */
async function afterwards(words: string): Promise<Talk> {
  const talk = await aTalk({ actions: TWO, isGreeted: true });
  talk.setDay('2015-11-23');
  const asked = await talk.say('Ann Archer', words);
  expect(asked.text).toContain('Which action');
  expect(await cardOf(talk), 'on the same day they are still hers to place').not.toContain('did not say');
  talk.setDay('2015-11-24');
  return talk;
}

// What went wrong: words whose writer was asked which action they are about, and never said, stood nowhere any more.
describe('words of which nobody said which action they are about', () => {
  test.each([
    'the board was a bit of a car crash',
    'amber waiting on the union, now 9 Oct 2016',
    'went well last night',
  ])('“%s” is on the office’s card from the day after, word for word', async (words) => {
    const talk = await afterwards(words);
    const text = await cardOf(talk);
    expect(text).toContain('1 thing waits for you');
    expect(text).toContain(`Ann Archer wrote yesterday and did not say about which action: “${words}”`);
  });

  test('are given to an action by two taps, and stand there as its lead’s words that wait for a rating', async () => {
    const talk = await afterwards('went well last night');
    await cardOf(talk);
    await talk.tap(OFFICE, 'Which action?');
    await talk.tap(OFFICE, '1.2 Mend the roof');
    expect(await cardOf(talk)).not.toContain('did not say');
    const { unsettled } = await talk.standing('1.2');
    expect(unsettled).toMatchObject({ words: 'went well last night', by: 'person:ann-archer' });
    talk.setDay('2015-11-25');
    expect(await cardOf(talk)).toContain('1.2 Mend the roof: Ann Archer wrote');
  });

  test('wait for nobody where their writer answered the action since', async () => {
    const talk = await afterwards('went well last night');
    await talk.say('Ann Archer', '/rag 1.2 green');
    await cardOf(talk);
    const placed = await talk.say(OFFICE, '/rag place 1 1.2');
    expect(placed.text.replaceAll(/\s+/gu, ' ')).toContain('Ann Archer has answered it since, so nobody is asked');
    talk.setDay('2015-11-25');
    expect(await cardOf(talk)).not.toContain('went well');
    expect((await talk.standing('1.2')).unsettled).toBeNull();
  });

  test('are judged with what they were sent back with, and come back no more', async () => {
    const talk = await afterwards('went well last night');
    await talk.say('Ann Archer', '/rag 1.2 done, all seen at https://example.org/roof');
    await talk.say(OFFICE, '/rag place 1 1.2');
    await talk.say(OFFICE, '/rag verify 1.2 no, two tiles are still to be laid');
    talk.setDay('2015-11-25');
    expect(await cardOf(talk)).not.toContain('went well');
  });

  test('are let go by one tap, and are not asked about again', async () => {
    const talk = await afterwards('went well last night');
    await cardOf(talk);
    await talk.tap(OFFICE, 'Let it go');
    expect(await cardOf(talk)).not.toContain('went well');
    talk.setDay('2015-11-26');
    expect(await cardOf(talk)).not.toContain('went well');
  });

  test('stay on it though their writer answered something else since', async () => {
    const talk = await afterwards('went well last night');
    await talk.say('Ann Archer', '/rag 1.1 green');
    talk.setDay('2015-11-25');
    expect(await cardOf(talk)).toContain('“went well last night”');
  });

  test('are off it once their writer places them', async () => {
    const talk = await aTalk({ actions: TWO, isGreeted: true });
    talk.setDay('2015-11-23');
    await talk.say('Ann Archer', 'went well last night');
    await talk.say('Ann Archer', 'it was about 1.2');
    talk.setDay('2015-11-24');
    expect(await cardOf(talk)).not.toContain('did not say');
  });

  test('are off it once their writer lets them go', async () => {
    const talk = await aTalk({ actions: TWO, isGreeted: true });
    talk.setDay('2015-11-23');
    await talk.say('Ann Archer', 'went well last night');
    await talk.say('Ann Archer', 'never mind');
    talk.setDay('2015-11-24');
    expect(await cardOf(talk)).not.toContain('went well');
  });

  test('are their writer’s to place on a later day too, and then they are the answer that they would have been', async () => {
    const talk = await afterwards('amber waiting on the union, now 9 Oct 2016');
    await talk.say('Ann Archer', '/rag place 1');
    await talk.tap('Ann Archer', '1.2 Mend the roof');
    expect(await talk.standing('1.2')).toMatchObject({
      declared: { rating: 'amber', on: '2015-11-24' },
      forecast: '2016-10-09',
    });
    expect(await cardOf(talk)).not.toContain('did not say');
  });

  test('mean the days that they meant when they were written', async () => {
    const talk = await afterwards('amber, now a week on Friday');
    await talk.say('Ann Archer', 'it was about 1.2');
    expect(await talk.standing('1.2')).toMatchObject({ declared: { rating: 'amber' }, forecast: '2015-12-04' });
    const other = await afterwards('amber, should be done by tomorrow');
    await other.say('Ann Archer', '/rag place 1 1.2');
    expect(await other.standing('1.2')).toMatchObject({ declared: { rating: 'amber' }, forecast: '2015-11-24' });
  });

  test('wait for what they mean where their writer placed them and nobody understands them', async () => {
    const talk = await afterwards('the board was a bit of a car crash');
    await talk.say('Ann Archer', '/rag place 1 1.2');
    expect((await talk.standing('1.2')).unsettled).toMatchObject({ words: 'the board was a bit of a car crash' });
  });

  test('are their writer’s to let go', async () => {
    const talk = await afterwards('went well last night');
    await talk.say('Ann Archer', '/rag place 1 nowhere');
    expect(await cardOf(talk)).not.toContain('went well');
  });

  test('are nobody’s to place but their writer’s and the office’s', async () => {
    const talk = await afterwards('went well last night');
    const said = await talk.say('Ben Baker', '/rag place 1 1.1');
    expect(said.text).toContain('Only the programme office');
    expect(await cardOf(talk)).toContain('did not say');
  });

  test.each(['/rag place 99', '/rag place 99 1.1', '/rag place 99 nowhere', '/rag place #99'])(
    '“%s” says to the office that there is no such message, and which there are',
    async (words) => {
      const talk = await afterwards('went well last night');
      const { text, card } = await talk.say(OFFICE, words);
      expect(text).toContain('There is no message 99 to place');
      expect(text).toContain('1 · Ann Archer: “went well last night”');
      expect(text).not.toContain('arrived');
      expect(card.buttons.map(({ say }) => say)).toContain('/rag place 1');
      expect(await cardOf(talk)).toContain('did not say');
    },
  );

  test('“place” alone asks which, and says so where no words wait', async () => {
    const talk = await afterwards('went well last night');
    expect((await talk.say(OFFICE, '/rag place')).text).toContain('1 · Ann Archer: “went well last night”');
    const other = await aTalk({ actions: TWO });
    expect((await other.say(OFFICE, '/rag place 3')).text).toContain('No words wait to be given an action');
  });

  test('of today are not shown to the office by a number that there is not', async () => {
    const talk = await aTalk({ actions: TWO });
    await talk.say('Ann Archer', 'went well last night');
    expect((await talk.say(OFFICE, '/rag place 99')).text).not.toContain('went well');
  });

  test.each(['/rag place 1', '/rag place 99', '/rag place 1 1.1'])(
    '“%s” tells nobody of words that are not theirs',
    async (words) => {
      const talk = await afterwards('went well last night');
      const { text } = await talk.say('Ben Baker', words);
      expect(text).toContain('Only the programme office');
      expect(text).not.toMatch(/went well|Ann Archer/u);
    },
  );

  test('by a wrong number are shown to their writer, who hears of no others', async () => {
    const bens = ['1.3', '1.4'].map((ref) => anAction({ ref, owners: ['Ben Baker'] }));
    const talk = await aTalk({ actions: [...TWO, ...bens] });
    talk.setDay('2015-11-23');
    await talk.say('Ann Archer', 'went well last night');
    await talk.say('Ben Baker', 'we shall see what comes of it');
    talk.setDay('2015-11-24');
    for (const number of ['99', '1']) {
      const { text } = await talk.say('Ben Baker', `/rag place ${number}`);
      expect(text).toContain(`There is no message ${number} to place`);
      expect(text).toContain('“we shall see what comes of it”');
      expect(text).not.toMatch(/went well|Ann Archer/u);
    }
  });
});

describe('a message that has no such number', () => {
  test.each([
    ['/rag try again 99', 'There is no message 99 to try again', 'No message waits to be tried again.'],
    ['/rag post again 99', 'There is no message 99 to send again', 'No message is in doubt, and none was given up.'],
    ['/rag arrived 99', 'There is no message 99 in doubt', 'No message is in doubt.'],
  ])('“%s” says so', async (words, heading, says) => {
    const talk = await aTalk({ actions: TWO });
    const { card, text } = await talk.say(OFFICE, words);
    expect(card.heading).toBe(heading);
    expect(text).toContain(says);
  });

  test('“try again” shows what could not be worked', async () => {
    const talk = await aTalk({ actions: TWO });
    await talk.failsOn('Ann Archer', 'the bid went in');
    const { text, card } = await talk.say(OFFICE, '/rag try again 99');
    expect(text).toContain('Ann Archer: “the bid went in”');
    expect(card.buttons.map(({ say }) => say)).toEqual(['/rag try again 1', '/rag office']);
  });
});

// What went wrong: the office's card and the checker's said that the words were written on the day on which they were
// placed, and that their writer had been asked about them.
describe('words that the office placed days later', () => {
  async function placed(isDone: boolean): Promise<Talk> {
    const talk = await afterwards('the certificate is framed');
    talk.setDay('2015-11-26');
    if (isDone) await talk.say('Ann Archer', '/rag 1.2 done photos on the shared drive');
    talk.setDay('2015-11-30');
    const number = /\/rag place (\d+)/u.exec(JSON.stringify((await talk.say(OFFICE, '/rag office')).card))?.[1];
    await talk.say(OFFICE, `/rag place ${number} 1.2`);
    return talk;
  }

  test('stand under the day on which they were written, and by whom they were placed', async () => {
    const talk = await placed(true);
    const text = await cardOf(talk);
    expect(text).toContain('Olive Office placed it here');
    expect(text).toMatch(/wrote (?:on 23 Nov|7 days ago|last week)/u);
    expect(text).not.toContain('wrote today');
    expect(text).not.toContain('I asked what it means');
    const checks = (await talk.say('Vera Venn', '/rag checks')).text.replaceAll(/\s+/gu, ' ');
    expect(checks).toContain('on 23 Nov, Ann Archer wrote');
    expect(checks).not.toContain('since then');
    expect(checks).not.toContain('I asked what it means');
  });

  test('say in the history who placed them', async () => {
    const talk = await placed(false);
    const text = (await talk.say(OFFICE, '/rag history 1.2')).text.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('placed here by Olive Office');
    expect(text).toContain('written on 23 Nov');
  });
});

test('words of an earlier day are no part of what is said today: one tap gave both to one action', async () => {
  const talk = await afterwards('went well last night');
  const { text } = await talk.say('Ann Archer', 'the unions are unhappy');
  expect(text).toContain('the unions are unhappy');
  expect(text).not.toContain('went well');
  await talk.tap('Ann Archer', '1.1 Hire two judges');
  expect((await talk.standing('1.1')).unsettled?.words).toBe('the unions are unhappy');
  expect(await cardOf(talk)).toContain('went well last night');
});

test.each([
  ['first one', '1.1'],
  ['the first', '1.1'],
  ['1st one please', '1.1'],
  ['the second one', '1.2'],
  ['number 2', '1.2'],
  ['the last one', '1.2'],
])('“%s” under the question which action says %s', async (said, ref) => {
  const talk = await aTalk({ actions: TWO, isGreeted: true });
  await talk.say('Ann Archer', 'amber, went badly last night');
  await talk.say('Ann Archer', said);
  expect((await talk.standing(ref)).declared?.rating).toBe('amber');
});

test.each(['/rag place all nowhere', 'let all the notes go', 'please drop these notes'])(
  '“%s” shows what would be let go, and one tap does it for exactly that',
  async (said) => {
    const talk = await afterwards('went well last night');
    const shown = await talk.say(OFFICE, said);
    expect(shown.text).toContain('went well last night');
    expect(await cardOf(talk)).toContain('went well');
    await talk.say(OFFICE, said);
    await talk.say('Ann Archer', 'the unions are unhappy');
    await talk.tap(OFFICE, 'Let it go');
    expect(await cardOf(talk)).not.toContain('went well');
    talk.setDay('2015-11-25');
    expect(await cardOf(talk)).toContain('the unions are unhappy');
  },
);

test('where no words wait nothing is let go, and a lead lets go of nobody’s', async () => {
  const talk = await aTalk({ actions: TWO, isGreeted: true });
  expect((await talk.say(OFFICE, '/rag place all nowhere')).text).toContain('No words wait');
  const other = await afterwards('went well last night');
  await other.say('Ben Baker', '/rag place all nowhere');
  expect(await cardOf(other)).toContain('went well');
});
