import { emojiId } from '#adapters/network/hear/emoji-id.ts';
import { textAt } from '#adapters/network/fields.ts';
import { accountOf, envelopeOf, threadOf } from '#adapters/slack/ids.ts';
import type { IncomingMessage, OutKey } from '#src/ports/message.ts';
import type { Hear, HearingFacts } from './facts.ts';
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
  const under = await emojiUnder(body, facts);
  if (under === null) return null;
  const { card, emoji, ...put } = under;
  return { ...put, text: `:${emoji}:`, card, how: 'said', of: null };
};

/** Such an emoji taken away: the deletion of what it said. */
export const hearReactionGone: Hear = async (body, facts) => {
  const [under, id] = [await emojiUnder(body, facts), textAt(body, 'event_id')];
  if (under === null || id === null) return null;
  const { thread, from, at } = under;
  return { id: envelopeOf('event', id), thread, from, at, text: '', card: null, how: 'deleted', of: under.id };
};

type Under = Pick<IncomingMessage, 'id' | 'thread' | 'from' | 'at'> & {
  readonly emoji: string;
  readonly card: OutKey;
};

/** An emoji that rates, and the card under which somebody put it or took it away; null for any other. */
async function emojiUnder(body: object, facts: HearingFacts): Promise<Under | null> {
  const event = 'event' in body ? body.event : null;
  const [team, user] = [teamOf(body), textAt(event, 'user')];
  const [channel, ts] = [textAt(event, 'item', 'channel'), textAt(event, 'item', 'ts')];
  const emoji = textAt(event, 'reaction') ?? '';
  if (team === null || user === null || channel === null || ts === null) return null;
  if (!RATES.has(emoji) || user === botUserOf(body)) return null;
  const card = await facts.cardAt(threadOf({ team, channel, ts: null }), ts);
  if (card === null) return null;
  return {
    id: await emojiId(envelopeOf('event', ['emoji', team, channel, ts, user, emoji].join('/')), facts.isGone),
    thread: threadOf({ team, channel, ts }),
    from: accountOf(team, user),
    at: facts.momentOf(textAt(event, 'event_ts')),
    emoji,
    card,
  };
}
