import type { TeamsWorld } from '#adapters/teams/world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** What the log says of requests that were refused because nobody proved with them who they are. */
export function noValidToken(counted: number): Parameters<TeamsWorld['report']>[0] {
  const were = counted === 1 ? 'was' : 'were';
  return { level: 'info', what: `${sayCount(counted, 'request', 'requests')} with no valid token ${were} refused.` };
}
