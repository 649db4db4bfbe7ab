import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { PurposeId } from '#src/plan/governance/purpose.ts';
import type { ActionEvent, NewActionEntry } from '#src/plan/ledger.ts';
import { aWorldWithPlan } from '#test/cli/a-world.ts';
import type { HandMadeWorld } from '#test/cli/a-world.ts';
import type { HandSetClock } from '#test/kit/a-clock.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aSiteFolder, copiedTo, deadLinks, heldIn, PICTURES_IN_WORDS } from './a-site.ts';

async function said(world: HandMadeWorld, ref: string, on: Day, ...events: readonly ActionEvent[]): Promise<void> {
  const entries = events.map((event): NewActionEntry => ({
    action: `PLAN/${ref}` as NewActionEntry['action'],
    event,
    at: `${on}T10:00:00.000Z` as Instant,
    day: on,
    by: personId('Olive Office'),
    message: null,
  }));
  const { register } = world.registers.get('./data')!;
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
}

async function published(world: HandMadeWorld, folder: string, on: string): Promise<string> {
  expect(await world.run('publish', folder, '--as-at', on), world.grumbled()).toBe(0);
  return world.said();
}

/** A plan of three actions with a site as at the end of July, of which something happened in June. */
async function aSite() {
  const world = await aWorldWithPlan({ now: '2016-01-04T10:00:00Z', drawPicture: PICTURES_IN_WORDS });
  const folder = aSiteFolder();
  await said(world, '1.1', day('2016-01-04'), { kind: 'date-agreed', day: day('2016-03-31'), reason: 'CANARY' });
  await published(world, folder, '2016-01-04');
  return { world, folder };
}

test('every kind of page is there, all links lead somewhere, and everybody may read it', async () => {
  const { folder } = await aSite();
  const files = heldIn(folder);
  for (const page of [
    'index',
    'late',
    'moved',
    'decided',
    'numbers',
    'aims',
    'pictures',
    'about',
    'editions',
    'accessibility',
  ])
    expect([...files.keys()]).toContain(`${page}.html`);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['actions/1.1.html', 'editions/2016-01-04/actions/1.1.html']),
  );
  expect(deadLinks(files)).toEqual([]);
  expect(statSync(join(folder, 'index.html')).mode & 0o777).toBe(0o644);
  expect(statSync(join(folder, 'actions')).mode & 0o777).toBe(0o755);
  const page = files.get('actions/1.1.html')!;
  expect(page).toMatch(/Agree the budget/u);
  expect(page).toMatch(/2016-03-31/u);
  expect(page).toMatch(/the programme office/u);
  expect(page).not.toMatch(/CANARY|Olive/u);
});

test('a councillor’s four questions are one click away, and the answers are there', async () => {
  const { folder } = await aSite();
  const files = heldIn(folder);
  const first = files.get('index.html')!;
  expect(first).toContain('"id":"rating-mix"');
  const answers = {
    'late.html': /past their date|is past its/u,
    'moved.html': /since the plan was published/u,
    'decided.html': /due date agreed: 31 March 2016/u,
    'numbers.html': /1\.1/u,
  };
  for (const [page, answer] of Object.entries(answers)) {
    expect(first).toContain(`href="${page}"`);
    expect(files.get(page)).toMatch(answer);
  }
});

test('what is for programs is read back: stable ids, days as ISO has them, and what each file is', async () => {
  const { folder } = await aSite();
  const files = heldIn(folder);
  const actions: Record<string, string>[] = parse(files.get('data/actions.csv')!, { columns: true });
  expect(actions.map(({ id }) => id)).toEqual(['PLAN/1.1', 'PLAN/1.2', 'PLAN/1.3']);
  expect(actions[0]).toMatchObject({
    original_date: '2015-12-31',
    agreed_date: '2016-03-31',
    times_moved: '1',
    led_by: 'Ann Archer',
    page: 'actions/1.1.html',
  });
  const metadata = JSON.parse(files.get('data/metadata.json')!) as {
    tables: { url: string; tableSchema: { columns: { name: string }[] } }[];
  };
  for (const { url, tableSchema } of metadata.tables) {
    const [header] = parse(files.get(`data/${url}`)!);
    expect(header).toEqual(tableSchema.columns.map(({ name }) => name));
  }
  expect(files.get('feed.xml')).toMatch(
    /<entry>\n<id>urn:ragtime:PLAN:line-\d+<\/id>\n<title>1\.1 Agree the budget<\/title>/u,
  );
});

describe('editions', () => {
  test('said again it is as it was, and elsewhere the same bytes', async () => {
    const { world, folder } = await aSite();
    const other = aSiteFolder();
    expect(await published(world, folder, '2016-01-04')).toMatch(/already, and is as it was/u);
    await published(world, other, '2016-01-04');
    expect(heldIn(other)).toEqual(heldIn(folder));
  });

  test('a later one leaves the earlier as it was to the byte, and counts from it', async () => {
    const { world, folder } = await aSite();
    const before = heldIn(folder);
    later(world, '2016-02-01');
    await said(world, '1.2', day('2016-02-01'), { kind: 'closed', as: 'withdrawn', reason: 'CANARY' });
    // An officer's note of a day that was published already is no reason to draw it again.
    await said(world, '1.1', day('2016-01-04'), { kind: 'noted', text: 'a note', words: 'CANARY' });
    expect(await published(world, folder, '2016-02-01')).toMatch(/edition before is as at 4 January 2016; 2 editions/u);
    const now = heldIn(folder);
    const editions = [...before].filter(([path]) => path.startsWith('editions/'));
    expect(editions.length).toBeGreaterThan(15);
    for (const [path, text] of editions) expect(now.get(path)).toBe(text);
    expect(now.get('actions/1.2.html')).toMatch(/rt-notice">Withdrawn, 1 February 2016/u);
    expect(now.get('editions/2016-01-04/actions/1.2.html')).not.toMatch(/Withdrawn/u);
    expect(now.get('editions/2016-01-04/index.html')).toMatch(/This is the edition as at 4 January 2016/u);
    for (const day of ['2016-01-04', '2016-02-01'])
      expect(now.get('index.html')).toContain(`editions/${day}/index.html`);
    expect(now.get('moved.html')).toMatch(/4 January 2016/u);
    expect(deadLinks(now)).toEqual([]);
  });

  test('what is restricted since goes, out of earlier editions too, and that is said', async () => {
    const { world, folder } = await aSite();
    later(world, '2016-02-01');
    await said(world, '1.2', day('2016-02-01'), { kind: 'restricted', restricted: true });
    const told = await published(world, folder, '2016-02-01');
    expect(told).toMatch(/The edition as at 4 January 2016 was drawn again/u);
    expect(told).toMatch(
      /2 pages of what is not public any more went: actions\/1\.2\.html, editions\/2016-01-04\/actions\/1\.2\.html\./u,
    );
    const files = heldIn(folder);
    for (const [path, text] of files) expect(`${path} ${text}`).not.toMatch(/actions\/1\.2\.html|Train every manager/u);
    expect(files.get('editions/2016-01-04/index.html')).toMatch(/not public any more/u);
    expect(deadLinks(files)).toEqual([]);
  });

  test('a line for the public that is withdrawn goes out of earlier editions', async () => {
    const { world, folder } = await aSite();
    later(world, '2016-02-01');
    await said(world, '1.1', day('2016-02-01'), { kind: 'public-released', says: 'LET-GO' });
    await published(world, folder, '2016-02-01');
    expect(heldIn(folder).get('actions/1.1.html')).toMatch(/LET-GO/u);
    later(world, '2016-03-01');
    await said(world, '1.1', day('2016-03-01'), { kind: 'public-withdrawn' });
    expect(await published(world, folder, '2016-03-01')).toMatch(/as at 1 February 2016 was drawn again/u);
    for (const text of heldIn(folder).values()) expect(text).not.toMatch(/LET-GO/u);
  });

  test('whoever was erased goes out of earlier editions, and everybody else stays', async () => {
    const { world, folder } = await aSite();
    const named = (): readonly string[] =>
      [...heldIn(folder)].flatMap(([path, text]) => (text.includes('Ann Archer') ? [path] : []));
    expect(named()).toContain('editions/2016-01-04/actions/1.1.html');
    later(world, '2016-02-01');
    const at = '2016-01-05T10:00:00.000Z' as Instant;
    const { erase } = world.registers.get('./data')!;
    await erase({ person: personId('Ann Archer'), at, day: day('2016-01-05'), chosen: 'all', why: 'asked' });
    expect(await published(world, folder, '2016-02-01')).toMatch(/The edition as at 4 January 2016 was drawn again/u);
    expect(named()).toEqual([]);
    expect(heldIn(folder).get('editions/2016-01-04/actions/1.2.html')).toContain('Ben Baker');
    expect(deadLinks(heldIn(folder))).toEqual([]);
  });

  test('an address of which the newest edition has nothing says so and leads to the last that had it', async () => {
    const { world, folder } = await aSite();
    later(world, '2016-02-01');
    const purpose = {
      id: 'milestone/A i' as PurposeId,
      kind: 'milestone',
      ref: 'A i',
      title: 'The board meets',
      parent: null,
    } as const;
    await ofPlan(world, day('2016-02-01'), { kind: 'purpose-kept', purpose });
    await published(world, folder, '2016-02-01');
    expect(heldIn(folder).get('milestones/a_20i.html')).toMatch(/The board meets/u);
    later(world, '2016-03-01');
    const { register } = world.registers.get('./data')!;
    const kept = (await register.ledgerOfPlans()).findLast(({ event }) => event.kind === 'purpose-kept')!;
    await ofPlan(world, day('2016-03-01'), { kind: 'undone', of: kept.seq });
    for (const on of ['2016-03-01', '2016-03-02']) {
      later(world, on);
      await published(world, folder, on);
      const files = heldIn(folder);
      expect(files.get('milestones/a_20i.html')).toMatch(/newest one has nothing of it/u);
      expect(files.get('milestones/a_20i.html')).toContain('href="../editions/2016-02-01/milestones/a_20i.html"');
      expect(files.get('aims.html')).not.toMatch(/The board meets/u);
      expect(deadLinks(files)).toEqual([]);
    }
  });
});

async function ofPlan(world: HandMadeWorld, on: Day, event: PlanEvent): Promise<void> {
  const { register } = world.registers.get('./data')!;
  const line = {
    plan: 'PLAN' as PlanKey,
    event,
    at: `${on}T10:00:00.000Z` as Instant,
    day: on,
    by: null,
    message: null,
  };
  await register.write({ message: null, slot: null, entries: [line], say: [], asked: [] });
}

function later({ clock }: HandMadeWorld, on: string): void {
  (clock as HandSetClock).set(`${on}T10:00:00Z`);
}

describe('a folder', () => {
  test.each([
    [
      'holds something else',
      (folder: string) => (mkdirSync(folder), writeFileSync(join(folder, 'thesis.txt'), 'x')),
      /holds something that is no site of Ragtime \(thesis\.txt\)/u,
    ],
    ['is a file', (folder: string) => writeFileSync(folder, 'x'), /is a file/u],
  ])('that %s is refused and stays as it is', async (_, make, why) => {
    const world = await aWorldWithPlan();
    const folder = aSiteFolder();
    make(folder);
    expect(await world.run('publish', folder)).toBe(1);
    expect(world.grumbled()).toMatch(why);
    expect(heldIn(statSync(folder).isDirectory() ? folder : join(folder, 'none')).size).toBeLessThan(2);
  });

  test.each([
    [
      'something was put',
      (folder: string) => writeFileSync(join(folder, 'logo.png'), 'x'),
      /logo\.png is not of the site/u,
    ],
    [
      'a page was mended by hand',
      (folder: string) => writeFileSync(join(folder, 'late.html'), 'x'),
      /late\.html is not as it was published/u,
    ],
    ['a page is gone', (folder: string) => rmSync(join(folder, 'late.html')), /late\.html is gone/u],
    [
      'the list of files is spoilt',
      (folder: string) => writeFileSync(join(folder, 'ragtime-site.json'), '{'),
      /ragtime-site\.json cannot be read/u,
    ],
  ])('of ours in which %s is refused and stays as it is', async (_, change, why) => {
    const { world, folder } = await aSite();
    change(folder);
    const before = heldIn(folder);
    expect(await world.run('publish', folder)).toBe(1);
    expect(world.grumbled()).toMatch(why);
    expect(heldIn(folder)).toEqual(before);
  });

  test('has no edition of an earlier day or of a day to come, and none lies where the register does', async () => {
    const { world, folder } = await aSite();
    for (const [argv, why] of [
      [[folder, '--as-at', '2015-12-31'], /of an earlier day/u],
      [[folder, '--as-at', '2016-02-01'], /still to come/u],
      [['./data/site'], /lie in each other/u],
      [['.'], /lie in each other/u],
    ] as const) {
      expect(await world.run('publish', ...argv)).toBe(1);
      expect(world.grumbled()).toMatch(why);
    }
  });

  test('that was broken off as it changed places stands again, and half of one is thrown away', async () => {
    const { world, folder } = await aSite();
    const before = heldIn(folder);
    copiedTo(folder, `${folder}.next`);
    rmSync(join(`${folder}.next`, 'index.html'));
    renameSync(folder, `${folder}.before`);
    expect(await published(world, folder, '2016-01-04')).toMatch(/is as it was/u);
    expect(heldIn(folder)).toEqual(before);
    for (const left of ['.next', '.before', '.lock']) expect(existsSync(`${folder}${left}`)).toBe(false);
  });
});
