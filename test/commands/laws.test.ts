import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS } from '#src/commands/commands.ts';
import { ACTIONS, aTalk, PEOPLE } from './a-talk.ts';

const REFS = ACTIONS.map(({ ref }) => ref);
const PIECES = [
  '31 Jan 2016',
  '4–15 Jan',
  'until Friday',
  'because the supplier is late',
  ': late',
  'as withdrawn',
  '"Ben Baker"',
  'Carol Cole',
  'deputy',
  'no, the link is dead',
  'yes',
  'timescale',
  'leads',
  'page 2',
  'green',
  'done',
];
const NAMES = COMMANDS.flatMap(({ name, also = [] }) => [name, ...also]);

const somebody = fc.constantFrom(...PEOPLE.map(({ name }) => name));
const likely = fc
  .tuple(
    fc.constantFrom(...NAMES, ...REFS),
    fc.constantFrom(...REFS, ''),
    fc.array(fc.constantFrom(...PIECES, ...REFS), { maxLength: 4 }),
  )
  .map(([name, ref, words]) => `/rag ${[name, ref, ...words].join(' ')}`);
const unlikely = fc
  .tuple(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', maxLength: 60 }))
  .map((parts) => `/rag ${parts.join(' ')}`);

test('no sequence of commands changes an original date', async () => {
  const original = Object.fromEntries(ACTIONS.map(({ ref, timescale }) => [ref, timescale.due]));
  const property = fc.asyncProperty(
    fc.array(fc.tuple(somebody, likely), { minLength: 10, maxLength: 25 }),
    async (said) => {
      const talk = await aTalk();
      for (const [who, text] of said) await talk.say(who, text);
      for (const ref of REFS) expect((await talk.standing(ref)).original).toBe(original[ref]);
    },
  );
  await fc.assert(property, { numRuns: 8 });
});

test('every command answers any words with a heading, and says something', async () => {
  const talk = await aTalk();
  const property = fc.asyncProperty(somebody, fc.oneof(likely, unlikely), async (who, text) => {
    const { card } = await talk.say(who, text);
    expect(card.heading).not.toBe('');
    expect(card.heading).not.toBe('Something went wrong on my side');
    expect(card.blocks.length).toBeGreaterThan(0);
  });
  await fc.assert(property, { numRuns: 120 });
});

test.each([
  ['find', '“x” '],
  ['away', 'deputy my '],
  ['date', '31 Jan because '],
  ['assign', '"Ben Baker" and '],
  ['snooze', 'and 8.1.1 '],
  ['verify', 'no '],
  ['lead', '" '],
])('“/rag %s” and a million characters are answered', async (name, piece) => {
  const talk = await aTalk();
  const words = piece.repeat(1_000_000 / piece.length);
  expect((await talk.say('Olive Office', `/rag ${name} 8.1.1 ${words}`)).card.heading).not.toBe('');
});
