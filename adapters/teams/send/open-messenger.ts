import { registerMark } from '#adapters/network/draw/register-mark.ts';
import { realTime } from '#adapters/network/real-time.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import { toMs } from '#src/calendar/instant.ts';
import { digestPlaceOf } from '#src/config.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { defaultService } from './default-service.ts';
import { faultOf } from './faults.ts';
import { findLeadership, orNotYet } from '#adapters/teams/places/leadership.ts';
import type { InLeadership, LeadershipParts } from '#adapters/teams/places/leadership.ts';
import { createTeamsMessenger } from './messenger.ts';
import type { MessengerParts } from './messenger.ts';
import { createPoster } from './post.ts';
import { createPrivateChats } from './private-chats.ts';
import type { References } from '#adapters/teams/places/references-types.ts';
import type { Connectors } from '#adapters/teams/connector/connector.ts';
import { createSpacing, spaced } from './spacing.ts';
import type { Spacing } from './spacing.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

type World = Pick<TeamsWorld, 'config' | 'clock' | 'realClock'> & {
  readonly register: Pick<TeamsWorld['register'], 'origin'>;
};

type Parts = Pick<MessengerParts, 'mayHear' | 'readers'> & {
  readonly connectors: Connectors;
  readonly references: References;
  readonly time?: Time;
  /** The pace of all calls to Teams, where others make calls too; one of its own where none is given. */
  readonly spacing?: Spacing;
};

/** The messenger at Teams' pace over its connectors, and the conversations it knows. */
export function openMessenger(
  world: World,
  { connectors, references, time = realTime, spacing = createSpacing(time), ...asked }: Parts,
): { readonly messenger: Messenger } {
  const { config, realClock } = world;
  const paced = {
    interactive: spaced(connectors, spacing, 'interactive'),
    bulk: spaced(connectors, spacing, 'bulk'),
  };
  const poster = createPoster({ connectors: paced, realClock });
  const parts: MessengerParts = {
    ...asked,
    mark: () => registerMark(world),
    poster,
    chats: createPrivateChats({ poster, references, config }),
    config,
    hasLeadership: digestPlaceOf(config) !== null,
    inLeadership: leadershipOf({ config, references, connectors: paced.bulk }, world),
    serviceFor: async (tenant, conversation) =>
      (await references.serviceFor(tenant, conversation)) ?? defaultService(config),
    userOf: async ({ tenant, objectId }, place) => {
      const there = (await asked.readers.of(place)).users.get(objectId);
      return there ?? (await references.person(tenant, objectId))?.user ?? null;
    },
  };
  return { messenger: createTeamsMessenger(parts) };
}

/** A digest is rare: the channel is looked up anew each time, so that a renamed one is found. */
function leadershipOf(parts: LeadershipParts, { realClock }: World): InLeadership {
  const find = async () => {
    try {
      return await findLeadership(parts);
    } catch (error) {
      throw faultOf(error, { doing: 'repeatable', to: 'channel', now: toMs(realClock.now()) });
    }
  };
  return (run) => orNotYet(async () => run(await find()), parts);
}
