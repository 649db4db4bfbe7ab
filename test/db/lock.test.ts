import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { join } from 'node:path';
import { restoreDatabase } from '#db/care/restore.ts';
import { holdTools } from '#db/connection/lock.ts';
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
  expect(restore).toThrow(/Another command of Ragtime runs on .*Try again when it has ended/u);
  await tool.close();
  expect(restore).toThrow(/Another command of Ragtime runs on/u);
  await other.close();
  expect(restore().kept).not.toBeNull();
  const release = holdTools(file);
  await expect(open({ as: 'tool' })).rejects.toThrow(/is being replaced/u);
  release();
  await (await open({ as: 'tool' })).close();
});
