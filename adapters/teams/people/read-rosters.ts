import type { TeamReference } from '#adapters/teams/places/references-types.ts';
import type { Linking } from './linking.ts';
import type { Patience } from './patience.ts';
import { readMembers } from './read-members.ts';
import { readMember } from './teams-user.ts';
import type { TeamsUser } from './teams-user.ts';
import { sayTrouble } from './trouble.ts';

/** Everybody in the teams where the app is installed; a sentence for each team that could not be read. */
export type Rosters = { readonly users: readonly TeamsUser[]; readonly troubles: readonly string[] };

export async function readTeams(linking: Linking, patience: Patience): Promise<Rosters> {
  const users = new Map<string, TeamsUser>();
  const troubles: string[] = [];
  for (const team of await linking.references.teams()) {
    if (linking.isStopping()) break;
    try {
      const read = await readTeam(team, linking, patience);
      read.forEach((user) => users.set(user.account, user));
    } catch (error) {
      // A team that cannot be read stops none of the others.
      const name = team.name === null ? 'a team' : `the team ${team.name}`;
      troubles.push(
        `The members of ${name} could not be read: ${sayTrouble(error, linking.world)}. It is tried again.`,
      );
    }
  }
  return { users: [...users.values()], troubles };
}

async function readTeam(
  { tenant, team, service }: TeamReference,
  { connectors, world }: Linking,
  patience: Patience,
): Promise<readonly TeamsUser[]> {
  const members = await readMembers(connectors(service), team, patience);
  return members.flatMap((member) => readMember(member, tenant, world.config) ?? []);
}

/** Who is in somebody's one-to-one chat besides the bot; null where no chat with them is known. */
export async function readChat(account: string, linking: Linking, patience: Patience): Promise<TeamsUser | null> {
  const { references, connectors, world } = linking;
  const [tenant = '', objectId = ''] = account.split('/');
  const chat = await references.person(tenant, objectId);
  if (chat === null || chat.conversation === null) return null;
  const members = await readMembers(connectors(chat.service), chat.conversation, patience);
  const users = members.flatMap((member) => readMember(member, tenant, world.config) ?? []);
  return users.find((user) => user.account.endsWith(`/${objectId}`)) ?? null;
}
