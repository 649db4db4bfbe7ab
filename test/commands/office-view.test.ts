import { expect, test } from 'vitest';
import { aTalk, PEOPLE } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';

test('status shows the plan at a glance, with what waits for whom', async () => {
  const people = PEOPLE.map((one) => (one.name === 'Ben Baker' ? { ...one, accounts: {} } : one));
  const talk = await aTalk({ people });
  await talk.say('Ann Archer', '/rag 8.1.3 red no staff, now 31 Aug 2016');
  await talk.say('Ben Baker', '/rag 8.1.3 green');
  await talk.say('Ann Archer', '/rag 8.1.1 done see minutes');
  await talk.say('Ben Baker', '/rag not mine 8.1.2');
  const { card } = await talk.say(OFFICE, '/rag status');
  expect(card.heading).toBe('Improvement plan · 4 actions');
  expect(factsOf(card.blocks)).toEqual({
    'Red ■': '1, off track',
    'Amber ▲': '0, at risk',
    'Green ●': '0 confirmed, 0 only said',
    'Blue ★': '0, checked and complete',
    'Grey ○': '0, not started',
    'Said to be done, to be checked': '1',
    'Not rated yet': '2',
    'By when': '3 dated, 0 open-ended, 1 needs you',
    Overdue: 'none',
    'No fresh rating': '2',
    'New dates to decide': '1: 8.1.3',
    'To check': '1: 8.1.1',
    'Leads disagree': '1: 8.1.3',
    'Said not to be theirs': '1: 8.1.2 (Ben Baker)',
    'Doubts in the plan': '1',
    'Leads out of reach': '1 of 2 leads who have open actions cannot be reached: Ben Baker',
  });
});

test('status lists what is asked for until it is decided, with a button for each, the longest waiting first', async () => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '/rag 8.1.2');
  await talk.say('Ben Baker', 'please close, the grant has ended');
  await talk.say('Ann Archer', '/rag 8.1.1');
  await talk.say('Ann Archer', 'the date is wrong, it should be 31 January');
  await talk.say('Ann Archer', '/rag 9.1.1');
  await talk.say('Ann Archer', 'can someone else take this?');
  await talk.say('Ann Archer', '/rag 8.1.3');
  await talk.say('Ann Archer', 'I handed this to Vera Venn');
  const { card, text } = await talk.say(OFFICE, '/rag status');
  expect(factsOf(card.blocks)).toMatchObject({
    'Asked to be closed': '1: 8.1.2',
    'Dates said to be wrong': '1: 8.1.1',
    'Somebody else asked for': '1: 9.1.1',
    'Said not to be theirs': '1: 8.1.3 (Ann Archer names Vera Venn)',
  });
  expect(text).toContain('To give 8.1.3 to Vera Venn: /rag assign 8.1.3 "Vera Venn" in place of "Ann Archer".');
  expect(card.buttons.map(({ label }) => label).slice(0, 4)).toEqual([
    'Decide 8.1.2',
    'Decide 8.1.1',
    'Decide 9.1.1',
    'Decide 8.1.3',
  ]);
  await talk.tap(OFFICE, 'Decide 8.1.1');
  await talk.tap(OFFICE, 'Set 31 Jan 2016');
  // One had been shown as if it were all that waits.
  const waiting = await talk.say(OFFICE, '/rag requests');
  expect(waiting.text.replaceAll(/\s+/gu, ' ')).toContain('2 more actions wait for you: 8.1.3 and 9.1.1.');
  expect(waiting.card.buttons.map(({ label }) => label).slice(-2)).toEqual(['8.1.3', '9.1.1']);
  // The lead's words had been read back as the office's own: “Your words: Ben Baker says: …”.
  const closed = (await talk.tap(OFFICE, 'Close as withdrawn')).text;
  expect(closed).toContain('Ben Baker:');
  expect(closed).not.toContain('Your words');
  await talk.say(OFFICE, '/rag keep 9.1.1');
  await talk.say(OFFICE, '/rag requests 8.1.3');
  await talk.tap(OFFICE, 'Give it to Vera Venn');
  expect((await talk.standing('8.1.3')).owners.map(({ name }) => name)).toEqual(['Vera Venn', 'Ben Baker']);
  const after = factsOf((await talk.say(OFFICE, '/rag status')).card.blocks);
  expect(after).toMatchObject({ 'Said not to be theirs': 'none' });
  for (const asked of ['Asked to be closed', 'Dates said to be wrong', 'Somebody else asked for'])
    expect(after).not.toHaveProperty([asked]);
  expect((await talk.say(OFFICE, '/rag requests')).card.heading).toBe('Nothing asked for');
  expect((await talk.say(OFFICE, '/rag requests 8.1.1')).card.heading).toBe('8.1.1 · nothing asked for');
});

test('status says what of messages went wrong, with a tap to what can be done, and nothing where nothing did', async () => {
  const talk = await aTalk();
  expect((await talk.say('Olive Office', '/rag status')).text).not.toContain('Messages');
  await talk.failsOn('Ann Archer', '8.1.3 amber');
  const { text, card } = await talk.say('Olive Office', '/rag status');
  expect(text).toMatch(/Messages:\s+1 kept, as I could not work them/u);
  expect(card.buttons.map(({ say }) => say)).toContain('/rag office');
});

test('the digest is shown as it would be posted, and not posted', async () => {
  const talk = await aTalk();
  const { card, notices } = await talk.say(OFFICE, '/rag digest');
  expect(card.heading).toBe('Improvement plan · Fri 20 Nov 2015');
  expect(notices).toEqual([]);
});

test('plans are listed with how to name an action of each', async () => {
  const talk = await aTalk({ otherPlan: [anAction({ plan: 'CYPS', ref: '1.1' })] });
  const { card } = await talk.say('Ann Archer', '/rag plans');
  expect(card.heading).toBe('2 plans loaded');
  expect(factsOf(card.blocks)).toMatchObject({
    CYPS: expect.stringContaining('Its key comes before a ref, such as CYPS 1.1.'),
  });
});

test('a plan is looked at by its key, and its actions decided by theirs', async () => {
  const other = [anAction({ plan: 'CYPS', ref: '1.1', due: null, kind: 'unknown', doubt: '“soon” names no day.' })];
  const talk = await aTalk({ otherPlan: other });
  expect((await talk.say(OFFICE, '/rag status CYPS')).card.heading).toBe('Children’s plan · 1 action');
  const { text } = await talk.say(OFFICE, '/rag doubts cyps');
  expect(text).toContain('/rag date CYPS 1.1');
  expect((await talk.say(OFFICE, '/rag date CYPS 1.1 31 Mar 2016')).card.heading).toBe(
    'CYPS 1.1 · due Thu 31 Mar 2016 now',
  );
  expect((await talk.say(OFFICE, '/rag doubts cyps')).card.heading).toBe('Children’s plan · no doubts');
});

test('help shows the office’s commands to the office, and a verifier’s to a verifier', async () => {
  const talk = await aTalk();
  const [lead, verifier, office] = [
    (await talk.say('Ann Archer', 'help')).text,
    (await talk.say('Vera Venn', '/rag help')).text,
    (await talk.say(OFFICE, '/rag help')).text,
  ];
  expect(lead).toContain('/rag snooze 8.1.1 until Friday');
  expect(lead).toContain('To answer a reminder, reply in your own words');
  expect([lead, verifier, office].map((text) => text.includes('/rag assign'))).toEqual([false, false, true]);
  expect([lead, verifier, office].map((text) => text.includes('/rag verify'))).toEqual([false, true, true]);
});

test('help on one thing tells every way to say it', async () => {
  const talk = await aTalk();
  const { text } = await talk.say('Ann Archer', '/rag help away');
  expect(text).toContain('/rag away 4–15 Jan deputy @name');
  expect(text).toContain('/rag away until 15 Jan');
});

test('“help needed from HR” is an answer and asks for no help', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1');
  await talk.say('Ann Archer', 'Help needed from HR');
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'kept', words: 'Help needed from HR' });
});

function factsOf(blocks: readonly { readonly kind: string }[]): Readonly<Record<string, string>> {
  const facts = blocks.flatMap((block) =>
    'facts' in block ? (block.facts as readonly { label: string; value: string }[]) : [],
  );
  return Object.fromEntries(facts.map(({ label, value }) => [label, value]));
}
