import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#src/commands/commands.ts';
import type { Card } from '#src/messages/card.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OLIVE = 'Olive Office';
const DATES = [
  ['Ann Archer', '8.1.1 amber, supplier late, now 31 Jan 2016'],
  ['Ben Baker', '8.1.2 amber, supplier late, now 31 Jan 2016'],
] as const;
const DONE = [
  ['Ann Archer', '8.1.1 done https://minutes.example/1'],
  ['Ben Baker', '8.1.2 done https://minutes.example/2'],
] as const;
const ASKED = [
  ['Ann Archer', '8.1.1 Does it have to be this year?'],
  ['Ben Baker', '8.1.2 Does it have to be this year?'],
] as const;
const CLOSED = [[OLIVE, '/rag close 8.1.1 8.1.2 as withdrawn because the grant has ended']] as const;

type Said = { readonly tail: string; readonly looks?: true; readonly before?: readonly (readonly [string, string])[] };

/** Every command that is said of a number, and what stands behind the number. */
const SAID: Readonly<Record<string, Said>> = {
  history: { tail: '', looks: true },
  'as published': { tail: '', looks: true },
  note: { tail: 'the board meets on Friday' },
  evidence: { tail: 'https://minutes.example/3' },
  holds: { tail: '' },
  'new date': { tail: '31 Jan 2016' },
  elsewhere: { tail: '' },
  undo: { tail: '' },
  snooze: { tail: 'until Friday' },
  'not mine': { tail: '' },
  'have a word': { tail: '' },
  'propose date': { tail: '31 Jan 2016' },
  'propose lead': { tail: 'Carol Cole' },
  'ask other lead': { tail: '' },
  'see otherwise': { tail: '' },
  about: { tail: '' },
  settle: { tail: 'timescale' },
  remind: { tail: '' },
  ask: { tail: 'is it signed?' },
  assign: { tail: '"Carol Cole"' },
  date: { tail: '31 Jan 2016 because the supplier is late' },
  add: { tail: '"Buy boats" lead "Carol Cole" by 31 Jan 2016' },
  edit: { tail: 'date by 31 Mar 2016' },
  split: { tail: 'into "Find homes"; "Visit homes"' },
  merge: { tail: 'into 8.1.3 because they are one' },
  approve: { tail: '', before: DATES },
  decline: { tail: 'because the board said no', before: DATES },
  realistic: { tail: 'because the tender takes longer', before: DATES },
  checker: { tail: '"Carol Cole"' },
  verify: { tail: 'seen in the minutes', before: DONE },
  close: { tail: 'as withdrawn because the grant has ended' },
  requests: { tail: '', before: DATES, looks: true },
  keep: { tail: '' },
  follow: { tail: '' },
  same: { tail: '' },
  apart: { tail: '' },
  answer: { tail: 'yes, this year', before: ASKED },
  reopen: { tail: 'because it broke', before: CLOSED },
  public: { tail: 'The new framework is in use in every service.' },
  restrict: { tail: '' },
  unrestrict: { tail: '' },
};

async function after({ before = [] }: Said): Promise<Talk> {
  const talk = await aTalk();
  for (const [who, words] of before) await talk.say(who, words);
  return talk;
}

const REFS = ['8.1.1', '8.1.2'];

async function lines(talk: Talk): Promise<readonly number[]> {
  return Promise.all(REFS.map(async (ref) => (await talk.ledger(ref)).length));
}

/** What a card says itself: nobody’s words that it only repeats. */
function saidOn({ heading, blocks, buttons }: Card): string {
  const texts = blocks.flatMap((block) => (block.kind === 'heard' ? [] : [JSON.stringify(block)]));
  return [heading, ...texts, ...buttons.map(({ label }) => label)].join('\n');
}

function isHowToSay({ heading }: Card): boolean {
  return heading === 'Say it like this';
}

test('every command that is said of a number is in the table of this law', () => {
  const ofNumber = COMMANDS.filter(({ says }) => says.some(({ say }) => /\b8\.1\.3\b/u.test(say)));
  // What a recommendation is served by is a list of its own, read back whole before anything is linked; others only look.
  const apart = new Set(['place', 'recommendation', 'lineage', 'links']);
  expect(ofNumber.map(({ name }) => name).filter((name) => SAID[name] === undefined && !apart.has(name))).toEqual([]);
});

describe.each(Object.entries(SAID))('“/rag %s”', (name, said) => {
  test.each(['8.1.1 and 8.1.2', '8.1.1, 8.1.2', '8.1.1 & 8.1.2'])(
    'of %s is done for both, or speaks of both, or says what it takes',
    async (both) => {
      const talk = await after(said);
      const before = await lines(talk);
      const { card } = await talk.say(OLIVE, `/rag ${name} ${both} ${said.tail}`.trim());
      const now = await lines(talk);
      const done = REFS.filter((_, at) => now[at] !== before[at]);
      if (done.length === 0 && isHowToSay(card)) return;
      // What was done of one alone is mended by a tap that names the other, and not by words that are repeated.
      const told = done.length === 0 ? saidOn(card) : card.buttons.map(({ label }) => label).join('\n');
      expect(REFS.filter((ref) => !done.includes(ref) && !told.includes(ref))).toEqual([]);
    },
  );

  test.each(['8.1.1 and 8.1.99', '8.1.1, 8.1.99'])(
    'of %s does nothing unasked, and names the wrong one',
    async (both) => {
      const talk = await after(said);
      const before = await lines(talk);
      const { card } = await talk.say(OLIVE, `/rag ${name} ${both} ${said.tail}`.trim());
      expect(await lines(talk)).toEqual(before);
      expect(isHowToSay(card) || saidOn(card).includes('8.1.99')).toBe(true);
    },
  );

  test('does nothing in silence with a word left over', async () => {
    const talk = await after(said);
    const before = await lines(talk);
    const { card, text } = await talk.say(OLIVE, `/rag ${name} 8.1.1 ${said.tail} mostly zubzub`);
    const isDone = String(await lines(talk)) !== String(before);
    const isToBeTold = isDone || (said.looks === true && !isHowToSay(card));
    expect(!isToBeTold || text.includes('zubzub')).toBe(true);
  });
});

const RECURS = [
  '31 March 2016, quarterly',
  '31 March 2016 and monthly after that',
  '31 March 2016 then annually',
  '31 March 2016 each year',
  '31 March 2016, every 6 months',
  '31 March 2016 (annual)',
  '31 March 2016 onwards',
  'every quarter from 31 March 2016',
];

describe('a due date that comes round', () => {
  test.each(RECURS)('“%s” is asked about: the day once, or again and again', async (said) => {
    const talk = await aTalk();
    const { card } = await talk.say(OLIVE, `/rag date 8.1.1 ${said} because the board wants it`);
    expect(await lines(talk)).toEqual([1, 1]);
    expect(card.buttons.map(({ label }) => label)).toEqual(['Due Thu 31 Mar 2016, once', 'It comes round', 'Leave it']);
    const { text } = await talk.tap(OLIVE, 'It comes round');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(`is “${said}” now`);
  });

  test.each([
    '/rag date 8.1.1 8.1.2 31 March 2016, quarterly because the board wants it',
    '/rag date section 8 31 March 2016, quarterly because the board wants it',
  ])('“%s” sets the day of several once, by a tap', async (words) => {
    const talk = await aTalk();
    const { card } = await talk.say(OLIVE, words);
    expect(await lines(talk)).toEqual([1, 1]);
    expect(card.buttons.map(({ label }) => label)).toEqual(['Due Thu 31 Mar 2016, once', 'Leave them']);
  });

  test.each([
    '/rag date 8.1.1 31 March 2016: the quarterly figures are late',
    '/rag date 8.1.1 31 March 2016 because it is done monthly',
  ])('“%s” is a day and its reason', async (words) => {
    const talk = await aTalk();
    await talk.say(OLIVE, words);
    expect((await talk.standing('8.1.1')).agreed).toBe('2016-03-31');
  });
});

describe('what is left over', () => {
  test.each(['in part', 'partly', 'the first phase', 'phase 1', 'half of it', 'until 31 Jan 2016 only', 'sort of'])(
    '“approve 8.1.1 %s” agrees to nothing unasked',
    async (said) => {
      const talk = await after({ tail: '', before: DATES });
      const before = await lines(talk);
      const { text } = await talk.say(OLIVE, `/rag approve 8.1.1 ${said}`);
      expect(await lines(talk)).toEqual(before);
      expect(text).toContain(said.split(' ').at(-1));
    },
  );

  test.each(['8.1.2 covers it', '8.1.2 already does this', '8.1.99 covers it', '8.1.2 is the same'])(
    '“close 8.1.1, %s” is why 8.1.1 is to close',
    async (why) => {
      const talk = await aTalk();
      const { card, text } = await talk.say(OLIVE, `/rag close 8.1.1, ${why}`);
      expect(card.heading).toBe('Why is 8.1.1 to close?');
      expect(text).toContain(`> ${why}`);
    },
  );

  test('a second title is given to the second action', async () => {
    const talk = await aTalk();
    const { text } = await talk.say(OLIVE, '/rag edit 8.1.1 title "Find homes" and 8.1.2 title "Visit homes"');
    expect(text.replaceAll(/\s+/gu, ' ')).toMatch(/8\.1\.1.*is “Find homes” now.*8\.1\.2.*is “Visit homes” now/u);
  });

  test('words behind the last title of a split are asked about, and are no part of it', async () => {
    const talk = await aTalk();
    const asked = await talk.say(OLIVE, '/rag split 8.1.1 into "Find homes"; "Visit homes" and 8.1.2 too');
    expect(asked.text).toContain('8.1.2 too');
    expect(await lines(talk)).toEqual([1, 1]);
    const done = await talk.tap(OLIVE, 'Do it so');
    expect(done.text).toMatch(/8\.1\.1b Visit homes · Ann Archer · due/u);
  });

  test.each([
    '/rag add 8.1.8 and 8.1.9 "Buy boats"',
    '/rag add 8.1.8, 8.1.9 "Buy boats"',
    '/rag add 8.1.8 & 8.1.9 Buy boats',
  ])('“%s” asks which number it gets', async (words) => {
    const { card } = await (await aTalk()).say(OLIVE, `${words} lead "Carol Cole" by 31 Jan 2016`);
    expect(card.buttons.map(({ label }) => label)).toEqual(['Add it as 8.1.8', 'Add it as 8.1.9']);
  });

  test('of “8.1.1, 8.1.2 is stuck behind it” the note is of the first alone', async () => {
    const talk = await aTalk();
    const { text } = await talk.say(OLIVE, '/rag note 8.1.1, 8.1.2 is stuck behind it');
    expect(await lines(talk)).toEqual([2, 1]);
    expect(text).toContain('> 8.1.2 is stuck behind it');
  });
});
