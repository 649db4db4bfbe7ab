import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const ASKS = [
  'Ann Archer: 8.1.1 amber waiting on HR, now 31 Jan 2016',
  'Ben Baker: 8.1.2 amber waiting on HR, now 31 Jan 2016',
];

async function aTalkAfter(said: readonly string[]) {
  const talk = await aTalk();
  for (const one of said) await talk.say(one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 2));
  return talk;
}

// What went wrong: “approve all” agreed to the date of the action that was spoken of last.
describe('what is decided of all of them at once', () => {
  test.each([
    '/rag approve all',
    '/rag approve both',
    '/rag approve them',
    '/rag decline all because no',
    '/rag decline both because no',
  ])('“%s” is not decided of the one that was spoken of last', async (said) => {
    const talk = await aTalkAfter([...ASKS, 'Olive Office: /rag 8.1.2']);
    await talk.say('Olive Office', said);
    for (const ref of ['8.1.1', '8.1.2']) expect((await talk.standing(ref)).dateAsked?.day).toBe('2016-01-31');
  });

  test('of an action that is named, or the one in talk, it is as before', async () => {
    const talk = await aTalkAfter([...ASKS, 'Olive Office: /rag 8.1.2']);
    await talk.say('Olive Office', '/rag approve');
    await talk.say('Olive Office', '/rag approve 8.1.1');
    expect((await talk.standing('8.1.1')).agreed).toBe('2016-01-31');
  });
});

// What went wrong: “for now”, “next month” and a wish behind the reason were passed over.
describe('a decision for a time, or with a wish behind its reason', () => {
  test.each([
    '/rag restrict 8.1.1 for now',
    '/rag close 8.1.1 as withdrawn for now because the grant ended',
    '/rag close 8.1.1 as withdrawn next month because the grant ended',
    '/rag close 8.1.1 as withdrawn because the grant ended, but keep asking Ann',
    '/rag merge 8.1.1 into 9.1.1 later because they are the same',
  ])('“%s” is asked about', async (said) => {
    const talk = await aTalk();
    const before = await talk.ledger('8.1.1');
    expect((await talk.say('Olive Office', said)).card.heading).toBe('Do I read you right?');
    expect(await talk.ledger('8.1.1')).toEqual(before);
  });

  test.each(['/rag verify 8.1.1 yes for now', '/rag verify 8.1.1 not sure', '/rag verify 8.1.1 not certain'])(
    '“%s” neither completes nor sends back',
    async (said) => {
      const talk = await aTalkAfter(['Ann Archer: 8.1.1 done, see minutes']);
      await talk.say('Olive Office', said);
      expect((await talk.standing('8.1.1')).stage).toBe('delivered');
    },
  );

  test.each([
    '/rag restrict 8.1.1 please',
    '/rag close 8.1.1 as withdrawn because next month is too late, but nobody minds',
  ])('“%s” is plain', async (said) => {
    const talk = await aTalk();
    expect((await talk.say('Olive Office', said)).card.heading).not.toBe('Do I read you right?');
  });
});

// What went wrong: a name with more words beside it led nowhere.
test.each([
  ['/rag assign 8.1.1 carol or ben', ['Carol Cole', 'Ben Baker']],
  ['/rag checker 8.1.1 vera or will', ['Vera Venn', 'Will Wood']],
])('“%s” assigns nobody, and offers who is named in it', async (said, names) => {
  const talk = await aTalk();
  const { card } = await talk.say('Olive Office', said);
  expect(card.buttons.map(({ label }) => label)).toEqual(names);
  expect((await talk.standing('8.1.2')).owners.map(({ name }) => name)).toEqual(['Ben Baker']);
});

// What went wrong: a tap on the name gave it to her for good.
test.each([
  ['/rag assign 8.1.2 carol for now', 'for now'],
  ['/rag assign 8.1.2 carol until ben is back', 'until ben is back'],
  ['/rag assign 8.1.2 carol not ann', 'not ann'],
])('“%s” assigns nobody, and reads “%s” back beside who is named', async (said, quoted) => {
  const talk = await aTalk();
  const { text } = await talk.say('Olive Office', said);
  expect(text).toContain('led by Carol Cole');
  expect(text).toContain(`“${quoted}”`);
  expect((await talk.standing('8.1.2')).owners.map(({ name }) => name)).toEqual(['Ben Baker']);
});

test('“scrap that its red” asks nobody to close it', async () => {
  const talk = await aTalk();
  const { text } = await talk.say('Ann Archer', '8.1.1 scrap that its red');
  expect(text).not.toContain('asked to be closed');
});

describe('a refusal has the step that mends it', () => {
  test('what is closed is opened again by a tap of the office, and of nobody else', async () => {
    const talk = await aTalkAfter(['Olive Office: /rag close 8.1.1 as withdrawn because the grant ended']);
    expect((await talk.say('Ann Archer', '8.1.1 amber')).card.buttons.map(({ label }) => label)).not.toContain(
      'Open it again',
    );
    const { card } = await talk.say('Olive Office', '/rag date 8.1.1 31 Mar 2016 because it is late');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Open it again']);
  });

  test('where no date waits, those that do are shown by a tap', async () => {
    const talk = await aTalk();
    const { card } = await talk.say('Olive Office', '/rag approve 8.1.1');
    expect(card.buttons.map(({ say }) => say)).toEqual(['/rag approve']);
  });

  test('a lead who is named to check their own is named, and not the speaker', async () => {
    const talk = await aTalk();
    const { text } = await talk.say('Olive Office', '/rag checker 8.1.1 "Ann Archer"');
    expect(text).toContain('Ann Archer leads 8.1.1, so somebody else checks it.');
  });
});
