import { definiteRefusal } from '#src/ports/send-fault.ts';
import type { Clients } from './clients.ts';
import { faultOf } from './faults.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { Spacing } from './spacing.ts';

/** The private conversation of a person and the bot; Slack gives each an id of its own, for ever. */
export type DirectChannels = {
  /** Opens it over the network, unless it is known. */
  readonly open: (team: string, user: string) => Promise<string>;
  /** Its id as far as it is known; null until it was opened or heard from. */
  readonly known: (team: string, user: string) => string | null;
  /** Somebody wrote to the bot there. */
  readonly learn: (team: string, user: string, channel: string) => void;
};

export function createDirectChannels({ clients, spacing }: { clients: Clients; spacing: Spacing }): DirectChannels {
  const channels = new Map<string, string>();
  const learn = (team: string, user: string, channel: string): void => void channels.set(`${team}/${user}`, channel);
  return {
    learn,
    known: (team, user) => channels.get(`${team}/${user}`) ?? null,
    open: async (team, user) => {
      const known = channels.get(`${team}/${user}`);
      if (known !== undefined) return known;
      await spacing.beforeOpening(team);
      const channel = await openConversation(await clients(team, 'bulk'), user);
      learn(team, user, channel);
      return channel;
    },
  };
}

async function openConversation(client: Awaited<ReturnType<Clients>>, user: string): Promise<string> {
  const answer = await client.apiCall('conversations.open', { users: user }).catch((error: unknown) => {
    // Opening twice opens one conversation.
    throw faultOf(error, 'repeatable');
  });
  const channel = textAt(answer, 'channel', 'id');
  if (channel !== null) return channel;
  throw definiteRefusal('Slack did not say where to write to them', 0);
}
