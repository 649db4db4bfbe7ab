import { expect, test } from 'vitest';
import { aTalk, ACTIONS } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const BUDGET = anAction({
  ref: '8.1.6',
  title: 'Review the budget',
  due: '2016-04-30',
  owners: ['Carol Cole'],
  position: 6,
});

/** What the office does to 8.1.6, and what an undo of it says that it was, in the words that were given with it. */
const DONE: readonly (readonly [said: string, what: string])[] = [
  ['/rag note 8.1.6 the grant is in', 'the grant is in'],
  [
    '/rag date 8.1.6 31 May 2016 because the board meets then',
    '“due date set to Tue 31 May 2016: the board meets then”',
  ],
  ['/rag assign 8.1.6 Ben Baker because Carol is away', 'assigned to Ben Baker'],
  ['/rag assign 8.1.6 Ben Baker because Carol is away', 'Carol is away'],
  ['/rag close 8.1.6 as withdrawn, the grant has ended', '“withdrawn: the grant has ended”'],
  ['/rag ask 8.1.6 is the grant in?', '“asked its leads a question: is the grant in?”'],
  ['/rag edit 8.1.6 title Review all budgets', 'its title is now “Review all budgets”'],
  ['/rag merge 8.1.6 into 8.1.2 because they are one', 'merged into 8.1.2: they are one'],
  ['/rag split 8.1.6 into "Draft the budget" and "Agree the budget"', 'split into 8.1.6a and 8.1.6b'],
  ['/rag checker 8.1.6 Vera Venn because she knows', '“asked Vera Venn to check it: she knows”'],
  ['/rag restrict 8.1.6', 'restricted to its leads and the office'],
  ['/rag remind 8.1.6', 'asked its leads for a word'],
  ['8.1.6 amber, waiting on the bank', 'Amber ▲, waiting on the bank'],
];

/** Does it, by the tap that is offered where it is shown first. */
async function after(said: string): Promise<Talk> {
  const talk = await aTalk({ actions: [...ACTIONS, BUDGET], isGreeted: true });
  const { card } = await talk.say(OFFICE, said);
  const [first] = card.buttons;
  if (first !== undefined && !card.buttons.some(({ label }) => label === 'Undo')) await talk.tap(OFFICE, first.label);
  return talk;
}

test.each(DONE)('an undo of “%s” says what it took back, of which action: %s', async (said, what) => {
  const talk = await after(said);
  const { text } = await talk.say(OFFICE, '/rag undo');
  expect(text).toContain('8.1.6');
  expect(text).toContain('Review the budget');
  expect(text).toContain(what);
});

test.each(DONE)('the next day an undo of “%s” asks first, with what it was and when: %s', async (said, what) => {
  const talk = await after(said);
  talk.setDay('2015-11-21', '09:00');
  const { card, text } = await talk.say(OFFICE, '/rag undo');
  expect(card.heading).toMatch(/^Take back what you (?:said|decided) on Fri 20 Nov 2015\?$/u);
  expect(text).toMatch(/8\.1\.6 Review (?:the|all) budgets?: /u);
  expect(text).toContain(what);
});

test('whose note it was hears what it said when it is taken back', async () => {
  const talk = await after('/rag note 8.1.6 the grant is in');
  const { notices } = await talk.say(OFFICE, '/rag undo');
  expect(JSON.stringify(notices.map(({ card }) => card.blocks))).toContain('on 20 Nov, “a note: the grant is in”');
});

test('the other lead of a merger that is taken back hears that the two are apart', async () => {
  const talk = await after('/rag merge 8.1.6 into 8.1.2 because they are one');
  const { notices } = await talk.say(OFFICE, '/rag undo');
  const told = notices.map(({ card }) => JSON.stringify(card.blocks)).find((words) => words.includes('was merged'));
  expect(told).toContain('The other action is one of its own again.');
});

test('a decision that another of the office takes back is named with who made it', async () => {
  const talk = await aTalk({ actions: [...ACTIONS, BUDGET], isGreeted: true });
  const { card } = await talk.say(OFFICE, '/rag close 8.1.6 as withdrawn, the grant has ended');
  const undo = card.buttons.find(({ label }) => label === 'Undo')!;
  const { text } = await talk.say('Oscar Office', undo.say);
  expect(text).toContain('Taken back: “withdrawn: the grant has ended”, decided by Olive Office on 20 Nov.');
});
