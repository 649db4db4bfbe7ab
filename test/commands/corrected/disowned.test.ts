import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

const [ANN, BEN] = ['Ann Archer', 'Ben Baker'];
const ACTIONS = [
  anAction({ ref: 'A3', title: 'Mend the path', owners: [ANN, BEN], due: '2016-03-31', position: 0 }),
  anAction({ ref: 'A4', title: 'Paint the gate', owners: [ANN], due: '2016-03-31', position: 1 }),
];

/** Ann calls A3 Amber, a week later Green; two days after that another card stands between. */
async function rated(): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS, isGreeted: true, today: '2015-11-16' });
  await talk.say(ANN, 'A3 amber waiting on stone');
  talk.setDay('2015-11-23');
  await talk.say(ANN, 'A3 green');
  talk.setDay('2015-11-25');
  await talk.say(ANN, '/rag A4');
  return talk;
}

describe('a rating that its writer disowns is a request to take it back', () => {
  test.each([
    'A3 not green, i never said that',
    'A3 i never said that',
    'A3 I never said green',
    'A3 I didnt say green',
    "A3 that's not what I said",
    'A3 thats not what i put',
    'A3 that wasnt me',
    "A3 I didn't rate it green",
    'A3 green? not my words',
    'A3 I have never called it green',
    'i never said green for A3',
    '/rag A3 not green, i never said that',
    'A3 who said it was green? not me',
    'A3 I did not say that, the path is shut',
    'A3 green isn’t my rating',
    'A3: never said green!',
  ])('“%s”', async (words) => {
    const talk = await rated();
    const { text, card } = await talk.say(ANN, words);
    expect(card.heading).toBe('Take back what you said of A3?');
    expect(text).toContain('Green ● on 23 Nov');
    // What stands then is said before anything is taken back.
    expect(text).toContain('Amber ▲');
    expect((await talk.standing('A3')).declared?.rating).toBe('green');
    await talk.tap(ANN, 'Take it back');
    const { declared, unsettled } = await talk.standing('A3');
    expect([declared?.rating, unsettled]).toEqual(['amber', null]);
  });

  test.each(['A3 not green, i never said that', 'A3 i never said that', 'A3 that wasnt me'])(
    'of another’s rating it is said whose it is: “%s”',
    async (words) => {
      const talk = await rated();
      const { text } = await talk.say(BEN, words);
      expect(text).toContain('Ann Archer said Green ● on 23 Nov');
      expect((await talk.standing('A3')).declared?.rating).toBe('green');
      await talk.tap(BEN, 'Amber');
      expect((await talk.standing('A3')).voices.map(({ rating }) => rating)).toContain('amber');
    },
  );

  test('what was never rated cannot be disowned', async () => {
    const talk = await rated();
    expect((await talk.say(ANN, 'A4 i never said that')).card.heading).not.toContain('Take back');
  });

  test.each([
    'A3 I never said it would be easy',
    'A3 amber, not green',
    'A3 never better',
    'A3 the board never said yes',
  ])('“%s” disowns nothing', async (words) => {
    const talk = await rated();
    expect((await talk.say(ANN, words)).card.heading).not.toContain('Take back');
  });
});

describe('an undo says what it takes back, of which action, and when', () => {
  test.each([
    ['the weather is bad', 'the weather is bad'],
    ['A4 is it really ours to paint?', 'is it really ours to paint?'],
    ['not mine, try Ben Baker', 'not mine, try Ben Baker'],
  ])('of “%s”', async (words, shown) => {
    const talk = await rated();
    await talk.say(ANN, words);
    talk.setDay('2015-11-26');
    const { text } = await talk.say(ANN, '/rag undo');
    expect(text).toContain('Take back what you said on Wed 25 Nov 2015?');
    expect(text).toContain('A4 Paint the gate');
    expect(text).toContain(shown);
    await talk.tap(ANN, 'Take it back');
    expect((await talk.say(ANN, '/rag undo')).text).not.toContain(shown);
  });

  test.each(['A4 green', 'A4 not mine', 'A4 snooze until 7 December', 'A4 can I have until June?', 'A4 done'])(
    'the button under “%s” says aloud of which action it is, and of what',
    async (words) => {
      const talk = await rated();
      const { card } = await talk.say(ANN, words);
      const undo = card.buttons.find(({ label }) => label === 'Undo');
      expect(undo?.aloud).toMatch(/^A4, Undo: ./u);
    },
  );
});
