import { toMs } from '#src/calendar/instant.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { createSocket, Socket } from './socket.ts';

/** How Slack reaches us; `downFor` is milliseconds without a line, null while there is one or none is needed. */
export type SlackHealth = { readonly transport: 'http' | 'socket'; readonly downFor: number | null };

type SocketOf = Pick<Parameters<typeof createSocket>[0], 'take' | 'isOpen' | 'background'> & { world: SlackWorld };

/** The line to Slack where one is configured, whose code is loaded then; null where Slack sends requests. */
export async function socketOf({ world, ...parts }: SocketOf): Promise<Socket | null> {
  const appToken = world.config.appToken?.reveal();
  if (appToken === undefined) return null;
  return (await import('./socket.ts')).createSocket({ world, appToken, ...parts });
}

/** How Slack reaches us. */
export function healthOf(socket: Socket | null, { realClock }: SlackWorld): SlackHealth {
  if (socket === null) return { transport: 'http', downFor: null };
  const since = socket.downSince();
  return { transport: 'socket', downFor: since === null ? null : toMs(realClock.now()) - since };
}
