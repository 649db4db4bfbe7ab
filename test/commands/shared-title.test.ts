import { expect, test } from 'vitest';
import { aPerson } from '#test/kit/an-action.ts';
import { aTalk, PEOPLE } from './a-talk.ts';

const TWO_HEADS = [
  ...PEOPLE,
  aPerson('Dev Chandra', { title: 'Head of Hubs' }),
  aPerson('Vera Voss', { title: 'Head of Hubs' }),
];

// What went wrong: an action given to a title that two people have went to nobody, and the answer said the roster had nobody there.
test.each(['Head of Hubs', '"Head of Hubs"', '“Head of Hubs” as well', 'head of hubs in place of Ann Archer'])(
  '/rag assign 8.1.1 %s asks which of the two is meant, and one tap gives it to them',
  async (to) => {
    const talk = await aTalk({ people: TWO_HEADS });
    const { card } = await talk.say('Olive Office', `/rag assign 8.1.1 ${to}`);
    expect(card.heading).toMatch(/^Which “Head of Hubs”\?$/iu);
    expect(card.buttons.map(({ label }) => label)).toEqual(['Dev Chandra', 'Vera Voss']);
    expect((await talk.standing('8.1.1')).owners).toMatchObject([{ name: 'Ann Archer' }]);
    await talk.tap('Olive Office', 'Vera Voss');
    expect((await talk.standing('8.1.1')).owners).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'Vera Voss' })]),
    );
  },
);
