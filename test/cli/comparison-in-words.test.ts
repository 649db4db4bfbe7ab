import { describe, expect, test } from 'vitest';
import { aWorld, ROSTER_CSV } from './a-world.ts';

const HEADINGS = 'Ref,Action,Theme,By when,Lead,RAG,Progress,Cost';
const BEFORE = '1.1,Agree the savings plan,Money,By end Nov 2015,Ann Archer,Amber,,';

/** What a newer version says anew, as the office reads it before it takes it in. */
async function comparison(before: string, after: string, ...more: readonly string[]): Promise<string> {
  const files = { 'v1.csv': `${HEADINGS}\n${before}\n`, 'v2.csv': `${HEADINGS}\n${after}\n`, 'people.csv': ROSTER_CSV };
  const world = aWorld({ files });
  const first = ['v1.csv', '--plan', 'RIP', '--published', '2015-05-26', '--roster', 'people.csv'];
  expect(await world.run('import', ...first)).toBe(0);
  expect(await world.run('import', 'v2.csv', '--plan', 'RIP', ...more)).toBe(0);
  return world.said();
}

const CASES: readonly (readonly [what: string, before: string, after: string, says: readonly string[]])[] = [
  [
    'a date in place of none',
    'To be agreed',
    'By end Jan 2016',
    ['“To be agreed” → “By end Jan 2016”', 'due: no date → Sun 31 Jan 2016'],
  ],
  ['no date any more', 'By end Nov 2015', 'To be agreed', ['due: Mon 30 Nov 2015 → no date']],
  ['a later date', 'By end Nov 2015', 'By end Jan 2016', ['due: Mon 30 Nov 2015 → Sun 31 Jan 2016']],
  [
    'a review at another pace',
    'Review every 3 months from June 2015',
    'Review every 6 months from June 2015',
    ['comes round: every 3 months → every 6 months'],
  ],
  [
    'a beginning',
    'By end Nov 2015',
    'June 2015 onwards',
    ['begins: no date → Mon 1 Jun 2015', 'due: Mon 30 Nov 2015 → no date'],
  ],
  [
    'words without any date',
    'To be agreed',
    'Ongoing',
    ['“To be agreed” → “Ongoing”', 'meant as: no date known → ongoing'],
  ],
];

/** What no programme officer calls anything. */
const OURS =
  /\d{4}-\d{2}-\d{2}|\bnone\b|\bnull\b|\bundefined\b|\bowners\b|\bkind\b|\bmilestones\b|\bparent\b|\bevery: |P\d+[MYWD]|[{}[\]]|england-and-wales/u;

/** The lines of a comparison without the command that takes it in. */
function read(said: string): string {
  return said.replace(/ {2}npm run .*$/gmu, '');
}

describe('a newer version is compared in the office’s own words', () => {
  test.each(CASES)('%s', async (_what, before, after, says) => {
    const row = (when: string) => BEFORE.replace('By end Nov 2015', when);
    const said = await comparison(row(before), row(after));
    for (const words of says) expect(said).toContain(`1.1  ${words}`);
    expect(read(said)).not.toMatch(OURS);
  });

  test.each([
    ['a lead where there was none', BEFORE.replace('Ann Archer', ''), BEFORE, 'lead: nobody → Ann Archer'],
    ['no lead any more', BEFORE, BEFORE.replace('Ann Archer', ''), 'lead: Ann Archer → nobody'],
    [
      'one lead more',
      BEFORE,
      BEFORE.replace('Ann Archer', 'Ann Archer and Ben Baker'),
      'lead: Ann Archer → Ann Archer and Ben Baker',
    ],
    ['another theme', BEFORE, BEFORE.replace('Money', 'Finance'), 'theme: Money → Finance'],
    [
      'another title',
      BEFORE,
      BEFORE.replace('the savings', 'every savings'),
      '“Agree the savings plan” → “Agree every savings plan”',
    ],
    ['another rating', BEFORE, BEFORE.replace('Amber', 'Red'), 'rating: Amber ▲ → Red ■'],
    ['a first rating', BEFORE.replace('Amber', ''), BEFORE, 'rating: not rated → Amber ▲'],
    ['a cost where there was none', BEFORE, `${BEFORE}£20k`, 'Cost: blank → £20k'],
    ['no cost any more', `${BEFORE}£20k`, BEFORE, 'Cost: £20k → blank'],
  ])('%s', async (_what, before, after, says) => {
    // A second row keeps the columns that the first leaves blank.
    const rest = '\n1.2,Open the depot,Place,By end Dec 2015,Ben Baker,Green,Begun,£1m';
    const said = await comparison(before + rest, after + rest);
    expect(said).toContain(`1.1  ${says}`);
    expect(read(said)).not.toMatch(OURS);
  });

  test('the plan itself: its day and whose bank holidays it keeps', async () => {
    const said = await comparison(BEFORE, BEFORE, '--published', '2015-11-02', '--nation', 'scotland');
    expect(said).toContain('published: Tue 26 May 2015 → Mon 2 Nov 2015');
    expect(said).toContain('bank holidays: England and Wales → Scotland');
    expect(read(said)).not.toMatch(OURS);
  });

  // A heading of the plan's own is no name of ours for a fact.
  test('a further column stays under its own heading, whatever it is called', async () => {
    const rows = (cost: string) =>
      `Ref,Action,By when,Lead,kind\n1.1,Agree the savings plan,By end Nov 2015,Ann Archer,${cost}\n`;
    const world = aWorld({
      files: { 'v1.csv': rows('Capital spend'), 'v2.csv': rows('Revenue'), 'people.csv': ROSTER_CSV },
    });
    await world.run('import', 'v1.csv', '--plan', 'RIP', '--published', '2015-05-26', '--roster', 'people.csv');
    await world.run('import', 'v2.csv', '--plan', 'RIP');
    expect(world.said()).toContain('1.1  kind: “Capital spend” → Revenue');
  });
});
