import { activityOf } from './activity-of.ts';
import type { Posting } from './connector.ts';
import type { TeamsConfig } from '#src/config.ts';

type App = TeamsConfig['app'];

/** What a thread of a channel is started with. */
export function newThread(app: App, channel: string, { posting, tenant }: { posting: Posting; tenant: string }) {
  return {
    ...botOf(app),
    isGroup: true,
    channelData: { channel: { id: channel }, tenant: { id: tenant } },
    activity: activityOf(posting, 'channel'),
  };
}

/** What the chat of one person with the bot is opened with. */
export function newChat(app: App, member: string, tenant: string) {
  return {
    ...botOf(app),
    isGroup: false,
    members: [{ id: member, name: '' }],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
  };
}

function botOf(app: App) {
  return app === null ? {} : { bot: { id: `28:${app.id}`, name: '' } };
}
