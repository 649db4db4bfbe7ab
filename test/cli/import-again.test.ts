import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { aWorld, ROSTER_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';
import { day } from '#test/kit/an-action.ts';
import { readInstant } from '#src/calendar/instant.ts';

const RIP = 'RIP' as PlanKey;
const HEADINGS = 'Ref,Action,By when,Lead,RAG,Progress';
type Row = readonly [ref: string, title: string, dates: string, lead: string, rag?: string, progress?: string];

const VERSION_1: readonly Row[] = [
  ['8.1.1', 'Recruit a licensing manager', 'By end Dec 2015', 'Ann Archer', 'Amber', 'Advert is out'],
  ['8.1.2', 'Train every councillor in taxi law', 'By end Nov 2015', 'Ben Baker', 'Green'],
  ['8.1.3', 'Agree the performance framework', 'By end Oct 2015', 'Ann Archer'],
  ['8.1.4', 'Publish the café review', 'To be agreed', 'Leader', '', 'Complete'],
];

function csv(rows: readonly Row[]): string {
  return [HEADINGS, ...rows.map((row) => [...row, '', ''].slice(0, 6).join(','))].join('\n');
}

/** A world with version 1 loaded as RIP. */
async function aLoaded(
  files: Readonly<Record<string, string>> = {},
  lines: readonly string[] = [],
): Promise<HandMadeWorld> {
  const world = aWorld({ lines, files: { 'v1.csv': csv(VERSION_1), 'people.csv': ROSTER_CSV, ...files } });
  const code = await world.run(
    'import',
    'v1.csv',
    '--plan',
    'RIP',
    '--published',
    '2015-05-26',
    '--roster',
    'people.csv',
  );
  expect(world.grumbled()).toBe('');
  expect(code).toBe(0);
  return world;
}

const registerOf = (world: HandMadeWorld) => world.registers.get('./data')!.register;

async function ledgerOf(world: HandMadeWorld): Promise<readonly ActionEntry[]> {
  return registerOf(world).ledgerIn(RIP);
}

async function standingOf(world: HandMadeWorld, ref: string) {
  const tracked = await registerOf(world).trackedIn(RIP);
  return tracked.find(({ action }) => action.ref === ref)!;
}

const again = (world: HandMadeWorld, file: string, ...argv: readonly string[]) =>
  world.run('import', file, '--plan', 'RIP', ...argv);

describe('importing again', () => {
  test('the same file changes not a byte', async () => {
    const world = await aLoaded();
    const before = await world.registers.get('./data')!.image();
    expect(await again(world, 'v1.csv', '--apply')).toBe(0);
    expect(world.said()).toContain('Nothing has changed');
    expect((await world.registers.get('./data')!.image()).equals(before)).toBe(true);
  });

  test('one put in above moves every number, and every ledger goes on', async () => {
    const moved = VERSION_1.map(([ref, ...rest]): Row => [`8.1.${Number(ref.slice(-1)) + 1}`, ...rest]);
    const v2 = csv([['8.1.1', 'Appoint an interim director', 'By end Jan 2016', 'Ann Archer'], ...moved]);
    const world = await aLoaded({ 'v2.csv': v2 });
    const before = await registerOf(world).ledgerOf('RIP/8.1.3' as ActionId);
    expect(await again(world, 'v2.csv')).toBe(0);
    expect(world.said()).toContain('  8.1.3 → 8.1.4  Agree the performance framework');
    expect(world.said()).toContain('Nothing is changed yet');
    await again(world, 'v2.csv', '--apply');
    const tracked = await standingOf(world, '8.1.4');
    expect(tracked.action).toMatchObject({ id: 'RIP/8.1.3', formerRefs: [{ ref: '8.1.3', until: '2015-06-05' }] });
    const after = await registerOf(world).ledgerOf('RIP/8.1.3' as ActionId);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-1)?.event).toMatchObject({ kind: 'republished', ref: '8.1.4' });
    expect((await standingOf(world, '8.1.1')).action.id).toBe('RIP/8.1.1~2');
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('Nothing has changed');
  });

  test('an agreed date that nobody decided follows the document, and the original never does', async () => {
    const world = await aLoaded({ 'v2.csv': csv(withCell(VERSION_1, '8.1.3', 2, 'By end Jan 2016')) });
    await again(world, 'v2.csv', '--apply');
    const { standing } = await standingOf(world, '8.1.3');
    expect(standing).toMatchObject({ original: '2015-10-31', agreed: '2016-01-31' });
    expect(standing.moves).toMatchObject([{ which: 'agreed', from: '2015-10-31', to: '2016-01-31' }]);
  });

  test('what is left out is marked once, is in no doubt any more, and comes back', async () => {
    const world = await aLoaded({ 'v2.csv': csv(VERSION_1.slice(0, 3)) });
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toMatch(/No longer in the file.*\n {2}8\.1\.4 /u);
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('Nothing has changed');
    await world.run('doubts');
    expect(world.said()).toContain('Nothing is in doubt');
    await again(world, 'v1.csv', '--apply');
    expect(world.said()).toMatch(/There again.*\n {2}8\.1\.4 /u);
    expect(await kindsOf(world, 'RIP/8.1.4')).toEqual(['published', 'progress', 'dropped', 'republished']);
  });

  test('a newer version under another file name is not loaded a second time beside it', async () => {
    const world = await aLoaded({ 'new plan.csv': csv(VERSION_1.slice(0, 3)) });
    expect(await world.run('import', 'new plan.csv', '--published', '2015-11-02')).toBe(1);
    expect(world.grumbled()).toContain(
      '3 of the file’s 3 actions are in V1 (RIP) too, so this looks like a newer version of it. ' +
        'To compare the two: npm run ragtime -- import "new plan.csv" --plan RIP --published 2015-11-02',
    );
    expect(await registerOf(world).plans()).toHaveLength(1);
    expect(await world.run('import', 'new plan.csv', '--plan', 'NP', '--published', '2015-11-02')).toBe(0);
    expect(await registerOf(world).plans()).toHaveLength(2);
  });

  test('a file that says nothing of themes leaves each action in its own', async () => {
    const themed = `Theme,${HEADINGS}\n${VERSION_1.map((row) => ['A', ...row, '', ''].slice(0, 7).join(',')).join('\n')}`;
    const world = aWorld({ files: { 'v1.csv': themed, 'v2.csv': csv(VERSION_1), 'people.csv': ROSTER_CSV } });
    await again(world, 'v1.csv', '--published', '2015-05-26', '--roster', 'people.csv');
    const { theme } = (await standingOf(world, '8.1.1')).action;
    expect(theme).not.toBeNull();
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('Nothing has changed');
    expect((await standingOf(world, '8.1.1')).action.theme).toBe(theme);
  });

  test('one change of many actions is told once', async () => {
    const later = VERSION_1.map(([ref, title, , lead, ...rest]): Row => [ref, title, 'By end Jan 2016', lead, ...rest]);
    const v1 = VERSION_1.map(([ref, title, , lead, ...rest]): Row => [ref, title, 'By end Dec 2015', lead, ...rest]);
    const world = await aLoaded({ 'w1.csv': csv(v1), 'w2.csv': csv(later) });
    await again(world, 'w1.csv', '--apply');
    await again(world, 'w2.csv');
    expect(world.said()).toContain('  “By end Dec 2015” → “By end Jan 2016”: 8.1.1, 8.1.2, 8.1.3, 8.1.4');
    expect(world.said()).toContain('npm run ragtime -- import w2.csv --plan RIP --apply');
  });

  test('refs that nobody can tell apart wait for a word', async () => {
    const v2 = csv([...VERSION_1.slice(0, 3), ['9.1.1', 'Publish the housing review', 'To be agreed', 'Leader']]);
    const world = await aLoaded({ 'v2.csv': v2 });
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('may be 9.1.1  Publish the housing review   If it is: --same 8.1.4=9.1.1');
    expect((await registerOf(world).trackedIn(RIP)).map(({ action }) => action.ref)).toEqual(
      VERSION_1.map(([ref]) => ref),
    );
    await again(world, 'v2.csv', '--apply', '--same', '8.1.4=9.1.1');
    expect((await standingOf(world, '9.1.1')).action.id).toBe('RIP/8.1.4');
  });

  // What went wrong: what was not to be done any more was shown as the same action reworded, and taken in.
  test('an action that says something else now is not taken in until it is said whether it is the same', async () => {
    const denied: Row = ['8.1.2', 'Do not train every councillor in taxi law', 'By end Nov 2015', 'Ben Baker', 'Green'];
    const world = await aLoaded({ 'v2.csv': csv([VERSION_1[0]!, denied, ...VERSION_1.slice(2)]) });
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('Saying something else now, and not taken in until you say whether it is the same');
    expect(world.said()).toContain(
      '    now 8.1.2  Do not train every councillor in taxi law   (one says that it is not to be done, the other that it is)' +
        '   If it is the same action: --same 8.1.2=8.1.2   If that is a new action: --new 8.1.2',
    );
    expect(world.said()).not.toContain('Reworded');
    expect((await standingOf(world, '8.1.2')).action.title).toBe('Train every councillor in taxi law');
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('asked here alone: what is not told apart stays as it was');
    await again(world, 'v2.csv', '--apply', '--same', '8.1.2=8.1.2');
    expect((await standingOf(world, '8.1.2')).action.title).toBe('Do not train every councillor in taxi law');
  });

  test('or, where it is said to be new, stands beside the old one under a number of its own', async () => {
    const denied: Row = ['8.1.2', 'Do not train every councillor in taxi law', 'By end Nov 2015', 'Ben Baker', 'Green'];
    const world = await aLoaded({ 'v2.csv': csv([VERSION_1[0]!, denied, ...VERSION_1.slice(2)]) });
    await again(world, 'v2.csv', '--apply', '--new', '8.1.2');
    expect((await standingOf(world, '8.1.2')).action.id).not.toBe('RIP/8.1.2');
    expect((await standingOf(world, '8.1.2-old')).action.id).toBe('RIP/8.1.2');
  });

  test('or are said to be new', async () => {
    const v2 = csv([...VERSION_1.slice(0, 3), ['9.1.1', 'Publish the housing review', 'To be agreed', 'Leader']]);
    const world = await aLoaded({ 'v2.csv': v2 });
    await again(world, 'v2.csv', '--apply', '--new', '9.1.1');
    expect((await standingOf(world, '9.1.1')).action.id).toBe('RIP/9.1.1');
    expect((await standingOf(world, '8.1.4')).action.isDropped).toBe(true);
  });

  test('a number that a dropped action had may be another’s: the old one is called so', async () => {
    const v2 = csv([
      ...VERSION_1.slice(0, 3),
      ['8.1.4', 'Buy new software for benefits', 'By end May 2016', 'Ben Baker'],
    ]);
    const world = await aLoaded({ 'v2.csv': v2 });
    await again(world, 'v2.csv', '--apply', '--new', '8.1.4');
    expect((await standingOf(world, '8.1.4')).action.title).toBe('Buy new software for benefits');
    expect((await standingOf(world, '8.1.4-old')).action).toMatchObject({ id: 'RIP/8.1.4', isDropped: true });
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('Nothing has changed');
  });

  test('a lead’s rating survives whatever the document says', async () => {
    const world = await aLoaded({ 'v2.csv': csv(withCell(VERSION_1, '8.1.1', 4, 'Red')) });
    const at = readInstant('2015-06-05T10:00:00Z')!;
    const event: ActionEvent = { kind: 'updated', change: { rating: 'green' }, words: 'green', unread: '' };
    const { people } = await registerOf(world).roster();
    const entry = {
      at,
      day: day('2015-06-05'),
      by: people[0]!.id,
      message: null,
      action: 'RIP/8.1.1' as ActionId,
      event,
    };
    await registerOf(world).write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('8.1.1  rating: Amber ▲ → Red ■');
    expect((await standingOf(world, '8.1.1')).standing.declared?.rating).toBe('green');
  });

  test('whatever the order and the numbers of a new version, every ledger goes on under its words', async () => {
    const titles = VERSION_1.map(([, title]) => title);
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(order, order, fc.constantFrom('8.1', '9.4'), async (rows, numbers, outcome) => {
        const world = await aLoaded();
        const before = Map.groupBy(await ledgerOf(world), ({ action }) => action);
        const version = rows.map((row, at): Row => [`${outcome}.${(numbers[at] ?? 0) + 1}`, ...tail(VERSION_1[row]!)]);
        world.files.set('v2.csv', csv(version));
        expect(await again(world, 'v2.csv', '--apply')).toBe(0);
        for (const { action } of await registerOf(world).trackedIn(RIP)) {
          expect(action.id).toBe(`RIP/8.1.${titles.indexOf(action.title) + 1}`);
          const after = await registerOf(world).ledgerOf(action.id);
          expect(after.slice(0, before.get(action.id)?.length)).toEqual(before.get(action.id));
        }
        expect(await world.registers.get('./data')!.integrity()).toEqual([]);
        const image = await world.registers.get('./data')!.image();
        await again(world, 'v2.csv', '--apply');
        expect((await world.registers.get('./data')!.image()).equals(image)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});

describe('where the office and the document both changed something', () => {
  const v2 = csv(withCell(withCell(VERSION_1, '8.1.4', 2, 'By end Apr 2016'), '8.1.3', 3, 'Leader'));

  async function contested(lines: readonly string[] = []): Promise<HandMadeWorld> {
    const world = await aLoaded({ 'v2.csv': v2 }, lines);
    expect(await world.run('settle', '8.1.4', '--date', '2016-01-31', '--why', 'the board says so')).toBe(0);
    expect(await world.run('settle', '8.1.3', '--lead', 'Ben Baker')).toBe(0);
    return world;
  }

  test('the three words stand side by side, and --apply leaves them alone', async () => {
    const world = await contested();
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain(
      [
        '  8.1.4  Publish the café review: by when',
        '    the document then   “To be agreed”: no date',
        '    the document now    “By end Apr 2016”: Sat 30 Apr 2016',
        '    the register        Sun 31 Jan 2016, decided by Olive Office on Fri 5 Jun 2015: the board says so',
        '    Keep what was decided: --keep 8.1.4   Follow the document: --take 8.1.4',
      ].join('\n'),
    );
    expect(world.said()).toContain('8.1.3  Agree the performance framework: who leads');
    expect(world.said()).toMatch(/decided by Olive Office on Fri 5 Jun 2015$/mu);
    expect(world.said()).toContain('npm run ragtime -- import v2.csv --plan RIP --apply --keep 8.1.3');
    expect((await standingOf(world, '8.1.4')).standing.agreed).toBe('2016-01-31');
    expect((await standingOf(world, '8.1.4')).action.timescale.text).toBe('By end Apr 2016');
  });

  test.each([
    ['--keep', '2016-01-31', 'Ben Baker'],
    ['--take', '2016-04-30', null],
  ] as const)('%s says which, and is not asked again', async (flag, agreed, lead) => {
    const world = await contested();
    await again(world, 'v2.csv', '--apply', flag, '8.1.4,8.1.3');
    expect((await standingOf(world, '8.1.4')).standing.agreed).toBe(agreed);
    expect((await standingOf(world, '8.1.3')).standing.owners[0]?.name).toBe(lead);
    const [office] = (await registerOf(world).roster()).people.filter(({ role }) => role === 'office');
    expect((await ledgerOf(world)).at(-1)?.by).toBe(office?.id);
    await again(world, 'v2.csv', '--apply');
    expect(world.said()).toContain('Nothing has changed');
  });

  test('somebody at a terminal is asked one at a time', async () => {
    const world = await contested(['k', 'd']);
    const atTerminal = Object.assign(world, { isTerminal: true });
    const { takeIn } = await import('#src/cli/plan-import/take-in.ts');
    await takeIn('v2.csv', { data: './data', plan: RIP, apply: true }, atTerminal);
    expect((await standingOf(world, '8.1.3')).standing.owners[0]?.name).toBe('Ben Baker');
    expect((await standingOf(world, '8.1.4')).standing.agreed).toBe('2016-04-30');
  });

  test('what else is taken in leaves the questions open, and says so', async () => {
    const world = await contested();
    world.files.set('v3.csv', v2.replace('Recruit a', 'Recruit one'));
    await again(world, 'v3.csv', '--apply');
    expect(world.said()).toContain('stand as they were. The 2 questions above still wait for you.');
    expect(world.said()).not.toContain('is asked here alone');
  });

  test('an answer that is none is asked for again', async () => {
    const world = Object.assign(await contested(['maybe', 'k', '']), { isTerminal: true });
    const { takeIn } = await import('#src/cli/plan-import/take-in.ts');
    await takeIn('v2.csv', { data: './data', plan: RIP, apply: true }, world);
    expect(world.said()).toContain('“maybe” is none of these: k, d or Enter.');
    const settled = (await ledgerOf(world)).findLast(({ event }) => event.kind === 'settled');
    expect(settled?.event).toMatchObject({ about: 'leads' });
  });

  test('nothing is applied when something else was decided while somebody was asked', async () => {
    const world = await contested();
    const meanwhile = async function* (): AsyncIterable<string> {
      expect(await world.run('settle', '8.1.4', '--date', '2016-02-28', '--why', 'the board met')).toBe(0);
      yield* ['k', 'd'];
    };
    const atTerminal = { ...world, isTerminal: true, input: meanwhile };
    const { takeIn } = await import('#src/cli/plan-import/take-in.ts');
    const taken = takeIn('v2.csv', { data: './data', plan: RIP, apply: true }, atTerminal);
    await expect(taken).rejects.toThrow('Something was decided in chat while you were asked');
    expect((await standingOf(world, '8.1.4')).standing.agreed).toBe('2016-02-28');
  });

  test('the same in JSON, an object a line', async () => {
    const world = await contested();
    await again(world, 'v2.csv', '--json');
    expect(world.json().map(({ change, ref, about, applied }) => [change, ref, about, applied])).toEqual([
      ['conflict', '8.1.3', 'leads', false],
      ['conflict', '8.1.4', 'timescale', false],
    ]);
  });
});

describe('progress in a published plan', () => {
  test('is the first line that its ledger says, on the day of publication, by nobody', async () => {
    const world = await aLoaded();
    const { standing } = await standingOf(world, '8.1.1');
    expect(standing).toMatchObject({
      declared: { rating: 'amber', by: null, on: '2015-05-26' },
      narrative: { text: 'Advert is out', by: null },
      lastUpdate: null,
    });
    expect((await standingOf(world, '8.1.4')).standing.stage).toBe('delivered');
    expect((await ledgerOf(world)).filter(({ event }) => event.kind === 'progress').map(({ day: on }) => on)).toEqual(
      Array.from({ length: 3 }, () => '2015-05-26'),
    );
  });

  test('that is published for the first time is shown before it is taken in', async () => {
    const world = await aLoaded({
      'v2.csv': csv(withCell(withCell(VERSION_1, '8.1.3', 4, 'Red'), '8.1.3', 5, 'Not begun')),
    });
    await again(world, 'v2.csv');
    expect(world.said()).toContain('  8.1.3  rating: not rated → Red ■\n  8.1.3  nothing said → “Not begun”');
  });

  test('that a newer version words otherwise is a new line on its day', async () => {
    const world = await aLoaded({ 'v2.csv': csv(withCell(VERSION_1, '8.1.1', 5, 'Advert failed')) });
    await again(world, 'v2.csv', '--published', '2015-11-02', '--apply');
    const lines = (await registerOf(world).ledgerOf('RIP/8.1.1' as ActionId)).filter(
      ({ event }) => event.kind === 'progress',
    );
    expect(lines.map(({ day: on, event }) => [on, 'words' in event && event.words])).toEqual([
      ['2015-05-26', 'Advert is out'],
      ['2015-11-02', 'Advert failed'],
    ]);
  });
});

describe('columns', () => {
  const odd =
    'Number,What,Other,Who,When\n1.1,Agree the budget,x,Ann Archer,By end Dec 2015\n1.2,Train managers,y,Ben Baker,By end Nov 2015\n';

  test('that were given are remembered for the next version with the same headings', async () => {
    const world = aWorld({ files: { 'odd.csv': odd, 'people.csv': ROSTER_CSV } });
    const argv = ['odd.csv', '--plan', 'ODD', '--published', '2015-05-26', '--roster', 'people.csv'];
    expect(await world.run('import', ...argv, '--columns', 'ref=1,action=3,dates=5,leads=4')).toBe(0);
    expect(await world.run('import', 'odd.csv', '--plan', 'ODD')).toBe(0);
    expect(world.said()).toContain('Nothing has changed');
  });

  test('that are in doubt are told before anything else, with how to say it otherwise', async () => {
    const rows =
      'Agree the plan with all partners,Jo Ash,May 2016\nPublish the plan for everybody to see,Kim Oak,June 2016\n';
    const world = aWorld({ files: { 'welsh.csv': `Camau,Pwy,Erbyn\n${rows}` } });
    await world.run('import', 'welsh.csv', '--plan', 'ODD', '--published', '2015-05-26', '--dry-run');
    expect(world.complained[0]).toContain('--columns action=1,leads=2,dates=3');
    expect(world.complained.filter((line) => line.includes('--columns action='))).toHaveLength(1);
  });

  test('that name nothing are wrong usage', async () => {
    const world = aWorld({ files: { 'odd.csv': odd } });
    expect(await world.run('import', 'odd.csv', '--columns', 'colour=1')).toBe(2);
    expect(world.grumbled()).toContain('names no column');
  });
});

function withCell(rows: readonly Row[], ref: string, cell: number, words: string): readonly Row[] {
  return rows.map((row) => (row[0] === ref ? ([...row, '', ''].with(cell, words).slice(0, 6) as unknown as Row) : row));
}

function tail([, ...rest]: Row): [string, string, string, string?, string?] {
  return rest;
}

async function kindsOf(world: HandMadeWorld, id: string): Promise<readonly string[]> {
  return (await registerOf(world).ledgerOf(id as ActionId)).map(({ event }) => event.kind);
}

describe('a number that stands twice in the second version', () => {
  const TWICE: Readonly<Record<string, readonly Row[]>> = {
    'one under the other, in like words': [
      ...VERSION_1.slice(0, 3),
      ['8.1.4', 'Publish the café review in Welsh', 'To be agreed', 'Leader'],
      ['8.1.4', 'Publish the café review in English', 'To be agreed', 'Leader'],
    ],
    'apart, in other words': [
      ...VERSION_1,
      ['8.1.9', 'Close the depot', 'By end Dec 2015', 'Ann Archer'],
      ['8.1.4', 'Repair the weir', 'TBC', 'Ben Baker'],
    ],
  };

  test.each(Object.keys(TWICE))('loses no action when it is taken in: %s', async (how) => {
    const rows = TWICE[how]!;
    const world = await aLoaded({ 'v2.csv': csv(rows) });
    await again(world, 'v2.csv', '--published', '2015-09-01', '--apply');
    const tracked = await registerOf(world).trackedIn(RIP);
    const titles = tracked.map(({ action }) => action.title);
    for (const [, title] of rows) expect(titles).toContain(title);
    // The one that had the number has its ledger still.
    const review = tracked.find(({ action }) => action.title.startsWith('Publish the café review'));
    expect((await ledgerOf(world)).filter(({ action }) => action === review?.action.id).length).toBeGreaterThan(1);
  });

  test('the import and the list of doubts speak of one count', async () => {
    const world = await aLoaded({ 'v2.csv': csv(TWICE['apart, in other words']!) });
    await again(world, 'v2.csv', '--published', '2015-09-01', '--apply');
    const taken = /(\d+) actions? needs? you/u.exec(world.said())?.[1];
    await world.run('doubts');
    const listed = /^(\d+) actions? needs? you/mu.exec(world.said())?.[1];
    // “Publish the café review” is complete, and asked neither when nor by whom.
    expect(taken).toBe('1');
    expect(listed).toBe(taken);
  });
});
