import { createGate } from '#adapters/network/people/gate.ts';
import type { Pace, Time } from '#adapters/network/people/gate.ts';
import { splitConversation } from '#adapters/teams/ids.ts';
import type { Connectors } from '#adapters/teams/connector/connector.ts';
import { createWindow } from './window.ts';
import type { Use } from '#adapters/network/use.ts';

/** One call a second in a conversation, and the way there may shorten a second; a short burst only where somebody waits. Teams refuses the eighth in a second. */
const PER_CONVERSATION: Readonly<Record<Use, Pace>> = {
  interactive: { every: 1100, burst: 3 },
  bulk: { every: 1100, burst: 1 },
};
/** A tenth of the fifty a second that Teams takes from an app in a tenant; one of the five is kept for answers. */
const IN_ALL = { most: 5, bulk: 4, within: 1100 } as const;

/** Settles when a call to a conversation may go. Answers never wait behind bulk. */
export type Spacing = (conversation: string, use: Use) => Promise<void>;

export function createSpacing(time: Time): Spacing {
  const gates = {
    interactive: createGate(PER_CONVERSATION.interactive, time),
    bulk: createGate(PER_CONVERSATION.bulk, time),
  };
  const all = createWindow(IN_ALL, time);
  return async (conversation, use) => {
    await gates[use](splitConversation(conversation).conversation);
    await all(use);
  };
}

/** The same connectors, whose every call waits its turn. */
export function spaced(connectors: Connectors, spacing: Spacing, use: Use): Connectors {
  const after = async <T>(conversation: string, call: () => Promise<T>): Promise<T> => {
    await spacing(conversation, use);
    return call();
  };
  return (service) => {
    const connector = connectors(service);
    return {
      post: (conversation, posting) => after(conversation, () => connector.post(conversation, posting)),
      postTargeted: (conversation, posting, user) =>
        after(conversation, () => connector.postTargeted(conversation, posting, user)),
      update: (conversation, activity, posting) =>
        after(conversation, () => connector.update(conversation, activity, posting)),
      startThread: (channel, posting, tenant) => after(channel, () => connector.startThread(channel, posting, tenant)),
      openChat: (member, tenant) => after(`chat with ${member}`, () => connector.openChat(member, tenant)),
      members: (conversation, page) => after(conversation, () => connector.members(conversation, page)),
      channels: (team) => after(team, () => connector.channels(team)),
    };
  };
}
