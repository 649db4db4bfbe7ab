import { expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import type { DataFolder } from '#src/cli/cli-world.ts';
import { aWorld, aWorldWithPlan } from './a-world.ts';

const SLACK = configOf({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' });

function configOf(env: Readonly<Record<string, string>>): Config {
  const config = readConfig(env);
  if (!('data' in config)) throw new Error(config.join('\n'));
  return config;
}

// What went wrong: a disk that was not mounted looked like a new start, and the bot began an empty register on it.
test.each<[string, Partial<DataFolder>, readonly string[]]>([
  ['no register', {}, ['There is no register in ./data, so nothing was started.', 'import plan.docx', 'restore FILE']],
  [
    'the rest of one alone',
    { leftovers: ['ragtime.db-wal'] },
    ['there is ragtime.db-wal: the register was moved, removed, or only half put back', 'restore FILE'],
  ],
  ['an empty file for a register', { hasRegister: true, place: 'empty file' }, ['ragtime.db is empty', '-- doctor']],
  ['a folder for a register', { hasRegister: true, place: 'folder' }, ['ragtime.db is a folder', '-- doctor']],
  [
    'a register that is not its user’s',
    { hasRegister: true, place: 'closed file', closed: ['data/ragtime.db-wal'] },
    ['data/ragtime.db-wal may not be read and written by this user', '-- doctor'],
  ],
  [
    'a disk that may only be read under it',
    { hasRegister: true, place: 'read-only disk' },
    ['ragtime.db is on a disk that may only be read', '-- doctor'],
  ],
  ['a network drive under it', { network: 'NFS' }, ['on a network drive (NFS)', '--data']],
])('a bot on a chat platform with %s starts nothing and says what to do', async (_, folder, says) => {
  const world = aWorld({ config: SLACK, folder });
  expect(await world.run('start')).toBe(1);
  for (const words of says) expect(world.grumbled()).toContain(words);
  expect(world.registers.size).toBe(0);
});

// What went wrong: it named “restore”, which puts a file in the place of a file and is refused there.
test('a bot whose server has no register says what to check, and how a backup gets there', async () => {
  const platform = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };
  const config = configOf({ ...platform, RAGTIME_DATABASE: 'postgres://ragtime:s3cret@db.council.example/ragtime' });
  const world = aWorld({ config });
  expect(await world.run('start')).toBe(1);
  for (const words of [
    'no register in ragtime on db.council.example',
    'RAGTIME_DATABASE',
    'register copy FILE ADDRESS',
  ])
    expect(world.grumbled()).toContain(words);
  expect(world.grumbled()).not.toContain('restore');
});

test('a bot on a chat platform with its register is served', async () => {
  const world = await aWorldWithPlan({ config: SLACK });
  await expect(world.run('start')).rejects.toThrow('No server is run here.');
});
