import { realTime } from '#adapters/network/real-time.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { defaultService } from './default-service.ts';
import { faultOf } from './faults.ts';
import { findLeadership, hasLeadership, orNotYet } from '#adapters/teams/places/leadership.ts';
import type { LeadershipParts } from '#adapters/teams/places/leadership.ts';
import { createTeamsMessenger } from './messenger.ts';
import type { MessengerParts } from './messenger.ts';
import { createPoster } from './post.ts';
import { createPrivateChats } from './private-chats.ts';
import type { References } from '#adapters/teams/places/references-types.ts';
import type { Connectors } from '#adapters/teams/sdk/connector-types.ts';
import { createSpacing, spaced } from './spacing.ts';
import type { Spacing } from './spacing.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

type World = Pick<TeamsWorld, 'config' | 'realClock'>;

type Parts = Pick<MessengerParts, 'mayHear'> & {
  readonly connectors: Connectors;
  readonly references: References;
  readonly time?: Time;
  /** The pace of all calls to Teams, where others make calls too; one of its own where none is given. */
  readonly spacing?: Spacing;
};

/** The messenger at Teams' pace over its connectors, and the conversations it knows. */
export function openMessenger(
  world: World,
  { connectors, references, mayHear, time = realTime, spacing = createSpacing(time) }: Parts,
): { readonly messenger: Messenger } {
  const { config, realClock } = world;
  const paced = {
    interactive: spaced(connectors, spacing, 'interactive'),
    bulk: spaced(connectors, spacing, 'bulk'),
  };
  const poster = createPoster({ connectors: paced, realClock });
  const chats = createPrivateChats({ poster, references, config });
  const toLeadership = leadershipOf({ config, references, connectors: paced.bulk }, world);
  const serviceFor = async (tenant: string, conversation: string): Promise<string> =>
    (await references.serviceFor(tenant, conversation)) ?? defaultService(config);
  const has = hasLeadership(config);
  return {
    messenger: createTeamsMessenger({
      poster,
      chats,
      config,
      hasLeadership: has,
      toLeadership,
      serviceFor,
      mayHear,
    }),
  };
}

/** A digest is rare: the channel is looked up anew for each, so that a renamed one is found. */
function leadershipOf(parts: LeadershipParts, { realClock }: World): MessengerParts['toLeadership'] {
  const find = async () => {
    try {
      return await findLeadership(parts);
    } catch (error) {
      throw faultOf(error, { doing: 'repeatable', to: 'channel', now: toMs(realClock.now()) });
    }
  };
  return (post) => orNotYet(async () => post(await find()), parts);
}
