import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ANN = 'Ann Archer';
const ACTIONS = [
  anAction({ ref: 'A1', title: 'Draw the access map', owners: [ANN], due: '2015-12-18', position: 0 }),
  anAction({ ref: 'A2', title: 'Publish the visitor survey', owners: [ANN], due: '2016-01-31', position: 1 }),
  anAction({ ref: 'A3', title: 'Mend the path', owners: [ANN, 'Ben Baker'], due: '2016-03-31', position: 2 }),
];
const WHY = 'contractor may not start before march';

/** Ann is asked whether A2 is Amber and expected on 31 March; on the next day she says what comes between. */
async function asked(between: readonly string[]): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS, isGreeted: true, today: '2015-11-23' });
  await talk.say(ANN, '/rag A2');
  const card = await talk.say(ANN, `amber I think, ${WHY}`);
  expect(card.text).toContain('I read this as Amber ▲, expected 31 Mar 2016');
  talk.setDay('2015-11-24');
  for (const words of between) await talk.say(ANN, words);
  return talk;
}

const BETWEEN = {
  nothing: [],
  thanks: ['thanks'],
  'two courtesies': ['thanks', 'ok'],
  'a look at a list': ['/rag mine'],
  'a list and thanks': ['/rag overdue', 'ta'],
  'help, which is of none': ['help'],
  'a look at another action': ['/rag A1'],
  'another action, answered': ['/rag A1 green', 'thanks'],
  'a good week of it': ['/rag mine', 'thanks', '/rag A3', '/rag A3 green', 'thank you', '/rag mine'],
} as const;

describe.each(Object.entries(BETWEEN))('after %s', (_, between) => {
  test.each([
    ['yes', 'amber', '2016-03-31', [WHY]],
    ['yes thanks', 'amber', '2016-03-31', [WHY]],
    ['yes mid march', 'amber', '2016-03-15', [WHY]],
    ['yep, mid-March now', 'amber', '2016-03-15', [WHY]],
    ['yes end of april', 'amber', '2016-04-30', [WHY]],
    ['yes, scaffolders are late too', 'amber', '2016-03-31', [WHY, 'scaffolders are late too']],
    ['yes and the scaffolders are late too', 'amber', '2016-03-31', [WHY, 'scaffolders are late too']],
    ['yes amber', 'amber', '2016-03-31', [WHY]],
    ['yes A2 mid march', 'amber', '2016-03-15', [WHY]],
    ['A2 yes mid march', 'amber', '2016-03-15', [WHY]],
    ['A2 yes', 'amber', '2016-03-31', [WHY]],
  ] as const)('“%s” is what was asked, with all that was said with it', async (words, rating, forecast, reasons) => {
    const talk = await asked(between);
    await talk.say(ANN, words);
    const { declared, forecast: expected, narrative, unsettled } = await talk.standing('A2');
    expect([declared?.rating, expected, unsettled]).toEqual([rating, forecast, null]);
    for (const reason of reasons) expect(narrative?.text).toContain(reason);
    expect((await talk.standing('A3')).forecast).toBeNull();
  });

  // What no yes confirms: asked again, of the same action, and nothing recorded.
  test.each(['yes if the grant comes', 'yes but red if it snows', 'yes I think, mid march maybe'])(
    '“%s” records nothing for certain and is asked about A2',
    async (words) => {
      const talk = await asked(between);
      const { text } = await talk.say(ANN, words);
      expect((await talk.standing('A2')).declared).toBeNull();
      expect(text).toContain('A2');
    },
  );
});

test('where two questions wait, it is asked which, with those two first', async () => {
  const talk = await asked(['/rag A3', 'amber I think, the bridge may be shut', '/rag mine']);
  const { card } = await talk.say(ANN, 'yes mid march');
  expect(card.buttons.slice(0, 2).map(({ label }) => label.slice(0, 2))).toEqual(['A3', 'A2']);
  await talk.tap(ANN, card.buttons[1]!.label);
  expect(await talk.standing('A2')).toMatchObject({ declared: { rating: 'amber' }, forecast: '2016-03-15' });
  expect((await talk.standing('A3')).declared).toBeNull();
});

test('a question that the card before it asks is the one that yes answers', async () => {
  const talk = await asked([]);
  await talk.say(ANN, '/rag round');
  await talk.say(ANN, 'yes');
  expect((await talk.standing('A2')).declared?.rating ?? 'none').toBe('none');
});

test('thanks shows again what was asked, with the words and what they were read as', async () => {
  const talk = await asked([]);
  const { text, card } = await talk.say(ANN, 'thanks');
  expect(text).toContain(WHY);
  expect(text).toContain('I read this as Amber ▲, expected 31 Mar 2016');
  expect(card.buttons[0]?.label).toBe('Amber, expected 31 Mar 2016');
});
