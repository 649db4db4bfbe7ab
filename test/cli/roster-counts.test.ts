import { expect, test } from 'vitest';
import { aWorld } from './a-world.ts';

const HEAD = 'kind,name,post,email,role,from,to\n';
const BEFORE = `${HEAD}person,Olive Office,,olive@x.example,office,,
person,Ann Archer,,ann@x.example,,,
person,Sam Old,Head of Fleet,sam@x.example,,,
`;
const FILES: Readonly<Record<string, string>> = {
  'a new post for somebody who is known': `${HEAD}person,Ann Archer,Head of Roads,ann@x.example,,01/05/2026,\n`,
  'a new holder of a post that is known': `${HEAD}person,Kit Hale,Head of Fleet,kit@x.example,,01/05/2026,\n`,
  'one who ends and one who begins': `${HEAD}person,Sam Old,Head of Fleet,sam@x.example,,,30/04/2026\nperson,Kit Hale,Head of Fleet,kit@x.example,,01/05/2026,\n`,
  'another address': `${HEAD}person,Ann Archer,,ann.archer@x.example,,,\n`,
  'nothing new': BEFORE,
};

const numberIn = (text: string, words: RegExp): number => Number(words.exec(text)?.[1] ?? 0);

// What went wrong: a holder whose post was new was “changed” in the dry run and in no number of the load.
test.each(Object.entries(FILES))('of %s the dry run lists as many lines as the load counts', async (_, file) => {
  const world = aWorld({ files: { 'before.csv': BEFORE, 'file.csv': file } });
  await world.run('roster', 'before.csv');
  await world.run('roster', 'file.csv', '--dry-run');
  const listed = world.said();
  await world.run('roster', 'file.csv');
  const loaded = world.said();
  for (const kind of ['Added', 'Changed', 'With a last day'])
    expect([kind, numberIn(loaded, new RegExp(`(\\d+) ${kind.toLowerCase()}`, 'u'))]).toEqual([
      kind,
      numberIn(listed, new RegExp(`${kind} \\((\\d+)\\)`, 'u')),
    ]);
});

// What went wrong: “19 people, 14 posts, 19 groups; 51 added” of an empty register.
test('into an empty register as many are added as it has, the programme office among them', async () => {
  const world = aWorld({
    files: { 'file.csv': `${HEAD}person,Ann Archer,Head of Roads,ann@x.example,,01/05/2026,\n` },
  });
  await world.run('roster', 'file.csv');
  expect(world.said()).toBe('The roster is loaded: 2 people, 1 post, 0 groups; 3 added, 0 changed.');
});

test('a holder of a new post stands with the post', async () => {
  const world = aWorld({
    files: { 'before.csv': BEFORE, 'file.csv': FILES['a new post for somebody who is known'] ?? '' },
  });
  await world.run('roster', 'before.csv');
  await world.run('roster', 'file.csv', '--dry-run');
  expect(world.said()).toContain('Head of Roads (post), held by Ann Archer from Fri 1 May 2026');
  expect(world.said()).not.toContain('Ann Archer holds');
});
