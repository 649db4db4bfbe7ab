import { fieldAt, listAt, readObject, textAt } from '#adapters/network/fields.ts';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import { isChannel, splitConversation } from '#adapters/teams/ids.ts';
import type { ChannelReference, PersonReference, References, TeamReference } from './references-types.ts';
import { createPlaces } from './places.ts';
import type { Places } from './places.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** What the store keeps of where Teams is to be answered, read once and then held in memory. */
export function createReferences(world: Pick<TeamsWorld, 'installations' | 'clock' | 'company'>): References {
  const places = createPlaces(world);
  let hasLost = false;
  return {
    note: async (activity) => note(activity, await places()),
    person: async (tenant, objectId) => personIn((await places()).find(personPlace(tenant, objectId))),
    savePerson: async (tenant, objectId, reference) =>
      (await places()).keep(personPlace(tenant, objectId), JSON.stringify(reference)),
    forgetPerson: async (tenant, objectId) => (await places()).drop(personPlace(tenant, objectId)),
    channel: async (tenant, channel) => channelIn((await places()).find(chatPlace(tenant, channel))),
    teams: async () => teamsIn(await places()),
    isNowhere: async () => !hasLost && isNowhere(await places()),
    forgetTeam: async (tenant, team) => {
      hasLost ||= isChannel(team);
      await (await places()).drop(`${tenant}/team/${team}`);
    },
    forgetChat: async (tenant, conversation) => (await places()).drop(chatPlace(tenant, conversation)),
    serviceFor: async (tenant, conversation) => serviceFor(tenant, conversation, await places()),
  };
}

function personPlace(tenant: string, objectId: string): string {
  return `${tenant}/person/${objectId}`;
}

function chatPlace(tenant: string, conversation: string): string {
  return `${tenant}/chat/${conversation}`;
}

async function note({ tenant, service, body }: Activity, places: Places): Promise<void> {
  if (isFarewell(body)) return;
  const team = textAt(body, 'channelData', 'team', 'id');
  await Promise.all([
    team === null ? null : noteTeam(`${tenant}/team/${team}`, { service, body }, places),
    noteConversation({ tenant, service, body }, places),
    noteChannel({ tenant, service, body }, places),
  ]);
}

/** The app is being taken away: what is known of the place is about to be forgotten, and is not kept anew. */
function isFarewell(body: object): boolean {
  const bot = textAt(body, 'recipient', 'id');
  const isRemoved = listAt(body, 'membersRemoved').some((one) => bot !== null && textAt(one, 'id') === bot);
  return isRemoved || (textAt(body, 'action') ?? '').startsWith('remove');
}

type Said = { readonly service: string; readonly body: object };

async function noteTeam(place: string, { service, body }: Said, places: Places): Promise<void> {
  const known = textAt(readObject(places.find(place) ?? ''), 'name');
  // Most activities name the team by its id alone.
  const name = textAt(body, 'channelData', 'team', 'name') ?? known;
  await places.keep(place, JSON.stringify({ service, name }));
}

async function noteConversation({ tenant, service, body }: Activity, places: Places): Promise<void> {
  const id = textAt(body, 'conversation', 'id');
  if (id === null) return;
  const { conversation } = splitConversation(id);
  const objectId = textAt(body, 'from', 'aadObjectId');
  if (textAt(body, 'conversation', 'conversationType') !== 'personal') {
    // A channel is kept with what is told of it.
    if (isChannel(conversation)) return;
    return places.keep(chatPlace(tenant, conversation), JSON.stringify({ service }));
  }
  if (objectId === null) return;
  const place = personPlace(tenant, objectId);
  const known = personIn(places.find(place));
  const user = userIn(body) ?? known?.user ?? null;
  const reference: PersonReference = { service, conversation, user, welcomed: known?.welcomed ?? false };
  await places.keep(place, JSON.stringify(reference));
}

/** What happens to a channel is told in its team's general one; what is said there, in the channel itself. */
async function noteChannel({ tenant, service, body }: Activity, places: Places): Promise<void> {
  const { conversation } = splitConversation(textAt(body, 'conversation', 'id') ?? '');
  const about = textAt(body, 'channelData', 'channel', 'id') ?? conversation;
  const team = textAt(body, 'channelData', 'team', 'id');
  for (const channel of new Set([conversation, about])) {
    if (!isChannel(channel)) continue;
    const place = chatPlace(tenant, channel);
    const known = channelIn(places.find(place));
    const type = channel === about ? (typeSaid(body) ?? known.type) : known.type;
    await places.keep(place, JSON.stringify({ service, team: team ?? known.team, type }));
  }
}

/** Only a shared channel can be shared with one team more. */
function typeSaid(body: object): string | null {
  const isShared = textAt(body, 'channelData', 'eventType') === 'channelShared';
  return isShared ? 'shared' : (textAt(body, 'channelData', 'channel', 'type')?.toLowerCase() ?? null);
}

function channelIn(kept: string | null): ChannelReference {
  const read = readObject(kept ?? '');
  return { team: textAt(read, 'team'), type: textAt(read, 'type') };
}

function userIn(body: object): string | null {
  const id = textAt(body, 'from', 'id');
  return id?.startsWith('29:') === true ? id : null;
}

function personIn(kept: string | null): PersonReference | null {
  const read = readObject(kept ?? '');
  const service = textAt(read, 'service');
  if (service === null) return null;
  return {
    service,
    conversation: textAt(read, 'conversation'),
    user: textAt(read, 'user'),
    welcomed: fieldAt(read, 'welcomed') === true,
  };
}

function teamsIn(places: Places): readonly TeamReference[] {
  return places.all().flatMap(([place, kept]) => {
    // 'tenant/team/19:…@thread.tacv2'
    const [, tenant, team] = /^([^/]+)\/team\/(.+)$/u.exec(place) ?? [];
    const read = readObject(kept);
    const service = textAt(read, 'service');
    if (tenant === undefined || team === undefined || service === null) return [];
    return [{ tenant, team, service, name: textAt(read, 'name') }];
  });
}

/** A team that was lost in an earlier run is still known for that: '<tenant>/install/<team>', as who has the app is kept. */
function isNowhere(places: Places): boolean {
  const hadTeam = places.all().some(([place]) => isChannel(/^[^/]+\/install\/(.+)$/u.exec(place)?.[1] ?? ''));
  return !hadTeam && teamsIn(places).length === 0;
}

function serviceFor(tenant: string, conversation: string | null, places: Places): string | null {
  if (conversation !== null) {
    const kept = places.find(chatPlace(tenant, conversation)) ?? places.find(`${tenant}/team/${conversation}`);
    const service = textAt(readObject(kept ?? ''), 'service') ?? ofChat(tenant, conversation, places);
    if (service !== null) return service;
  }
  return places.latest((place, kept) => (place.startsWith(`${tenant}/`) ? textAt(readObject(kept), 'service') : null));
}

function ofChat(tenant: string, conversation: string, places: Places): string | null {
  return places.latest((place, kept) => {
    if (!place.startsWith(`${tenant}/person/`)) return null;
    const person = personIn(kept);
    return person?.conversation === conversation ? person.service : null;
  });
}
