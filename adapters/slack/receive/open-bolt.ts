import { App } from '@slack/bolt';
import type { Receiver } from '@slack/bolt';
import { silentLogger } from '#adapters/slack/install/silent-logger.ts';
import { webOptions } from '#adapters/slack/install/web.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

/** A Bolt app that hears what a receiver hands it and tells its faults to whoever handed that over. This file is loaded late, and not Bolt itself: in a bundle a CommonJS package that is loaded late has no names. */
export function openBolt(receiver: Receiver, world: SlackWorld): App {
  const app = new App({
    receiver,
    // Our own clients make every call: they know the limits of each workspace.
    authorize: async ({ teamId }) => (teamId === undefined ? {} : { teamId }),
    convoStore: false,
    ignoreSelf: true,
    logger: silentLogger,
    clientOptions: webOptions(world),
  });
  app.error(async (error) => {
    throw error;
  });
  return app;
}
