import { expect, test } from 'vitest';
import type { Instant } from '#src/calendar/instant.ts';
import type { ActionEvent, NewActionEntry } from '#src/plan/ledger.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aWorldWithPlan, ROSTER_CSV } from './a-world.ts';

/** 1.1 is restricted and spoken of, 1.2 leads on to it, and Ben can be reached in every way. */
async function aTalkedOfPlan() {
  const people = `${ROSTER_CSV}person,Bea Bright,,Bee,,bea@example.gov.uk,\n`;
  const world = await aWorldWithPlan({ files: { 'people.csv': people } });
  const { register } = world.registers.get('./data')!;
  const by = personId('Ann Archer');
  const entry = (ref: string, event: ActionEvent): NewActionEntry => ({
    action: `PLAN/${ref}` as NewActionEntry['action'],
    event,
    at: '2015-06-05T10:00:00.000Z' as Instant,
    day: day('2015-06-05'),
    by,
    message: null,
  });
  const updated = (narrative: string): ActionEvent => {
    return { kind: 'updated', change: { rating: 'amber', narrative }, words: narrative, unread: '' };
  };
  const entries = [
    entry('1.1', updated('words of what is restricted')),
    entry('1.1', { kind: 'restricted', restricted: true }),
    entry('1.2', updated('words that all may read')),
  ];
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
  return world;
}

/** All that is in every file that an export writes, in each format. */
async function exported(...without: readonly string[]): Promise<string> {
  const world = await aTalkedOfPlan();
  for (const file of ['all.csv', 'all.json'])
    expect(await world.run('export', '--out', file, ...without), world.grumbled()).toBe(0);
  const files = [...world.files].filter(([name]) => name.startsWith('all'));
  expect(files.length).toBeGreaterThan(5);
  return files.map(([, bytes]) => (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes))).join('\n');
}

test('an export says what it holds that not everybody may see, and how to leave it out', async () => {
  const world = await aTalkedOfPlan();
  await world.run('export', '--out', 'all.xlsx');
  expect(world.grumbled()).toContain('It holds 1 restricted action and the names, addresses and accounts of 4 people');
  expect(world.grumbled()).toContain('--without restricted, --without people, or both');
  await world.run('export', '--out', 'all.xlsx', '--without', 'restricted', 'people');
  expect(world.grumbled()).toMatch(/^It is for whoever may see the plan\. What people wrote/u);
});

test('whole, it has all of them', async () => {
  const text = await exported();
  for (const held of ['Agree the budget', 'words of what is restricted', 'ann@example.gov.uk', 'Ann Archer'])
    expect(text).toContain(held);
});

test('without what is restricted no row, line or word of such an action is left, and all others are', async () => {
  const text = await exported('--without', 'restricted');
  expect(text).not.toMatch(/Agree the budget|words of what is restricted|PLAN\/1\.1|\b1\.1\b/u);
  expect(text).toContain('words that all may read');
  expect(text).toContain('ann@example.gov.uk');
});

test('without people nobody’s name, other name, address or id of the roster is left, and who said what is one number all through', async () => {
  const text = await exported('--without', 'people');
  expect(text).not.toMatch(/ann@|bea@|olive|bea bright|\bbee\b|Ann Archer|ann-archer/iu);
  expect(text).toMatch(/words that all may read.*Person 1|Person 1.*words that all may read/u);
  expect(text).toContain('"by":"person-1"');
  expect(text).toContain('Agree the budget');
});
