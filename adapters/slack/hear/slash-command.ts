import { textAt } from '#adapters/network/fields.ts';
import { accountOf, envelopeOf } from '#adapters/slack/ids.ts';
import { fleetingThread } from '#adapters/slack/send/responders.ts';
import type { Hear } from './facts.ts';
import { teamOf } from './who-and-where.ts';
import { commandWords } from './words.ts';

/** A slash command, under the one name that the conversation knows, whatever it is called here. */
export const hearCommand: Hear = async (body, facts) => {
  const [team, user, channel] = [teamOf(body), textAt(body, 'user_id'), textAt(body, 'channel_id')];
  const trigger = textAt(body, 'trigger_id');
  if (team === null || user === null || channel === null || trigger === null) return null;
  return {
    id: envelopeOf('command', trigger),
    thread: fleetingThread(team, channel, trigger),
    from: accountOf(team, user),
    text: commandWords(textAt(body, 'text') ?? '', { team, facts }),
    at: facts.momentOf(null),
    card: null,
    how: 'said',
    of: null,
  };
};
