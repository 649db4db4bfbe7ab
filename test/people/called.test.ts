import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calledOf } from '#src/people/called-of.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { aPerson } from '#test/kit/an-action.ts';

/** A reader of the roster's bare name, or of a name past the one way of calling somebody. */
const BARE =
  /\.person\([^()]*(?:\([^()]*\))*[^()]*\)\s*[?!]*\.name\b|\b(?:person|people|speaker|officer|deputy|asker|colleague|nearest)\??(?:\.map\(\((?:\{ name \}\) => name|(\w+)\) => \1\.name))|\b(?:person|speaker|officer|deputy|asker|colleague)\??\.name\b/u;

/** Where a bare name is right: what is typed or kept by it, what compares names, and the words of a roster's file. */
const BY_NAME: readonly string[] = [
  'src/commands/words/read-new-leads.ts',
  'src/commands/words/who-said.ts',
  'src/commands/next-line/meant/gives.ts',
  'src/plan/public/remarks/names.ts',
  'src/messages/office/day/office-facts.ts',
  // What a terminal completes.
  'src/assembly/open-conversation.ts',
  'db/person-at.ts',
  // These have been called so already.
  'src/messages/office/reach-cards.ts',
  'adapters/network/people/look.ts',
  // The public reads the names that the plan itself published.
  'src/report/site/public-scene.ts',
];
const WITHOUT_CARDS = /^src\/(?:people|intake)\//u;

const files = globSync('{src,jobs,adapters,db}/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !WITHOUT_CARDS.test(file))
  .toSorted();

test('everybody is named by what colleagues call them, wherever somebody is named', () => {
  const bare = files.filter((file) => BARE.test(readFileSync(file, 'utf8')));
  expect(bare.filter((file) => !BY_NAME.includes(file))).toEqual([]);
  // None of them is let off for nothing.
  expect(BY_NAME.filter((file) => !bare.includes(file))).toEqual([]);
});

test.each([
  'return index.person(stageBy)?.name ?? "a colleague";',
  'const who = scene.index.person(id)!.name;',
  'text: `You stand in for ${person.name}.`,',
  'sayReturned(speaker.name);',
  'const names = found.people.map(({ name }) => name);',
])('planted, it is found: %s', (line) => {
  expect(BARE.test(line)).toBe(true);
});

test.each(['index.called(person) ?? "somebody"', 'calledOf(person)', 'post.name', 'plan.name', 'person.names'])(
  'and not: %s',
  (line) => {
    expect(BARE.test(line)).toBe(false);
  },
);

const ROSTER: readonly Person[] = [
  { ...aPerson('Ney'), title: 'Commissioner' },
  { ...aPerson('Myers'), title: 'Commissioner' },
  { ...aPerson('Stella Manzie'), title: 'Commissioner' },
  { ...aPerson('Pritchard'), title: 'Chief Officer' },
  aPerson('Gwen Pritchard'),
  { ...aPerson('O’Brien'), title: 'Dr' },
  aPerson('Karl Battersby'),
];

test.each(ROSTER.map((person) => [calledOf(person), person] as const))(
  '“%s” typed is that person',
  (called, person) => {
    expect(findPerson(called, { people: ROSTER, posts: [], bodies: [] })).toMatchObject({ kind: 'one', person });
  },
);
