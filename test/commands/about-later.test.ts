import { describe, expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ANN = 'Ann Archer';
const ACTIONS = [
  anAction({ ref: '1.1', title: 'Hire two judges', position: 0 }),
  anAction({ ref: '1.2', title: 'Mend the roof', position: 1 }),
  anAction({ ref: '1.3', title: 'Paint the hall', owners: ['Ben Baker'], position: 2 }),
];
const LINK = 'certificate is at https://council.example/cert/ac1.pdf';

async function aPlanOfThree(): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS, isGreeted: true });
  talk.setDay('2015-11-23');
  return talk;
}

/** The next day begins with a card about another action of hers. */
async function nextDay(talk: Talk, day: string): Promise<void> {
  talk.setDay(day);
  await talk.bring(ANN, aCard(), ['1.1']);
}

async function onRecord(talk: Talk, ref: string): Promise<string> {
  return JSON.stringify(await talk.ledger(ref));
}

describe('about, said when another card stands between', () => {
  test.each(['about 1.2', '/rag about 1.2', 'it was about 1.2', "that's about 1.2"])(
    '“%s” places the words of yesterday, whatever was answered since',
    async (words) => {
      const talk = await aPlanOfThree();
      await talk.say(ANN, 'went well last night');
      await nextDay(talk, '2015-11-24');
      await talk.say(ANN, '/rag 1.1 green');
      await talk.say('Ben Baker', 'a word of somebody else’s');
      await talk.say(ANN, '/rag mine');
      await talk.say(ANN, words);
      expect(await onRecord(talk, '1.2')).toContain('went well last night');
      expect(await onRecord(talk, '1.2')).not.toContain('somebody else');
      talk.setDay('2015-11-25');
      expect((await talk.say('Olive Office', '/rag office')).text).not.toMatch(/Ann Archer wrote[^“]*did not say/u);
    },
  );

  test('places them eight days later too, as of the day on which they were said', async () => {
    const talk = await aPlanOfThree();
    await talk.say(ANN, 'amber, waiting on the union, now end of next week');
    await nextDay(talk, '2015-12-01');
    await talk.say(ANN, '/rag 1.1 green');
    await talk.say(ANN, 'about 1.2');
    expect(await talk.standing('1.2')).toMatchObject({ forecast: '2015-12-04' });
  });

  test('asks which, where several wait, and a tap places that one alone', async () => {
    const talk = await aPlanOfThree();
    await talk.say(ANN, 'went well last night');
    talk.setDay('2015-11-24');
    await talk.bring(ANN, aCard(), ['1.1', '1.2']);
    await talk.say(ANN, 'the minister was pleased');
    await nextDay(talk, '2015-11-25');
    const asked = await talk.say(ANN, 'about 1.2');
    expect(asked.text).toContain('went well last night');
    expect(asked.text).toContain('the minister was pleased');
    expect(await onRecord(talk, '1.2')).not.toContain('went well');
    await talk.tap(ANN, asked.card.buttons[0]!.label);
    const record = await onRecord(talk, '1.2');
    expect(record.includes('went well') !== record.includes('the minister')).toBe(true);
  });

  test('shows the action where no words of theirs wait', async () => {
    const talk = await aPlanOfThree();
    await talk.say('Ben Baker', 'went well last night');
    const shown = await talk.say(ANN, 'about 1.2');
    expect(shown.text).toContain('Mend the roof');
    expect(await onRecord(talk, '1.2')).not.toContain('went well');
  });

  test('moves words that were taken to be about the action of the card above', async () => {
    const talk = await aPlanOfThree();
    await talk.say(ANN, '/rag 1.1');
    await talk.say(ANN, 'we met the landowners');
    expect((await talk.standing('1.1')).unsettled).toMatchObject({ words: 'we met the landowners' });
    await talk.say(ANN, '/rag about 1.2');
    expect((await talk.standing('1.1')).unsettled).toBeNull();
    expect(await onRecord(talk, '1.2')).toContain('we met the landowners');
  });

  test('leaves what was settled where it is', async () => {
    const talk = await aPlanOfThree();
    await talk.say(ANN, '/rag 1.1');
    await talk.say(ANN, 'green, we met the landowners');
    await talk.say(ANN, '/rag about 1.2');
    expect(await onRecord(talk, '1.2')).not.toContain('landowners');
    expect((await talk.standing('1.1')).declared).toMatchObject({ rating: 'green' });
  });
});

describe('a link after a check that sent an action back', () => {
  async function sentBack(): Promise<Talk> {
    const talk = await aPlanOfThree();
    await talk.say(ANN, '/rag 1.1 done photos on the shared drive');
    await talk.say('Vera Venn', '/rag verify 1.1 no, I need the certificate');
    return talk;
  }

  test.each([
    LINK,
    'see https://council.example/x.pdf',
    'https://council.example/x.pdf',
    'the signed minutes are on SharePoint',
  ])('“%s” is offered as what shows that it is done, first', async (words) => {
    const talk = await sentBack();
    const asked = await talk.say(ANN, words);
    expect(asked.card.buttons[0]!.label).toContain('1.1');
    await talk.tap(ANN, asked.card.buttons[0]!.label);
    const { stage, evidence } = await talk.standing('1.1');
    expect(stage).toBe('delivered');
    expect(JSON.stringify(evidence)).toContain(words.replace('certificate is at ', '').slice(-12));
    talk.setDay('2015-11-24');
    expect((await talk.say('Olive Office', '/rag office')).text).not.toContain('did not say');
  });

  test('is offered so under an older card about another action too', async () => {
    const talk = await aPlanOfThree();
    await talk.say(ANN, '/rag 1.1 done photos on the shared drive');
    await talk.say(ANN, '/rag 1.2');
    await talk.say('Vera Venn', '/rag verify 1.1 no, I need the certificate');
    const asked = await talk.say(ANN, LINK);
    expect(asked.card.buttons[0]!.label).toContain('1.1');
    expect(await onRecord(talk, '1.2')).not.toContain('certificate');
  });

  test('other words are asked about as ever, and a rating is no evidence', async () => {
    const talk = await sentBack();
    const asked = await talk.say(ANN, 'a bit of a car crash, the board');
    expect(asked.card.buttons[0]!.label).not.toContain('shows');
  });
});
