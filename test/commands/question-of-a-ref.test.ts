import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ANN = 'Ann Archer';
const ACTIONS = [
  anAction({ ref: 'AC1', title: 'Repair the bridge', due: '2015-12-15', position: 0 }),
  anAction({ ref: 'AC2', title: 'Publish the rights of way plan', due: '2016-02-28', position: 1 }),
  anAction({ ref: 'NP1', title: 'Survey the curlews', due: '2016-03-31', owners: ['Ben Baker'], position: 2 }),
  anAction({ ref: 'GV2', title: 'Adopt the budget', due: '2016-01-31', position: 3 }),
];

async function talking(of: string | null): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS, isGreeted: true });
  await talk.say(ANN, of === null ? '/rag mine' : `/rag ${of}`);
  return talk;
}

const QUESTIONS = [
  { said: 'what is AC2 about?', of: 'Publish the rights of way plan' },
  { said: 'What’s AC2?', of: 'Publish the rights of way plan' },
  { said: 'who leads NP1?', of: 'Ben Baker' },
  { said: 'who is the lead for NP1', of: 'Ben Baker' },
  { said: 'whose is NP1?', of: 'Ben Baker' },
  { said: 'when is NP1 due?', of: '31 Mar' },
  { said: 'what is the deadline for NP1?', of: '31 Mar' },
  { said: 'can you tell me about NP1', of: 'Survey the curlews' },
  { said: 'Could you please tell me more about NP1?', of: 'Survey the curlews' },
  { said: 'tell me about NP1', of: 'Survey the curlews' },
  { said: 'how is NP1 going?', of: 'Survey the curlews' },
  { said: 'how’s NP1 doing', of: 'Survey the curlews' },
  { said: 'where are we with NP1?', of: 'Survey the curlews' },
  { said: 'is NP1 late?', of: 'Survey the curlews' },
  { said: 'has NP1 been done?', of: 'Survey the curlews' },
  { said: 'any news on NP1?', of: 'Survey the curlews' },
  { said: 'do you know who has NP1?', of: 'Ben Baker' },
  { said: 'remind me what NP1 is', of: 'Survey the curlews' },
] as const;

describe.each([null, 'AC1'])('a question that names an action, under a card about %s', (under) => {
  test.each(QUESTIONS)('“$said” is answered of that one', async ({ said, of }) => {
    const talk = await talking(under);
    const { text } = await talk.say(ANN, said);
    expect(text).toContain(of);
    expect(text).not.toContain('Repair the bridge');
    expect(text).not.toContain('Which action');
    for (const { ref } of ACTIONS) expect((await talk.standing(ref)).unsettled).toBeNull();
  });
});

describe('what is no question about another action', () => {
  test.each([
    ['amber, waiting on whoever leads NP1', 'amber'],
    ['green, see NP1', 'green'],
  ])('“%s” is an answer still', async (said, rating) => {
    const talk = await talking('AC1');
    await talk.say(ANN, said);
    await talk.tap(ANN, 'Amber').catch(() => null);
    expect(JSON.stringify(await talk.ledger('AC1'))).toContain(rating);
  });

  test('a question with no number is of the card above, as ever', async () => {
    const talk = await talking('AC1');
    expect((await talk.say(ANN, 'when is it due?')).text).toContain('AC1');
  });
});

describe('an answer with a question behind it', () => {
  test('is recorded, and the question about the plan is answered by its list', async () => {
    const talk = await talking(null);
    const { text } = await talk.say(ANN, 'AC1 all good. Who else is late?');
    expect(text).toContain('AC1 is Green');
    expect(text).not.toContain('Nobody has rated it');
    expect(text).toMatch(/overdue|late/iu);
  });

  test('says what the answer made of it, not what was before', async () => {
    const talk = await talking(null);
    const { text } = await talk.say(ANN, 'AC1 amber, crane is broken. Who sees this?');
    expect(text).not.toContain('Nobody has rated it');
  });

  test('about another action is answered of that one', async () => {
    const talk = await talking('AC1');
    const { text } = await talk.say(ANN, 'AC1 green. Who leads NP1?');
    expect(text).toContain('AC1 is Green');
    expect(text).toContain('Ben Baker');
  });
});

describe('asking for another date in a question', () => {
  test.each([
    'Can we move GV2 to the end of April?',
    'could we push GV2 back to 30 April',
    'Can GV2 be moved to 30 April 2016?',
  ])('“%s” is a request about that action', async (said) => {
    const talk = await talking('AC1');
    const { text } = await talk.say(ANN, said);
    expect(text).toContain('GV2');
    expect(text).not.toContain('Which action');
    expect(text).toMatch(/30 Apr/u);
  });

  test.each([
    'Can we close NP1?',
    'can we have until the end of January for GV2',
    'can GV2 please have until 31 March',
  ])('“%s” asks nothing of the action above', async (said) => {
    const talk = await talking('AC1');
    const { text } = await talk.say(ANN, said);
    expect(text).not.toContain('Repair the bridge');
    expect(JSON.stringify(await talk.ledger('AC1'))).not.toContain('noted');
  });

  test.each(['can we move this to 31 January because NP1 is late', 'can we have until 31 January once NP1 is done'])(
    '“%s” is of the action above still',
    async (said) => {
      const talk = await talking('AC1');
      expect((await talk.say(ANN, said)).text).toContain('AC1');
    },
  );
});
