import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import { inFolder } from '#test/damage/a-real-folder.ts';
import { AT } from '#test/db/a-loaded-file.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { openDatabase } from '#db/open.ts';
import { personId } from '#test/kit/an-action.ts';
import { aWorldWithPlan, PLAN_CSV, ROSTER_CSV } from '#test/cli/a-world.ts';
import type { HandMadeWorld } from '#test/cli/a-world.ts';

const SAID = { thread: 'console:t' as ThreadId, at: AT, card: null, how: 'said', of: null } as const;
const [ANN, BEN] = ['Ann Archer', 'Ben Baker'].map((name) => `console:${personId(name)}`) as [AccountId, AccountId];

/** Ann Archer has said something, and somebody has said something of her. */
async function aWorldThatHeard(): Promise<HandMadeWorld> {
  const world = await aWorldWithPlan();
  await saidIn(world.registers.get('./data')!);
  return world;
}

async function saidIn({ inbox }: Pick<Awaited<ReturnType<typeof openDatabase>>, 'inbox'>): Promise<void> {
  await inbox.receive({ ...SAID, id: 'console:1' as MessageId, from: ANN, text: '1.1 amber, the auditors were slow' });
  await inbox.receive({ ...SAID, id: 'console:2' as MessageId, from: BEN, text: '1.2 green, Ann Archer helped' });
}

const ERASE = ['person', 'erase', 'Ann Archer', '--why', 'asked for it'];

describe('person export', () => {
  test('writes all that is held of somebody, and where others name them', async () => {
    const world = await aWorldThatHeard();
    expect(await world.run('person', 'export', 'Ann Archer', '--out', 'ann.json')).toBe(0);
    const written = JSON.parse(String(world.files.get('ann.json'))) as Record<string, unknown>;
    expect(written).toMatchObject({
      person: { name: 'Ann Archer', email: 'ann@example.gov.uk' },
      messages: [{ text: '1.1 amber, the auditors were slow' }],
      inWordsOfOthers: [{ where: 'message 2 of the inbox', words: '1.2 green, Ann Archer helped' }],
    });
    expect(JSON.stringify(written)).not.toContain('Ben Baker');
    expect(world.said()).toContain('All that is held of Ann Archer is written to ann.json');
  });

  test.each([
    [
      'Anne Archer',
      'Nobody in the roster is plainly meant by “Anne Archer”. Do you mean: Ann Archer (ann@example.gov.uk)?',
    ],
    ['Zoë Zero', 'Nobody in the roster is plainly meant by “Zoë Zero”.'],
  ])('of %s, whom nobody is called, nothing is written', async (name, sentence) => {
    const world = await aWorldThatHeard();
    expect(await world.run('person', 'export', name, '--out', 'out.json')).toBe(1);
    expect(world.grumbled()).toContain(sentence);
    expect(world.files.has('out.json')).toBe(false);
  });
});

// What went wrong: “0 lines of the record” where they were written out, and “8 lines” where the same person was erased.
test('what is written out and what is erased are counted alike, and each number says whose it is', async () => {
  const world = await aWorldThatHeard();
  const counts = () => /(?:^|Changed: )(\d+ lines? of the record.*?)\. ?/mu.exec(world.said())?.[1];
  await world.run('person', 'export', 'Ann Archer', '--out', 'ann.json');
  const written = counts();
  await world.run(...ERASE);
  expect(counts()).toBe(written);
  // Ben’s message, which names them, stays as it is until that is chosen.
  expect(written).toMatch(/are theirs; their name or words stand in \d+ more lines? of the record$/u);
});

describe('person erase', () => {
  test('is shown first, with the words of others to decide on, and nothing is done', async () => {
    const world = await aWorldThatHeard();
    expect(await world.run(...ERASE)).toBe(0);
    expect(world.said()).toContain('Nothing is done yet.');
    expect(world.said()).toContain('They still lead PLAN 1.1');
    expect(world.said()).toContain('message 2 of the inbox: “1.2 green, Ann Archer helped”');
    expect(world.said()).toContain(`person erase "Ann Archer" --why "asked for it" --apply`);
    const { people } = await world.registers.get('./data')!.register.roster();
    expect(people.map(({ name }) => name)).toContain('Ann Archer');
  });

  test('with --apply it is done, and what others wrote stays where nobody chose it', async () => {
    const world = await aWorldThatHeard();
    expect(await world.run(...ERASE, '--apply')).toBe(0);
    const { register, inbox, integrity } = world.registers.get('./data')!;
    expect((await register.roster()).people.map(({ name }) => name)).toEqual([
      'a former lead',
      'Ben Baker',
      'Olive Office',
    ]);
    expect((await inbox.message('console:2' as MessageId))?.text).toBe('1.2 green, Ann Archer helped');
    expect(world.said()).toContain('Ann Archer is erased; the record is whole, and calls them “a former lead”.');
    expect(await integrity()).toEqual([]);
  });

  test('a place of which nobody wrote is named as such, and nothing is erased', async () => {
    const world = await aWorldThatHeard();
    expect(await world.run(...ERASE, '--also', 'title of PLAN/9.9', '--apply')).toBe(1);
    expect(world.grumbled()).toContain(
      'No words of others stand at “title of PLAN/9.9”. There are: message 2 of the inbox.',
    );
    const { people } = await world.registers.get('./data')!.register.roster();
    expect(people.map(({ name }) => name)).toContain('Ann Archer');
  });

  test('whoever gives no reason is asked for one', async () => {
    const world = await aWorldThatHeard();
    expect(await world.run('person', 'erase', 'Ann Archer', '--why', ' ', '--apply')).toBe(1);
    expect(world.grumbled()).toContain('Say why, for the record');
  });

  test('on the disk nothing of theirs is left: not in the register, its write-ahead log, a backup, an export or the log, and the doctor finds the record whole', async () => {
    const data = join(aDirectory(), 'data');
    const folder = inFolder(data);
    const files = aDirectory();
    writeFileSync(join(files, 'plan.csv'), PLAN_CSV);
    writeFileSync(join(files, 'people.csv'), ROSTER_CSV);
    const plan = [
      'import',
      join(files, 'plan.csv'),
      '--roster',
      join(files, 'people.csv'),
      '--published',
      '2015-05-26',
    ];
    expect((await folder.run(...plan)).code).toBe(0);
    const database = await openDatabase(folder.file, { as: 'tool' });
    await saidIn(database);
    await database.close();
    writeFileSync(join(data, 'ragtime.1.log'), '{"level":50,"msg":"Ann Archer was not reached"}\n');
    expect(await folder.run(...ERASE, '--also', 'all', '--apply')).toMatchObject({ code: 0 });
    await folder.run('backup', join(files, 'after.db'));
    const exports = ['all.json', 'all.csv'].map((name) => join(files, name));
    for (const file of exports) await folder.run('export', '--out', file);
    // While it is open, what is written lies in a log beside it.
    const open = await openDatabase(folder.file, { as: 'tool' });
    await open.inbox.receive({ ...SAID, id: 'console:3' as MessageId, from: BEN, text: '1.2 green' });
    const own = readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) => join(data, name));
    expect(own).toEqual(expect.arrayContaining([`${folder.file}-wal`, join(data, 'ragtime.erased.json')]));
    for (const file of [...own, join(files, 'after.db'), join(files, 'after.db.json'), ...exports])
      expect(readFileSync(file, 'latin1')).not.toMatch(/archer|ann@|auditors/iu);
    await open.close();
    const again = await folder.run(...ERASE, '--apply');
    expect(again).toMatchObject({ code: 0 });
    expect(again.said).toMatch(/^Somebody called Ann Archer was erased on .*There is nothing more to erase\.$/u);
    const { said } = await folder.run('doctor');
    expect(said).toContain('whole, and its ledger is as it was written');
  });
});
