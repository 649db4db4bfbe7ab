import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aPlace } from './a-place.ts';
import type { Place } from './a-place.ts';

const SECRET = anAction({ ref: '10', title: 'Secret dismissal of officer X', due: '2016-06-30' });
const OPEN = anAction({ ref: '02', title: 'Train every councillor', due: '2015-10-30', owners: ['Ben Baker'] });

async function aPlaceWithASecret(): Promise<Place> {
  const place = await aPlace('asker', [SECRET, OPEN]);
  await place.restrict(SECRET);
  return place;
}

const textOf = (shown: Awaited<ReturnType<Place['say']>>): string => shown.map(({ text }) => text).join('\n');

// What went wrong: everybody found the parts of an action that only its leads and the office may see.
test('the parts of a restricted action are seen by their own leads and the office alone', async () => {
  const place = await aPlaceWithASecret();
  await place.say('Olive Office', '/rag split 10 into "Secret part one"; "Secret part two" lead "Ben Baker"');
  for (const said of ['/rag find secret', '/rag 10a', '/rag 10b', '/rag history 10a', '/rag list open']) {
    expect(textOf(await place.say('Will Wood', said))).not.toMatch(/secret part/iu);
  }
  expect(textOf(await place.say('Ben Baker', '/rag 10b'))).toContain('Secret part two');
  expect(textOf(await place.say('Ben Baker', '/rag 10a'))).toContain('This action is restricted');
  expect(textOf(await place.say('Olive Office', '/rag 10a'))).toContain('Secret part one');
});

test('a lead of the whole is not told of a part that only another lead may see', async () => {
  const place = await aPlaceWithASecret();
  const shown = await place.say(
    'Olive Office',
    '/rag split 10 into "Secret part one"; "Secret part two" lead "Ben Baker"',
  );
  const told = shown.filter(({ to }) => to === 'Ann Archer');
  expect(told.map(({ card }) => card.heading)).toEqual(['10 · split into 10a and a restricted action']);
  expect(textOf(told)).not.toMatch(/10b|part two/u);
});

test('a split of a restricted action is taken back whole, and its parts are no actions any more', async () => {
  const place = await aPlaceWithASecret();
  const [card] = await place.say('Olive Office', '/rag split 10 into "Secret part one"; "Secret part two"');
  const undo = card?.card.buttons.find(({ label }) => label === 'Undo');
  const text = textOf(await place.say('Olive Office', undo?.say ?? ''));
  expect(text).toContain('It is not in the plan any more.');
  expect(text).not.toContain('Everybody in the roster can see it again.');
  expect(textOf(await place.say('Olive Office', '/rag 10a'))).not.toContain('Secret part one');
  expect(textOf(await place.say('Will Wood', '/rag 10'))).toContain('This action is restricted');
});

// What went wrong: the notice gave an outsider the restricted action's number and title.
test('whoever led what went into a restricted action is told so, and not which it is', async () => {
  const place = await aPlaceWithASecret();
  const shown = await place.say(
    'Olive Office',
    '/rag merge 02 all the same into 10 because they are one piece of work',
  );
  const told = shown.filter(({ to }) => to === 'Ben Baker');
  expect(told.map(({ card }) => card.heading)).toEqual(['02 · merged into a restricted action']);
  expect(textOf(told)).not.toMatch(/\b10\b|secret/iu);
  expect(told[0]?.card.buttons).toEqual([]);
  expect(shown[0]?.card.heading).toBe('02 · merged into 10');
  for (const said of ['/rag history 02', '/rag history 02 as received']) {
    expect(textOf(await place.say('Ben Baker', said))).not.toMatch(/into action 10|secret/iu);
  }
});

test('what was restricted and went into an open action is not named in the history of that one', async () => {
  const place = await aPlaceWithASecret();
  await place.say('Olive Office', '/rag merge 10 all the same into 02 because they are one piece of work');
  expect(textOf(await place.say('Will Wood', '/rag history 02'))).not.toMatch(/secret/iu);
});

// What went wrong: a number and the first words of its title were not seen to name an action.
test.each(['has 10 "Secret dismissal" gone?', 'has 10, Secret dismissal, gone?', 'has action 10 gone?'])(
  'the office’s question “%s” is left out for a reader who may not see what it names',
  async (question) => {
    const place = await aPlaceWithASecret();
    const shown = await place.say('Olive Office', `/rag ask 02 ${question}`);
    const asked = shown.filter(({ to }) => to === 'Ben Baker');
    expect(asked).toHaveLength(1);
    expect(textOf(asked)).toContain('left out, since it names a restricted action');
    expect(textOf(asked)).not.toMatch(/\b10\b|secret/iu);
    expect(textOf(await place.say('Will Wood', '/rag history 02'))).not.toMatch(/\b10\b|secret/iu);
    expect(textOf(shown.filter(({ where }) => where === 'there'))).toContain('10');
  },
);

// What went wrong: the card of a number that was split or merged went on asking, and did not say where its work is.
test.each([
  '/rag 02',
  '/rag 02 amber supplier late',
  '02 amber supplier late',
  '/rag round',
  '/rag note 02 all is well',
  '/rag new date 02',
])('“%s” says that it went into a restricted action, and not into which, to whoever may not see that', async (said) => {
  const place = await aPlaceWithASecret();
  await place.say('Olive Office', '/rag merge 02 all the same into 10 because they are one piece of work');
  const shown = await place.say('Ben Baker', said);
  expect(textOf(shown)).not.toMatch(/\b10\b|secret/iu);
  expect(shown.flatMap(({ card }) => card.buttons.map(({ label }) => label))).not.toContain('Show 10');
});

test('the number of what went into a restricted action says so, and shows the way to whoever may see it', async () => {
  const place = await aPlaceWithASecret();
  await place.say('Olive Office', '/rag merge 02 all the same into 10 because they are one piece of work');
  const [outside] = await place.say('Ben Baker', '/rag 02');
  expect(outside?.card.heading).toBe('02 went into a restricted action');
  const [inside] = await place.say('Ann Archer', '/rag 02');
  expect(inside?.card.heading).toBe('02 went into 10');
  expect(inside?.card.buttons.map(({ label }) => label)).toContain('Show 10');
});
