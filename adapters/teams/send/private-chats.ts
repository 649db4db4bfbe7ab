import { defaultService } from './default-service.ts';
import { accountParts } from '#adapters/teams/ids.ts';
import type { Place } from '#adapters/teams/ids.ts';
import type { Poster, Spot } from './post.ts';
import type { ReachedAt } from './reached-at.ts';
import type { References } from '#adapters/teams/places/references-types.ts';
import type { TeamsConfig } from '#src/config.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Use } from '#adapters/network/use.ts';

/** The name of somebody's own chat while it is not said which that is: it is found, or opened, when something goes there. */
export function chatWith(account: AccountId): string {
  return `${UNSAID}${accountParts(account)?.objectId ?? ''}`;
}

/** Whose own chat a place is, where it is named so; null for a conversation that Teams names. */
export function whoseChat({ tenant, conversation }: Place): ReachedAt | null {
  return conversation.startsWith(UNSAID) ? { tenant, objectId: conversation.slice(UNSAID.length) } : null;
}

// Teams' own names begin 'a:' or '19:'.
const UNSAID = 'person/';

/** Everybody's one-to-one conversation with the bot. */
export type PrivateChats = {
  /** The conversation as it is kept, or else opened over the network and kept from then on. */
  readonly open: (who: ReachedAt, use: Use) => Promise<Spot>;
  /** The conversation with somebody is gone: the next message opens another. */
  readonly forget: (who: ReachedAt, conversation: string) => Promise<void>;
};

type Parts = {
  readonly poster: Pick<Poster, 'open'>;
  readonly references: References;
  readonly config: Pick<TeamsConfig, 'serviceUrls'>;
};

export function createPrivateChats({ poster, references, config }: Parts): PrivateChats {
  const keep = async ({ tenant, objectId }: ReachedAt, service: string, conversation: string | null): Promise<void> => {
    const known = await references.person(tenant, objectId);
    const { user = null, welcomed = false } = known ?? {};
    await references.savePerson(tenant, objectId, { service, conversation, user, welcomed });
  };
  return {
    open: async (who, use) => {
      const { tenant, objectId } = who;
      const known = await references.person(tenant, objectId);
      if (known !== null && known.conversation !== null) return spot(who, known.service, known.conversation);
      const service = known?.service ?? (await references.serviceFor(tenant, null)) ?? defaultService(config);
      const conversation = await poster.open({ member: objectId, tenant, service }, use);
      await keep(who, service, conversation);
      return spot(who, service, conversation);
    },
    forget: async (who, conversation) => {
      const known = await references.person(who.tenant, who.objectId);
      if (known?.conversation === conversation) await keep(who, known.service, null);
    },
  };
}

function spot({ tenant }: ReachedAt, service: string, conversation: string): Spot {
  return { tenant, service, conversation, root: null };
}
