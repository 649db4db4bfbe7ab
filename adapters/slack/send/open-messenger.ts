import type { Messenger } from '#src/ports/messenger.ts';
import type { Clients } from './clients.ts';
import { createDoNotDisturb } from './do-not-disturb.ts';
import { createDirectChannels } from './direct-channels.ts';
import type { DirectChannels } from './direct-channels.ts';
import { createSlackMessenger } from './messenger.ts';
import type { MessengerParts } from './messenger.ts';
import { createPoster } from './post.ts';
import { realTime } from '#adapters/network/real-time.ts';
import { createSpacing } from './spacing.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

type Parts = Pick<MessengerParts, 'responders' | 'homeTeam' | 'mayHear'> & {
  readonly clients: Clients;
  readonly time?: Time;
};

/** The messenger at Slack's pace over the clients of its workspaces, and the private conversations it knows. */
export function openMessenger(
  world: Pick<SlackWorld, 'config' | 'report' | 'register' | 'clock' | 'realClock'>,
  { clients, time = realTime, ...parts }: Parts,
): { readonly messenger: Messenger; readonly direct: DirectChannels } {
  const { config, report } = world;
  const quietUntil = createDoNotDisturb(world, { clients, homeTeam: parts.homeTeam });
  const spacing = createSpacing(time);
  const direct = createDirectChannels({ clients, spacing });
  const poster = createPoster({ clients, spacing, report });
  const { digestChannel } = config;
  return { direct, messenger: createSlackMessenger({ ...parts, digestChannel, poster, direct, quietUntil }) };
}
