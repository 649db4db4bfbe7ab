import { chatOf, objectIdOf, TENANT, userIdOf } from './tenant.ts';
import type { Colleague } from './tenant.ts';

/** Who is in the tenant, for whom the app is installed, and whose chat is no more. */
export type TeamsPeople = {
  readonly named: (name: string) => Colleague | null;
  /** The name behind a directory id or a '29:…' id; null for nobody. */
  readonly nameOf: (id: string) => string | null;
  /** The name of whose chat this is; null for another conversation. */
  readonly inChat: (conversation: string) => string | null;
  readonly reachOf: (name: string) => Reach;
  readonly setReach: (name: string, reach: Reach) => void;
  /** Everybody of a conversation, as a roster describes them: the one of a chat, those who were set, or the team's. */
  readonly membersOf: (conversation: string) => readonly object[];
  /** From now on these alone are in a shared conversation. */
  readonly setMembers: (conversation: string, who: readonly Colleague[]) => void;
};

/** Whether somebody can be written to: installed, never installed (403), blocked by them (403), chat gone (404). */
export type Reach = 'installed' | 'not installed' | 'blocked' | 'gone';

export function createPeople(colleagues: readonly Colleague[]): TeamsPeople {
  const byId = new Map(
    colleagues.flatMap(({ name }) => [
      [objectIdOf(name), name],
      [userIdOf(name), name],
    ]),
  );
  const byChat = new Map(colleagues.map(({ name }) => [chatOf(name), name]));
  const reach = new Map<string, Reach>();
  const set = new Map<string, readonly Colleague[]>();
  return {
    named: (name) => colleagues.find((one) => one.name === name) ?? null,
    nameOf: (id) => byId.get(id) ?? null,
    inChat: (conversation) => byChat.get(conversation) ?? null,
    reachOf: (name) => reach.get(name) ?? 'installed',
    setReach: (name, to) => void reach.set(name, to),
    setMembers: (conversation, who) => void set.set(conversation, who),
    membersOf: (conversation) => {
      const own = set.get(conversation);
      if (own !== undefined) return own.map(describe);
      const name = byChat.get(conversation);
      const here = colleagues.filter((one) => (name === undefined ? one.inTeam !== false : one.name === name));
      return here.map(describe);
    },
  };
}

function describe({ name, email, principalName, role = 'user', tenant = TENANT }: Colleague): object {
  const [givenName, ...surnames] = name.split(' ');
  return {
    id: userIdOf(name),
    // The service says objectId; the SDK adds aadObjectId.
    ...(role === 'anonymous' ? {} : { objectId: objectIdOf(name) }),
    name,
    givenName,
    surname: surnames.join(' '),
    ...(email === null ? {} : { email }),
    userPrincipalName: principalName ?? email ?? `${objectIdOf(name)}@council.example`,
    tenantId: tenant,
    userRole: role,
  };
}
