import { isChannel } from '#adapters/teams/ids.ts';
import type { Place } from '#adapters/teams/ids.ts';
import { readMembers } from '#adapters/teams/people/read-members.ts';
import { readMember } from '#adapters/teams/people/teams-user.ts';
import { isNotThere } from '#adapters/teams/people/trouble.ts';
import type { Connector, Connectors, Member } from '#adapters/teams/connector/connector.ts';
import { defaultService } from '#adapters/teams/send/default-service.ts';
import { faultOf } from '#adapters/teams/send/faults.ts';
import { wheretoOf } from '#adapters/teams/send/refusals.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { SendFault } from '#src/ports/send-fault.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { References } from './references-types.ts';

/** A channel or a chat of several people; every thread of a channel has its readers. */
export type SharedPlace = Pick<Place, 'tenant' | 'conversation'>;

/** Who reads a place; `users` are the ids by which this bot knows them, by their directory id, and `fault` says why it could not be found out. */
export type Readers = {
  readonly audience: Exclude<Audience, 'asker'>;
  readonly users: ReadonlyMap<string, string>;
  readonly fault: SendFault | null;
};

export type FindParts = {
  readonly world: Pick<TeamsWorld, 'config' | 'realClock' | 'report'>;
  readonly connectors: Connectors;
  readonly references: Pick<References, 'channel' | 'serviceFor'>;
};

/** Asks Teams who reads a place; never fails, and gives 'unknown' where Teams does not say. */
export async function findReaders(place: SharedPlace, parts: FindParts): Promise<Readers> {
  const { config, report, realClock } = parts.world;
  try {
    const service = (await parts.references.serviceFor(place.tenant, place.conversation)) ?? defaultService(config);
    const connector = parts.connectors(service);
    const members = (await readMembers(connector, place.conversation, (ask) => ask())).filter(isNoBot);
    const users = new Map(members.flatMap(({ id, objectId }) => (objectId === null ? [] : [[objectId, id] as const])));
    // A place where somebody has just written has somebody: an empty list says nothing.
    if (members.length === 0) return { audience: 'unknown', users, fault: null };
    const isOpen = members.some((one) => !isOurs(one, place, parts)) || (await isShared(place, connector, parts));
    return { audience: isOpen ? 'outsiders' : 'members', users, fault: null };
  } catch (error) {
    const now = toMs(realClock.now());
    const fault = faultOf(error, { doing: 'repeatable', to: wheretoOf(place.conversation), now });
    report({ level: 'error', what: `It could not be found out who reads a place in Teams: ${fault.message}.` });
    return { audience: 'unknown', users: new Map(), fault };
  }
}

function isNoBot({ id }: Member): boolean {
  return !id.startsWith('28:');
}

/** Whoever has no id in a directory did not sign in. */
function isOurs(member: Member, { tenant }: SharedPlace, { world }: FindParts): boolean {
  return readMember(member, tenant, world.config)?.standing === 'member';
}

/** A shared channel is read by whoever is in a team that it is shared with, now or tomorrow, and its list of members need not show them. */
async function isShared(
  { tenant, conversation }: SharedPlace,
  connector: Pick<Connector, 'channels'>,
  { references }: FindParts,
): Promise<boolean> {
  if (!isChannel(conversation)) return false;
  const { team, type } = await references.channel(tenant, conversation);
  if (type !== null || team === null) return type === 'shared';
  const listed = await channelsOf(team, connector);
  return listed.some((one) => one.id === conversation && one.type === 'shared');
}

/** A bot that is in a channel and not in the channel's team is told of no others. */
async function channelsOf(team: string, connector: Pick<Connector, 'channels'>) {
  try {
    return await connector.channels(team);
  } catch (error) {
    if (isNotThere(error)) return [];
    throw error;
  }
}
