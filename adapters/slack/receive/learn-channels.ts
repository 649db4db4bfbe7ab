import type { DirectChannels } from '#adapters/slack/send/direct-channels.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { isPrivate, teamOf } from '#adapters/slack/hear/who-and-where.ts';

/** Learns where somebody talks with the bot privately from an envelope that says so: then it need not be opened. */
export function learnInto({ learn }: Pick<DirectChannels, 'learn'>): (envelope: Envelope) => void {
  return ({ kind, body }) => {
    const event = kind === 'event' && 'event' in body ? body.event : null;
    const [team, user, channel] = [teamOf(body), textAt(event, 'user'), textAt(event, 'channel')];
    if (team === null || user === null || channel === null || !isPrivate(event)) return;
    if (textAt(event, 'bot_id') === null) learn(team, user, channel);
  };
}
