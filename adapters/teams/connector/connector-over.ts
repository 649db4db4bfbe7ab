import type { TeamsConfig } from '#src/config.ts';
import { isChannel, splitConversation } from '#adapters/teams/ids.ts';
import { activityOf } from './activity-of.ts';
import type { Connector } from './connector.ts';
import { newChat, newThread } from './new-conversation.ts';
import { readChannels, readChat, readPage, readPosted, readThread } from './read-answers.ts';
import { renewing } from './renewing.ts';

/** A message as it goes to Teams. */
export type Activity = ReturnType<typeof activityOf>;

/** The calls that an SDK makes, one attempt each; their answers are read here. */
export type Calls = {
  readonly send: (conversation: string, activity: Activity) => Promise<unknown>;
  readonly sendToOne: (conversation: string, activity: Activity & ToOne) => Promise<unknown>;
  readonly change: (conversation: string, id: string, activity: Activity & { readonly id: string }) => Promise<unknown>;
  readonly create: (given: object) => Promise<unknown>;
  readonly members: (conversation: string, page: string | null) => Promise<unknown>;
  readonly channels: (team: string) => Promise<readonly unknown[]>;
};

type ToOne = { readonly recipient: { readonly id: string; readonly name: string } };

type Parts = { readonly app: TeamsConfig['app']; readonly renew: () => void };

/** The Bot Connector at one address over the calls of an SDK. */
export function connectorOver(calls: Calls, { app, renew }: Parts): Connector {
  const once = renewing(renew);
  return {
    post: (conversation, posting) =>
      once(async () => {
        const where = isChannel(splitConversation(conversation).conversation) ? 'channel' : 'chat';
        return readPosted(await calls.send(conversation, activityOf(posting, where)));
      }),
    postTargeted: (conversation, posting, user) =>
      once(async () => {
        const activity = { ...activityOf(posting, 'channel'), recipient: { id: user, name: '' } };
        return readPosted(await calls.sendToOne(conversation, activity));
      }),
    update: (conversation, id, posting) =>
      once(async () => {
        await calls.change(conversation, id, { ...activityOf(posting, 'channel'), id });
      }),
    startThread: (channel, posting, tenant) =>
      once(async () => readThread(await calls.create(newThread(app, channel, { posting, tenant })))),
    openChat: (member, tenant) => once(async () => readChat(await calls.create(newChat(app, member, tenant)))),
    members: (conversation, page) => once(async () => readPage(await calls.members(conversation, page))),
    channels: (team) => once(async () => readChannels(await calls.channels(team))),
  };
}
