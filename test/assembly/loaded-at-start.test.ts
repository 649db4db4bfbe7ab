import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { openDatabase } from '#db/open.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { startProcess } from '#test/kit/a-process.ts';
import { loadedIn, TELLING_WHAT_IS_LOADED } from '#test/kit/tell-what-is-loaded.ts';

/** What a start with Slack alone has no use for until somebody needs it, by what their files are called. */
const LATER: Readonly<Record<string, RegExp>> = {
  'Teams and its packages': /adapters\/teams|node_modules\/(?:@microsoft|botbuilder|botframework|@azure)/u,
  'readers of plans': /src\/intake\/(?!doubts)|node_modules\/(?:mammoth|hucre|unpdf|parse5|markdown-it|fflate)\b/u,
  'what writes files':
    /src\/cli\/register-export|node_modules\/(?:csv-stringify|write-excel-file|yazl|docx|@myriaddreamin)\b/u,
  'other commands of the command line': /src\/cli\/(?:import|doctor|export|simulate|person)\.ts/u,
  'the console': /adapters\/console|node_modules\/boxen\b/u,
  'the other database': /node_modules\/pg\b/u,
  'lines that are not held and installs that are not offered':
    /node_modules\/(?:@slack\/(?:socket-mode|oauth)|undici)\//u,
  'what answers a tap, and what counts': /node_modules\/(?:@slack\/bolt|prom-client)\//u,
};

test('with Slack alone configured the bot listens before anything is loaded that only others need, or it only later', async () => {
  const data = aDirectory();
  const store = await openDatabase(join(data, 'ragtime.db'), { as: 'tool' });
  await loadSampleInto(store.register, []);
  await store.close();
  const bot = await startProcess({
    args: ['start', '--data', data],
    env: {
      NODE_OPTIONS: TELLING_WHAT_IS_LOADED,
      PORT: '0',
      RAGTIME_BACKUPS: 'off',
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: 'shh',
      SLACK_API_URL: 'http://127.0.0.1:9/',
    },
  });
  bot.kill();
  await bot.gone;
  const loaded = loadedIn(bot.log());
  // It has seen something at all.
  expect(loaded.filter((line) => line.includes('adapters/slack/start.ts'))).toHaveLength(1);
  for (const [what, files] of Object.entries(LATER)) {
    expect([what, ...loaded.filter((line) => files.test(line))]).toEqual([what]);
  }
});
