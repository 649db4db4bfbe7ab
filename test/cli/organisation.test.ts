import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holdPlace } from '#db/sqlite/lock.ts';
import { chooseOrganisation } from '#src/cli/organisations/choose.ts';
import { writeList } from '#src/organisations/read-list.ts';
import { anOrganisation } from '#test/organisations/an-organisation.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aWorld } from './a-world.ts';

const NORTH = anOrganisation({ key: 'north', folder: '.', environment: true, workspaces: ['T111'] });
const SOUTH = anOrganisation({ key: 'south', workspaces: ['T222'] });

function aFolderOf(...list: readonly (typeof NORTH)[]): string {
  const data = aDirectory();
  writeFileSync(join(data, 'organisations.json'), writeList(list));
  return data;
}

describe('for whom a command line is', () => {
  test('where there is no list it is as ever, word for word', async () => {
    const argv = ['import', 'x.csv', '--data', aDirectory()];
    expect(await chooseOrganisation(argv, './data')).toMatchObject({ kind: 'no list', argv });
  });

  test('where there is one organisation it need not be named', async () => {
    const data = aFolderOf(NORTH);
    expect(await chooseOrganisation(['plans'], data)).toMatchObject({
      kind: 'one',
      argv: ['plans'],
      isAlone: true,
      said: '',
    });
  });

  test('of several it is the one that is named, wherever that stands, and what is offered to type names it too', async () => {
    const data = aFolderOf(NORTH, SOUTH);
    for (const argv of [
      ['--organisation', 'south', 'plans'],
      ['plans', '--organisation=south'],
    ])
      expect(await chooseOrganisation(argv, data)).toMatchObject({
        kind: 'one',
        argv: ['plans'],
        organisation: SOUTH,
        said: ' --organisation south',
      });
    expect(await chooseOrganisation(['plans', '--organisation', 'south', '--data', data], './data')).toMatchObject({
      said: ` --organisation south --data ${data}`,
    });
  });

  test('of several and none named it is refused with their keys, but for what goes through all of them, or touches none', async () => {
    const data = aFolderOf(NORTH, SOUTH);
    await expect(chooseOrganisation(['import', 'x.csv'], data)).rejects.toThrow(
      /north and south.*--organisation north/u,
    );
    await expect(chooseOrganisation(['plans', '--organisation', 'east'], data)).rejects.toThrow(
      /no organisation east/u,
    );
    await expect(chooseOrganisation(['plans', '--organisation', 'east'], aDirectory())).rejects.toThrow(/no list/u);
    for (const argv of [['start'], ['doctor', '--json']])
      expect(await chooseOrganisation(argv, data)).toMatchObject({ kind: 'all', argv });
    for (const argv of [['organisation', 'list'], ['import', '--help'], [], ['read-reply']])
      expect((await chooseOrganisation(argv, data)).kind).toMatch(/^(?:the|no) list$/u);
  });

  test('a list that cannot be used stops every command, with all that is wrong', async () => {
    const data = aFolderOf(NORTH, { ...SOUTH, workspaces: ['T111'] });
    await expect(chooseOrganisation(['plans'], data)).rejects.toThrow(/cannot be used:\nBoth north and south/u);
  });
});

describe('the list at the command line', () => {
  test('the first that is added has what is there, the next a folder and settings of its own', async () => {
    const data = join(aDirectory(), 'data');
    const world = aWorld();
    const add = (...argv: readonly string[]) => world.run('organisation', 'add', ...argv, '--data', data);
    expect(await add('north', '--name', 'North Council', '--workspace', 'T111', '--domain', '@North.gov.uk')).toBe(0);
    expect(world.said()).toContain(`its register is ${data}/ragtime.db, its settings are the environment’s`);
    expect(await add('south', '--name', 'South Council', '--workspace', 'T222', 'T223')).toBe(0);
    expect(world.said()).toContain(`--organisation south --data ${data}`);
    expect(readFileSync(join(data, 'organisations', 'south', 'settings.env'), 'utf8')).toContain('#SLACK_BOT_TOKEN=');
    await world.run('organisation', 'list', '--json', '--data', data);
    expect(world.json()).toMatchObject([
      { key: 'north', folder: '.', environment: true, domains: ['north.gov.uk'] },
      { key: 'south', folder: 'organisations/south', environment: false, workspaces: ['T222', 'T223'] },
    ]);
  });

  test('what is another’s already, or is no key, is refused and changes nothing', async () => {
    const data = aFolderOf(NORTH, SOUTH);
    const before = readFileSync(join(data, 'organisations.json'), 'utf8');
    const world = aWorld();
    const add = (...argv: readonly string[]) =>
      world.run('organisation', 'add', ...argv, '--name', 'x', '--data', data);
    expect([await add('east', '--workspace', 'T222'), world.grumbled()]).toEqual([
      1,
      'Both south and east have the workspace T222: each then needs the domains of its people’s addresses, which are missing for south and east.',
    ]);
    expect([await add('south'), await add('East'), await add('east', '--schema', 'east')]).toEqual([1, 2, 1]);
    expect(readFileSync(join(data, 'organisations.json'), 'utf8')).toBe(before);
  });

  test('it says whose a workspace or an address is, and of what is nobody’s that it is stored nowhere', async () => {
    const data = aFolderOf(NORTH, { ...SOUTH, domains: ['south.gov.uk'] });
    const world = aWorld();
    await world.run('organisation', 'list', '--of', 'jo@south.gov.uk', '--data', data);
    expect(world.said()).toMatch(/^south: south\n {2}Slack T222/u);
    expect(await world.run('organisation', 'list', '--of', 'T999', '--data', data)).toBe(1);
    expect(world.grumbled()).toContain('stored nowhere');
  });

  test('one is stopped and started, and the others stay as they are', async () => {
    const data = aFolderOf(NORTH, SOUTH);
    mkdirSync(join(data, 'organisations'));
    const world = aWorld();
    await world.run('organisation', 'stop', 'south', '--data', data);
    await world.run('organisation', 'list', '--json', '--data', data);
    expect(world.json().map(({ stopped }) => stopped)).toEqual([false, true]);
    await world.run('organisation', 'start', 'south', '--data', data);
    expect(await chooseOrganisation(['start'], data)).toMatchObject({ organisations: [NORTH, SOUTH] });
    expect(await world.run('organisation', 'stop', 'east', '--data', data)).toBe(1);
  });

  test('of many changes at the same moment each is kept, whichever comes first', async () => {
    const data = aFolderOf(NORTH, SOUTH);
    mkdirSync(join(data, 'organisations'));
    const run = (...argv: readonly string[]) => aWorld().run('organisation', ...argv, '--data', data);
    const added = ['east', 'west', 'upper', 'lower'];
    const codes = await Promise.all([
      ...added.map((key) => run('add', key, '--name', key, '--workspace', `T${key.toUpperCase()}`)),
      run('stop', 'south'),
      run('stop', 'north'),
    ]);
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    const chosen = await chooseOrganisation(['start'], data);
    const organisations = chosen.kind === 'all' ? chosen.organisations : [];
    expect(organisations.map(({ key }) => key).toSorted()).toEqual([
      'east',
      'lower',
      'north',
      'south',
      'upper',
      'west',
    ]);
    expect(organisations.filter(({ stopped }) => stopped).map(({ key }) => key)).toEqual(['north', 'south']);
  });

  test('while one is moved, whoever would stop, start or move it too is told to wait, and nothing changes', async () => {
    const data = aFolderOf(NORTH, SOUTH);
    const before = readFileSync(join(data, 'organisations.json'), 'utf8');
    const letGo = holdPlace(join(data, 'organisations.south.lock'));
    onTestFinished(() => letGo?.());
    const world = aWorld();
    for (const argv of [
      ['stop', 'south'],
      ['start', 'south'],
      ['move', 'south', '--folder', join(data, 'there')],
    ])
      expect([await world.run('organisation', ...argv, '--data', data), world.grumbled()]).toEqual([
        1,
        'Another command is at work on south. Type this again when it has ended.',
      ]);
    expect(readFileSync(join(data, 'organisations.json'), 'utf8')).toBe(before);
    expect(await world.run('organisation', 'stop', 'north', '--data', data)).toBe(0);
  });
});
