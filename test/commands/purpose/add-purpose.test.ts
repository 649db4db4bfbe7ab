import { expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

/** What the office writes of a purpose to add: the ref by which it is called then, its title, and the heading it stands under. */
const SAID = [
  ['outcome add 4: Purposeful partnerships', '4', 'Purposeful partnerships', null],
  ['outcome add 3h: A learning council', '3h', 'A learning council', '3'],
  ['outcome add 3i A fair council', '3i', 'A fair council', '3'],
  ['milestone add A xi: Evidence of growth', 'A xi', 'Evidence of growth', null],
  ['milestone add B i Evidence of leadership', 'B i', 'Evidence of leadership', null],
  ['milestone add "C ii" A new board', 'C ii', 'A new board', null],
  ['recommendation add 8 Growth: more jobs', '8', 'Growth: more jobs', null],
  ['recommendation add 9: “Celebrate”', '9', 'Celebrate', null],
  ['indicator add SICK Sickness absence, per head', 'SICK', 'Sickness absence, per head', null],
  ['indicator new 8.2 d 3: Vacancies', '8.2 d 3', 'Vacancies', null],
] as const;

test('a purpose is added under its ref, below the heading whose ref it begins with', async () => {
  const talk = await aTalk();
  await talk.say('Olive Office', '/rag outcome add 3: A well-run council');
  for (const [said] of SAID) await talk.say('Olive Office', `/rag ${said}`);
  const { kept } = (await talk.governance()).purposes;
  expect(kept.slice(1).map(({ purpose }) => [purpose.ref, purpose.title, purpose.parent])).toEqual(
    SAID.map(([, ref, title, parent]) => [ref, title, parent]),
  );
});

test.each([
  'outcome add',
  'outcome add 3h',
  'outcome add 3h:',
  'outcome add : a title',
  'outcome add Better parks',
  'outcome add A healthy town',
])('“/rag %s” lacks something, and adds nothing', async (said) => {
  const talk = await aTalk();
  expect((await talk.say('Olive Office', `/rag ${said}`)).card.heading).toBe('Which outcome is it?');
  expect((await talk.governance()).purposes.kept).toEqual([]);
});
