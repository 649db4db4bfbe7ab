import { textAt } from '#adapters/network/fields.ts';
import { accountOf, envelopeOf, threadOf } from '#adapters/slack/ids.ts';
import type { Hear } from './facts.ts';
import { botUserOf, teamOf } from './who-and-where.ts';

/** The emoji that rate; a tick often means only "seen", so that it is none of them. */
const RATES = new Set(
  [
    'red_circle large_red_square large_orange_circle large_orange_square large_yellow_circle large_yellow_square',
    'large_green_circle large_green_square',
  ]
    .join(' ')
    .split(' '),
);

/** A traffic-light emoji on a message of ours that asks: the rating, as if it had been tapped there. */
export const hearReaction: Hear = async (body, facts) => {
  const event = 'event' in body ? body.event : null;
  const [team, id, user] = [teamOf(body), textAt(body, 'event_id'), textAt(event, 'user')];
  const [channel, ts] = [textAt(event, 'item', 'channel'), textAt(event, 'item', 'ts')];
  const emoji = textAt(event, 'reaction') ?? '';
  if (team === null || id === null || user === null || channel === null || ts === null) return null;
  if (!RATES.has(emoji) || user === botUserOf(body)) return null;
  const card = await facts.cardAt(threadOf({ team, channel, ts: null }), ts);
  if (card === null) return null;
  return {
    id: envelopeOf('event', id),
    thread: threadOf({ team, channel, ts }),
    from: accountOf(team, user),
    text: `:${emoji}:`,
    at: facts.momentOf(textAt(event, 'event_ts')),
    card,
    how: 'said',
    of: null,
  };
};
