import { after as realAfter } from '#adapters/network/after.ts';
import type { After } from '#adapters/network/after.ts';
import { createBackground } from '#adapters/network/background.ts';
import { createLine, createProbing } from '#adapters/network/line.ts';
import { watchedMessenger } from '#adapters/network/watched-messenger.ts';
import { createProbe } from './probe.ts';
import { createSlack } from './start.ts';
import type { Slack } from './start.ts';
import type { SlackWorld } from './world.ts';

/** Slack with what its posts, and a question now and then, find of the way to it: `fault` is a clause, null while nothing is known against it. */
export type WatchedSlack = Slack & { readonly fault: () => string | null };

/** Puts Slack together so; `after` is the machine's own, and another in tests. */
export async function createWatchedSlack(world: SlackWorld, after?: After): Promise<WatchedSlack> {
  const line = createLine(() => {
    slack.watching.askAgain();
    world.returned?.();
  });
  const slack = await createSlack({ ...world, doubted: line.doubted }, after);
  const { ownToken } = slack.watching;
  const ask = createProbe({ apiUrl: world.config.apiUrl, ownToken, fetch: world.fetch, line });
  const { run: inBackground, settled } = createBackground(() => {});
  const probing = createProbing({ ask, after: after ?? realAfter, inBackground });
  return {
    ...slack,
    messenger: watchedMessenger(slack.messenger, line),
    start: async () => {
      await slack.start();
      probing.start();
    },
    stop: async () => {
      probing.stop();
      await slack.stop();
    },
    settled: async () => {
      await slack.settled();
      await settled();
    },
    fault: line.fault,
  };
}
