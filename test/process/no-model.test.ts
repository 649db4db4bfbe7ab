import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { openDatabase } from '#db/open.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { RELEASE, startProcess } from '#test/kit/a-process.ts';
import { loadedIn, TELLING_WHAT_IS_LOADED } from '#test/kit/tell-what-is-loaded.ts';

/** What an SDK brings for assistants, and whatever else calls itself one. */
const OF_MODELS =
  /node_modules\/(?:openai|gpt-tokenizer|tiktoken|@azure\/(?:openai|ai-)|@anthropic-ai|langchain|@langchain)/u;

// docs/assurance/no-model-decides.md promises it.
test.each(['1', '2'])(
  'over Microsoft’s packages %s nothing of a model is loaded, neither at the start nor once it listens',
  async (sdk) => {
    const data = aDirectory();
    const store = await openDatabase(join(data, 'ragtime.db'), { as: 'tool' });
    await loadSampleInto(store.register, []);
    await store.close();
    const bot = await startProcess({
      args: ['start', '--data', data],
      env: { NODE_OPTIONS: TELLING_WHAT_IS_LOADED, PORT: '0', RAGTIME_BACKUPS: 'off', TEAMS_DEV: '1', TEAMS_SDK: sdk },
    });
    const ours = sdk === '1' ? 'node_modules/@microsoft/teams-ai/' : 'node_modules/@microsoft/teams.api/';
    // In the midst of the other suites, too, it is the sources that are tried here.
    expect(RELEASE).toBeNull();
    await expect.poll(() => loadedIn(bot.log()).some((line) => line.includes(ours)), { timeout: 60_000 }).toBe(true);
    await bot.end();
    expect(loadedIn(bot.log()).filter((line) => OF_MODELS.test(line))).toEqual([]);
  },
);
