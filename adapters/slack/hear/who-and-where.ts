import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';

/**
 * The workspace in which the bot hears something; null when an envelope names none. In a shared channel `team_id` may be
 * another organisation's, so what Slack authorised comes first.
 */
export function teamOf(body: object): string | null {
  return (
    textAt(body, 'authorizations', 0, 'team_id') ??
    textAt(body, 'context_team_id') ??
    textAt(body, 'team_id') ??
    textAt(body, 'team', 'id') ??
    textAt(body, 'user', 'team_id')
  );
}

/** The bot's own user in that workspace; null when an envelope does not say. */
export function botUserOf(body: object): string | null {
  const bot = listAt(body, 'authorizations').find((one) => fieldAt(one, 'is_bot') === true);
  return textAt(bot, 'user_id');
}

/** True for a conversation of one person and the bot. */
export function isPrivate(event: unknown): boolean {
  return textAt(event, 'channel_type') === 'im' || textAt(event, 'channel')?.startsWith('D') === true;
}
