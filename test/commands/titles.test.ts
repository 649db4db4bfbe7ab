import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const REST = 'lead "Ann Archer" by 31 March 2016';

async function addedTitle(talk: Talk): Promise<string | null> {
  const [line] = await talk.ledger('8.1.4').catch(() => []);
  return line?.event.kind === 'published' ? (line.event.added?.title ?? null) : null;
}

/** Titles as people write them, of which the end is plain. */
test.each([
  ['"Agree the "new" framework"', 'Agree the "new" framework'],
  ['“Agree the “new” framework”', 'Agree the “new” framework'],
  ['"Agree the “new” framework"', 'Agree the “new” framework'],
  ['"We "lead by example" daily"', 'We "lead by example" daily'],
  ["'Agree Rotherham's framework'", "Agree Rotherham's framework"],
  ['‘Agree Rotherham’s framework’', 'Agree Rotherham’s framework'],
  ["Agree Rotherham's framework", "Agree Rotherham's framework"],
  ['"Recruit a lead officer by the spring"', 'Recruit a lead officer by the spring'],
  ['"Set the theme and the owner of each"', 'Set the theme and the owner of each'],
  ['20 new homes', '20 new homes'],
  ['10.5 per cent saved in energy', '10.5 per cent saved in energy'],
  ['Train staff in safeguarding', 'Train staff in safeguarding'],
  ['"Agree\nthe framework"', 'Agree the framework'],
])('“add 8.1.4 %s …” is called that', async (said, title) => {
  const talk = await aTalk();
  await talk.say(OFFICE, `/rag add 8.1.4 ${said} ${REST}`);
  expect(await addedTitle(talk)).toBe(title);
});

/** Titles that may end earlier: asked, with the best reading one tap away. */
test.each([
  ['Recruit a lead officer', 'Recruit a lead officer'],
  ['Make the theme park safe', 'Make the theme park safe'],
  ['Write to every owner of a dog', 'Write to every owner of a dog'],
  ['Do due diligence on the contractor', 'Do due diligence on the contractor'],
  ['Appoint lead members and owners', 'Appoint lead members and owners'],
])('“add 8.1.4 %s …” asks whether that is the title', async (said, title) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(OFFICE, `/rag add 8.1.4 ${said} ${REST}`);
  expect(card.heading).toBe('Is this the title?');
  expect(text).toContain(`“${title}”`);
  expect(await addedTitle(talk)).toBeNull();
  await talk.tap(OFFICE, 'Yes');
  expect(await addedTitle(talk)).toBe(title);
});

test.each([`"" ${REST}`, `“ ” ${REST}`])('“add 8.1.4 %s” has no title, which is asked for', async (said) => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, `/rag add 8.1.4 ${said}`);
  expect(card.heading).toBe('8.1.4 · what is it called?');
  await talk.say(OFFICE, 'Agree the framework');
  expect(await addedTitle(talk)).toBe('Agree the framework');
});

test('a number at the front of a title is no number of the plan', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, `/rag add 20 new homes ${REST}`);
  expect(card.heading).toBe('Which number?');
  await talk.say(OFFICE, '8.1.4');
  expect(await addedTitle(talk)).toBe('20 new homes');
});

test('a title longer than a screen is asked for anew, with its beginning as a tap', async () => {
  const talk = await aTalk();
  const long = 'Agree the framework and tell everybody '.repeat(20).trim();
  const { card } = await talk.say(OFFICE, `/rag add 8.1.4 "${long}" ${REST}`);
  expect(card.heading).toBe('A shorter title, please');
  expect(await addedTitle(talk)).toBeNull();
  const edited = await talk.say(OFFICE, `/rag edit 8.1.1 title ${long}`);
  expect(edited.card.heading).toBe('A shorter title, please');
});

test.each([
  ['Agree the "new" framework', 'Agree the "new" framework'],
  ['"Agree the "new" framework"', 'Agree the "new" framework'],
  ['“Agree the ‘new’ framework”', 'Agree the ‘new’ framework'],
  ["'Rotherham's plan'", "Rotherham's plan"],
  ['Agree\nthe framework', 'Agree the framework'],
  ['Recruit a lead officer due to lead', 'Recruit a lead officer due to lead'],
])('“edit 8.1.1 title %s” is called that', async (said, title) => {
  const talk = await aTalk();
  await talk.say(OFFICE, `/rag edit 8.1.1 title ${said}`);
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'edited', change: { title } });
});

test('where quotation marks end before the words do, both are offered', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag edit 8.1.1 title “Agree the framework” and more');
  expect(card.heading).toBe('Which title?');
  expect((await talk.ledger('8.1.1')).map(({ event }) => event.kind)).toEqual(['published']);
  await talk.tap(OFFICE, '“Agree the framework” and more');
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
    change: { title: '“Agree the framework” and more' },
  });
});

test.each(['/rag edit 8.1.1 title ""', '/rag edit 8.1.1 title “ ”'])('“%s” asks what it is called', async (said) => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, said);
  expect(card.heading).toBe('What is it called now?');
  expect((await talk.ledger('8.1.1')).map(({ event }) => event.kind)).toEqual(['published']);
});

async function partsOf(talk: Talk): Promise<readonly string[]> {
  const titles: string[] = [];
  for (const ref of ['8.1.1a', '8.1.1b', '8.1.1c']) {
    const [line] = await talk.ledger(ref).catch(() => []);
    if (line?.event.kind === 'published' && line.event.added !== undefined) titles.push(line.event.added.title);
  }
  return titles;
}

test.each([
  ['"Recruit; then train"; "Pay"', ['Recruit; then train', 'Pay']],
  ['"The "first" part"; "The second part"', ['The "first" part', 'The second part']],
  ['"Recruit a lead officer" and "Train the owners"', ['Recruit a lead officer', 'Train the owners']],
  ['Recruit\nTrain', ['Recruit', 'Train']],
])('“split 8.1.1 into %s” has these parts', async (said, titles) => {
  const talk = await aTalk();
  await talk.say(OFFICE, `/rag split 8.1.1 into ${said}`);
  expect(await partsOf(talk)).toEqual(titles);
});

test('a part of which the title may end earlier is asked about before anything is split', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag split 8.1.1 into Recruit a lead officer; Train owner occupiers');
  expect(card.heading).toBe('Are these the titles?');
  expect(await partsOf(talk)).toEqual([]);
  await talk.tap(OFFICE, 'Yes');
  expect(await partsOf(talk)).toEqual(['Recruit a lead officer', 'Train owner occupiers']);
});

test('an empty part is none', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag split 8.1.1 into ""; "B"');
  expect(await partsOf(talk)).toEqual([]);
});

test.each([
  ['Children "first"', 'Children "first"'],
  ['"Children "first""', 'Children "first"'],
  ["Children's plan", "Children's plan"],
  ["'Children's plan'", "Children's plan"],
])('“plans rename RIP %s” is called that', async (said, name) => {
  const talk = await aTalk();
  await talk.say(OFFICE, `/rag plans rename RIP ${said}`);
  expect((await talk.plans())[0]?.name).toBe(name);
});

test.each(['/rag plans rename RIP ""', '/rag plans rename RIP'])('“%s” asks what it is called', async (said) => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, said);
  expect(card.heading).toBe('What is RIP called now?');
  await talk.say(OFFICE, 'Children first');
  expect((await talk.plans())[0]?.name).toBe('Children first');
});
