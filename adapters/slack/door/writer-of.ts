import { textAt } from '#adapters/network/fields.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

/** What tells of a workspace, its people and its channels, and has no words: every organisation of a workspace is to know it, such as that somebody joined a channel that it posts to. */
const OF_ALL: ReadonlySet<string> = new Set([
  'app_uninstalled',
  'channel_rename',
  'channel_shared',
  'channel_unshared',
  'group_rename',
  'member_joined_channel',
  'member_left_channel',
  'team_join',
  'tokens_revoked',
  'user_change',
]);

/** True for what every organisation of a workspace is told of. */
export function isOfAll({ body }: Envelope): boolean {
  return OF_ALL.has(textAt(body, 'event', 'type') ?? '');
}

/** The account that wrote, pressed, or opened something; null where that is a bot, or nobody. */
export function writerOf({ body }: Envelope): string | null {
  if (textAt(body, 'event', 'type') === null) return textAt(body, 'user_id') ?? textAt(body, 'user', 'id');
  if (textAt(body, 'event', 'bot_id') !== null || textAt(body, 'event', 'message', 'bot_id') !== null) return null;
  return (
    textAt(body, 'event', 'user') ??
    textAt(body, 'event', 'message', 'user') ??
    textAt(body, 'event', 'previous_message', 'user')
  );
}
