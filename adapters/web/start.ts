import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pageStyle } from './style/page-style.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { createApp } from './app.ts';
import { keepingPictures } from './draw/kept-pictures.ts';
import { webMessenger } from './messenger.ts';
import { createRate } from './rate.ts';
import { createSessions } from './sign-in/sessions.ts';
import type { WebWorld } from './world.ts';

/** The page, put together. */
export type Web = {
  readonly messenger: Messenger;
  /** Answers whatever nobody else has answered. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
};

/** So often a minute somebody may look at most, and say something. */
const LOOKS = 300;
const SAYS = 60;

export async function createWeb(world: WebWorld): Promise<Web> {
  const { clock } = world;
  const app = createApp({
    ...world,
    drawPicture: keepingPictures(world.drawPicture),
    sessions: createSessions(world),
    mayLook: createRate(LOOKS, clock),
    maySay: createRate(SAYS, clock),
    style: await pageStyle(),
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return {
    messenger: webMessenger,
    handle: async (request, response) => {
      await listener(request, response);
      return true;
    },
  };
}
