import { expect, test } from 'vitest';
import { ACTIONS, aTalk } from './a-talk.ts';
import type { ATalkSaid, Talk } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';
import type { Heading } from '#src/plan/action.ts';

const OFFICE = 'Olive Office';
const HEADINGS: readonly Heading[] = [
  { level: 'theme', ref: 'A', title: 'Leadership and trust' },
  { level: 'theme', ref: 'B', title: 'Money' },
  { level: 'section', ref: '8', title: 'Licensing' },
  { level: 'section', ref: '9', title: 'Culture' },
];
const MORE = [
  ...ACTIONS,
  {
    ...anAction({
      ref: '9.1.2',
      title: 'Open the museum late',
      due: '2015-10-01',
      section: 9,
      owners: ['Carol Cole'],
      position: 4,
    }),
    theme: 'B',
  },
];
const PLAN: ATalkSaid = { actions: MORE, headings: HEADINGS };

/** Lists as the office says them, and the actions that they are. */
const LISTS: readonly (readonly [said: string, refs: readonly string[]])[] = [
  ['section 8', ['8.1.1', '8.1.2', '8.1.3']],
  ['all of section 8', ['8.1.1', '8.1.2', '8.1.3']],
  ['section Licensing', ['8.1.1', '8.1.2', '8.1.3']],
  ['section "Culture"', ['9.1.1', '9.1.2']],
  ['sections 8 and 9', ['8.1.1', '8.1.2', '8.1.3', '9.1.1', '9.1.2']],
  ['section 8 and section 9', ['8.1.1', '8.1.2', '8.1.3', '9.1.1', '9.1.2']],
  ['theme B', ['9.1.2']],
  ['theme Money', ['9.1.2']],
  ['theme "Leadership and trust"', ['8.1.1', '8.1.2', '8.1.3', '9.1.1']],
  ['theme Leadership and trust', ['8.1.1', '8.1.2', '8.1.3', '9.1.1']],
  ['theme leadership', ['8.1.1', '8.1.2', '8.1.3', '9.1.1']],
  ['lead Ben Baker', ['8.1.2', '8.1.3']],
  ['lead "Carol Cole"', ['9.1.2']],
  ['lead Carol Cole and Ben Baker', ['8.1.2', '8.1.3', '9.1.2']],
  ['overdue', ['8.1.1', '9.1.2']],
  ['everything overdue', ['8.1.1', '9.1.2']],
  ['all overdue of section 8', ['8.1.1']],
  ['overdue in section 9', ['9.1.2']],
  ['overdue actions in theme Money', ['9.1.2']],
  ['late ones of Ann Archer', ['8.1.1']],
  ['overdue lead Carol Cole', ['9.1.2']],
  ['section 8 overdue', ['8.1.1']],
  ['everything in section 9 that is overdue', ['9.1.2']],
];

/** The same list in each command, with what stands behind it. */
const COMMANDS: readonly (readonly [command: string, behind: string])[] = [
  ['date', '31 Jan 2017 because the budget moved'],
  ['close', 'as withdrawn because the budget moved'],
  ['assign', 'to "Vera Venn" in place of everybody'],
  ['assign', 'Vera Venn as well'],
];

async function shownIn(talk: Talk, said: string): Promise<readonly string[]> {
  const { card } = await talk.say(OFFICE, said);
  const [button] = card.buttons.filter(({ label }) => /^(?:Set it for|Close|Assign) /u.test(label));
  return (button?.say ?? '').match(/\d\.\d\.\d/gu) ?? [];
}

test.each(LISTS)('“%s” is the same list for every decision', async (list, refs) => {
  const talk = await aTalk(PLAN);
  for (const [command, behind] of COMMANDS) {
    expect(await shownIn(talk, `/rag ${command} ${list} ${behind}`), command).toEqual(refs);
  }
});

test.each(LISTS)('“remind %s” asks about those', async (list, refs) => {
  const talk = await aTalk(PLAN);
  const { text } = await talk.say(OFFICE, `/rag remind ${list}`);
  expect(text).not.toContain('Say it like this');
  expect(text).not.toContain('I cannot find');
  const chased: string[] = [];
  for (const { ref } of MORE)
    if ((await talk.ledger(ref)).some(({ event }) => event.kind === 'chased')) chased.push(ref);
  expect(refs).toEqual(expect.arrayContaining(chased));
  expect(chased.length).toBeGreaterThan(0);
});

test.each([
  ['/rag date section 99 31 Jan 2017 because of cuts', 'There is no section 99', '8 and 9'],
  ['/rag close theme Z as withdrawn because of cuts', 'There is no theme Z', 'A and B'],
  ['/rag assign theme Honesty to Vera Venn', 'There is no theme Honesty', 'A and B'],
  ['/rag remind section 99', 'There is no section 99', '8 and 9'],
  ['/rag date section 8 and section 99 31 Jan 2017 because of cuts', 'There is no section 99', '8 and 9'],
  ['/rag assign lead Zed Quist to Vera Venn', 'I cannot find “Zed Quist”', ''],
])('“%s” is refused: %s', async (said, heading, allowed) => {
  const talk = await aTalk(PLAN);
  const { card, text } = await talk.say(OFFICE, said);
  expect(card.heading).toBe(heading);
  expect(text).toContain(allowed);
});

test.each([
  '/rag date section 8',
  '/rag date overdue because of cuts',
  '/rag date section 8 soon because of cuts',
  '/rag remind section 8 about the papers',
  '/rag close section 8 or so as withdrawn because of cuts',
])('“%s” changes nothing and says what is lacking', async (said) => {
  const talk = await aTalk(PLAN);
  const { card, text } = await talk.say(OFFICE, said);
  expect(card.heading).not.toContain('Nothing would change');
  expect(text).not.toContain('it is so already');
  for (const { ref } of MORE) expect((await talk.ledger(ref)).map(({ event }) => event.kind)).toEqual(['published']);
});

test.each(['/rag close green', '/rag remind blue'])('“%s” says that there is nothing in the list', async (said) => {
  const { card } = await (await aTalk(PLAN)).say(OFFICE, said);
  expect(card.blocks.length).toBeGreaterThan(0);
});

test('a day for a list that lacks it is the next line, shown first', async () => {
  const talk = await aTalk(PLAN);
  await talk.say(OFFICE, '/rag date section 8 32 January because of cuts');
  const { card } = await talk.say(OFFICE, '31 January 2017 because of cuts');
  expect(card.heading).toBe('3 of 3 actions in section 8 would change');
});

/** Actions with several leads in a list that is given to somebody. */
test.each([
  ['/rag assign section 8 to "Carol Cole"', 'Replace all leads', 'Assign all 3', ['Carol Cole']],
  [
    '/rag assign section 8 to "Carol Cole"',
    'Add Carol Cole',
    'Assign all 3',
    ['Ann Archer', 'Ben Baker', 'Carol Cole'],
  ],
  ['/rag assign lead Ben Baker to "Carol Cole"', 'Replace Ben Baker', 'Assign all 2', ['Ann Archer', 'Carol Cole']],
  ['/rag assign 8.1.2 8.1.3 to "Carol Cole"', 'Replace all leads', 'Assign all 2', ['Carol Cole']],
])('“%s” says whose joint leads would go, and does “%s”', async (said, choice, all, owners) => {
  const talk = await aTalk(PLAN);
  const { card, text } = await talk.say(OFFICE, said);
  expect(card.heading).toBe('8.1.3 has several leads');
  expect(text).toContain('Ann Archer and Ben Baker');
  expect((await talk.standing('8.1.3')).owners.map(({ name }) => name)).toEqual(['Ann Archer', 'Ben Baker']);
  const chosen = await talk.tap(OFFICE, choice);
  if (chosen.card.heading !== '2 of 2 actions changed') await talk.tap(OFFICE, all);
  expect((await talk.standing('8.1.3')).owners.map(({ name }) => name)).toEqual(owners);
});

test('where each has one lead nothing is asked', async () => {
  const talk = await aTalk(PLAN);
  const { card } = await talk.say(OFFICE, '/rag assign section 9 to "Vera Venn"');
  expect(card.heading).toBe('2 of 2 actions in section 9 would change');
});
