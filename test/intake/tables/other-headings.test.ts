import { describe, expect, test } from 'vitest';
import { readPlan } from '#src/intake/read-plan.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { day } from '#test/kit/an-action.ts';

const ROWS = [
  ['Review the allotments policy and publish it', 'Ann Archer', '31 March 2027'],
  ['Recruit a service manager for the parks', 'Ben Baker', '30 June 2027'],
  ['Repair the weir before the winter rain', 'Carol Cole', '30 September 2027'],
] as const;

function read(lines: readonly (readonly string[])[]) {
  const csv = lines.map((cells) => cells.map((cell) => JSON.stringify(cell)).join(',')).join('\n');
  const file = { name: 'plan.csv', bytes: new TextEncoder().encode(csv) };
  const told = { plan: 'MD' as PlanKey, published: day('2026-11-01'), roster: EMPTY_ROSTER, columns: null };
  return readPlan(file, told);
}

/** Headings over what is to be done, as inspectors and councils write them. */
const OVER_ACTIONS = [
  'Must do',
  'Should do',
  'MUST DO',
  'Must do / should do',
  'Finding',
  'Area for improvement',
  'Priority',
  'Objective',
  'Outcome',
  'Goal',
  'Aim',
  'Key issue',
  'KLOE',
  'Success measure',
  'Workstream',
  'Progress',
  'Item',
  'Target',
  'What the regulator told us',
  '',
];

describe('a plan is read whatever its actions are headed', () => {
  test.each(OVER_ACTIONS)('“%s” beside refs', async (heading) => {
    const { actions } = await read([
      ['Ref', heading, 'Who', 'By when'],
      ...ROWS.map((row, at) => [`MD${at + 1}`, ...row]),
    ]);
    expect(actions.map(({ ref, title }) => `${ref} ${title}`)).toEqual(
      ROWS.map(([title], at) => `MD${at + 1} ${title}`),
    );
    expect(actions.map(({ timescale }) => timescale.due)).toEqual(['2027-03-31', '2027-06-30', '2027-09-30']);
  });

  test.each(OVER_ACTIONS.filter((one) => one !== ''))('“%s” without refs', async (heading) => {
    const { actions } = await read([[heading, 'Who', 'By when'], ...ROWS]);
    expect(actions.map(({ title }) => title)).toEqual(ROWS.map(([title]) => title));
  });

  test('what was taken for the action against its name is told', async () => {
    const { layout } = await read([
      ['Ref', 'Outcome', 'Who', 'By when'],
      ...ROWS.map((row, at) => [`MD${at + 1}`, ...row]),
    ]);
    expect(layout?.doubt).toContain('“Outcome”, was taken for the action');
  });

  // What must not be taken for actions: a table beside the plan without a date or a lead.
  test('a table of outcomes alone holds no action', async () => {
    const { actions } = await read([['Ref', 'Outcome'], ...ROWS.map(([title], at) => [`MD${at + 1}`, title])]);
    expect(actions).toEqual([]);
  });
});

describe('a column of ticks is kept under its heading and is no part of the plan’s order', () => {
  const TICKS = [
    ['Yes', 'No', 'Yes'],
    ['Y', 'N', 'Y'],
    ['x', '', 'x'],
    ['✓', '✗', '✓'],
    ['TRUE', 'FALSE', 'TRUE'],
    ['n/a', 'Yes', 'No'],
  ] as const;

  test.each([
    'Must do',
    'Should do',
    'Priority',
    'Theme',
    'Objective',
    'Programme',
    'Statutory recommendation',
    'KLOE',
  ])('“%s”', async (heading) => {
    for (const ticks of TICKS) {
      const { actions } = await read([
        ['Ref', 'Action', 'Who', 'By when', heading],
        ...ROWS.map((row, at) => [`MD${at + 1}`, ...row, ticks[at] ?? '']),
      ]);
      const said = actions.map(({ fields = [] }) => fields.map(({ name, words }) => `${name}: ${words}`).join());
      expect(said[2]).toBe(`${heading}: ${ticks[2]}`);
      expect(actions.map(({ theme, section, outcome }) => theme ?? section ?? outcome)).toEqual([null, null, null]);
    }
  });

  // What went wrong: “Theme 1: Leadership” over the rows was lost to a column of recommendations.
  test.each([
    ['Theme 1: Leadership', 'Theme 2: Money', ['1', '1', '2']] as const,
    ['Leadership', 'Money', ['Leadership', 'Leadership', 'Money']] as const,
  ])(
    'a row “%s” over the rows is their theme, and what each action answers is kept beside it',
    async (first, second, themes) => {
      const [one, two, three] = ROWS.map((row, at) => [`MD${at + 1}`, ...row, `Finding ${'abb'[at]}`]);
      const { actions } = await read([
        ['Ref', 'Action', 'Who', 'By when', 'Peer team recommendation'],
        [first],
        one!,
        two!,
        [second],
        three!,
      ]);
      expect(actions.map(({ theme }) => theme)).toEqual(themes);
      expect(actions.map(({ fields = [] }) => fields.map(({ words }) => words).join())).toEqual([
        'Finding a',
        'Finding b',
        'Finding b',
      ]);
    },
  );

  test('a theme in words stays one', async () => {
    const { actions } = await read([
      ['Ref', 'Action', 'Who', 'By when', 'Theme'],
      ...ROWS.map((row, at) => [`MD${at + 1}`, ...row, ['Parks', 'Parks', 'Rivers'][at] ?? '']),
    ]);
    expect(actions.map(({ theme }) => theme)).toEqual(['Parks', 'Parks', 'Rivers']);
  });
});

describe('a number that stands twice loses no action', () => {
  const HEAD = ['Ref', 'Action', 'Who', 'By when'];
  const [first, second, third] = ROWS;

  test('apart from each other: the first keeps it, the second has one of its own until the office gives another, and that is told', async () => {
    const { actions, issues } = await read([HEAD, ['MD15', ...first], ['MD2', ...second], ['MD15', ...third]]);
    expect(actions.map(({ ref, title }) => `${ref} ${title}`)).toEqual([
      `MD15 ${first[0]}`,
      `MD2 ${second[0]}`,
      `MD15-2 ${third[0]}`,
    ]);
    expect(issues.map(({ message }) => message).join('\n')).toContain('MD15-2');
  });

  test('three times, and beside a number that is taken', async () => {
    const { actions } = await read([
      HEAD,
      ['MD15', ...first],
      ['MD15-2', ...second],
      ['MD3', ...second],
      ['MD15', ...third],
      ['MD4', ...first],
      ['MD15', 'Close the depot in the north of the town', 'Ann Archer', '30 June 2027'],
    ]);
    expect(actions.map(({ ref }) => ref)).toEqual(['MD15', 'MD15-2', 'MD3', 'MD15-3', 'MD4', 'MD15-4']);
  });

  test('the same row once more is that action, and is told', async () => {
    const { actions, issues } = await read([HEAD, ['MD15', ...first], ['MD2', ...second], ['MD15', ...first]]);
    expect(actions.map(({ ref }) => ref)).toEqual(['MD15', 'MD2']);
    expect(issues.map(({ message }) => message).join('\n')).toContain('says the same');
  });
});

test('headings as systems write them are read by their words', async () => {
  const { actions } = await read([
    ['PillarID', 'ActionID', 'ActionName', 'ActionLaunchDate'],
    ['P1', 'P1.A1', 'Expand pre-school places', '2027-01-01'],
    ['P1', 'P1.A2', 'Train reading coaches', '2027-03-01'],
    ['P2', 'P2.A1', 'Pay a bonus', '2027-06-30'],
  ]);
  expect(actions.map(({ ref, theme, title, timescale }) => [ref, theme, title, timescale.due])).toEqual([
    ['P1.A1', 'P1', 'Expand pre-school places', '2027-01-01'],
    ['P1.A2', 'P1', 'Train reading coaches', '2027-03-01'],
    ['P2.A1', 'P2', 'Pay a bonus', '2027-06-30'],
  ]);
});

// What went wrong: “Effectiveness” over a table with “Prevention” across it stood nowhere, and nothing said so.
test('a heading over a table whose rows have themes of their own is said to be left out', async () => {
  const row = (ref: string, [title, who, when]: readonly string[]) =>
    `<tr><td>${ref}</td><td>${title}</td><td>${who}</td><td>${when}</td></tr>`;
  const head = '<tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th></tr>';
  const across = (name: string) => `<tr><td colspan="4">${name}</td></tr>`;
  const html = [
    `<h1>Effectiveness</h1><table>${head}${across('Prevention')}${row('FR-1', ROWS[0])}${across('Protection')}${row('FR-2', ROWS[1])}</table>`,
    `<h1>Efficiency</h1><table>${head}${row('FR-3', ROWS[2])}</table>`,
  ].join('');
  const file = { name: 'plan.html', bytes: new TextEncoder().encode(`<html><body>${html}</body></html>`) };
  const told = { plan: 'MD' as PlanKey, published: day('2026-11-01'), roster: EMPTY_ROSTER, columns: null };
  const { actions, issues } = await readPlan(file, told);
  expect(actions.map(({ theme }) => theme)).toEqual(['Prevention', 'Protection', 'Efficiency']);
  expect(issues.map(({ found }) => found)).toContain('Effectiveness');
  expect(issues.map(({ found }) => found)).not.toContain('Efficiency');
});
