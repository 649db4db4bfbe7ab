import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { aLoadedFile, anUpdate } from './a-loaded-file.ts';

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
