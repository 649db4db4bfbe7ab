import { readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { join } from 'node:path';
import { eraseFrom } from '#db/sqlite/erase.ts';
import { startAfresh } from '#db/sqlite/start-afresh.ts';
import { restoreDatabase } from '#db/sqlite/restore.ts';
import { holdLock, holdTools } from '#db/sqlite/lock.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { AT, aLoadedFile, anUpdate } from './a-loaded-file.ts';

const BOT = `
  const { openDatabase } = await import('#db/open.ts');
  const database = await openDatabase(process.argv[1], { as: 'bot' });
  process.stdout.write('running');
  setInterval(() => database, 1000);
`;

test('a bot in another process keeps the place until it dies, even by force, while a tool writes beside it', async () => {
  const { file, open } = await aLoadedFile();
  const bot = spawn(process.execPath, ['--input-type=module', '-e', BOT, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(bot.stdout, 'data');
  await expect(open({ as: 'bot' })).rejects.toThrow(/already running/);
  const tool = await open({ as: 'tool' });
  expect(await tool.register.write(anUpdate('red'))).toBe('written');
  bot.kill('SIGKILL');
  await once(bot, 'exit');
  const next = await open({ as: 'bot' });
  expect(await next.integrity()).toEqual([]);
});

// What went wrong: a restore put another file in the place of one in which an import was still writing.
test('no register is replaced while a command has it open, and no command opens one that is being replaced', async () => {
  const { file, open } = await aLoadedFile();
  const [tool, other] = [await open({ as: 'tool' }), await open({ as: 'tool' })];
  const backup = join(aDirectory(), 'monday.db');
  await tool.backup(backup, { replace: false, at: AT });
  const restore = () => restoreDatabase({ from: backup, to: file, at: AT });
  await expect(restore()).rejects.toThrow(/Another command of Ragtime runs on .*Try again when it has ended/u);
  await tool.close();
  await expect(restore()).rejects.toThrow(/Another command of Ragtime runs on/u);
  await other.close();
  expect((await restore()).kept).not.toBeNull();
  const release = holdTools(file);
  await expect(open({ as: 'tool' })).rejects.toThrow(/is being replaced/u);
  release();
  await (await open({ as: 'tool' })).close();
});

// What went wrong: a second restore was refused, and took away the copy that the first had half made.
test('a replacement that is refused while another is under way leaves the copy of that one alone', async () => {
  const { file, open } = await aLoadedFile();
  const tool = await open({ as: 'tool' });
  const backup = join(aDirectory(), 'monday.db');
  await tool.backup(backup, { replace: false, at: AT });
  await tool.close();
  const release = holdLock(file);
  const partial = `${file}.partial`;
  writeFileSync(partial, 'half made');
  const erasing = { person: personId('Ann Archer'), at: AT, day: day('2015-06-05'), why: 'asked for it', chosen: [] };
  await expect(restoreDatabase({ from: backup, to: file, at: AT })).rejects.toThrow(/already running/u);
  await expect(eraseFrom(file, erasing)).rejects.toThrow(/already running/u);
  await expect(startAfresh({ file, at: AT, fill: () => Promise.resolve() })).rejects.toThrow(/already running/u);
  expect(readFileSync(partial, 'utf8')).toBe('half made');
  release();
});
