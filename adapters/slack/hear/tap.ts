import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import { accountOf, envelopeOf, threadOf } from '#adapters/slack/ids.ts';
import type { Pressed } from '#adapters/slack/draw/payload.ts';
import { chosenIn } from '#adapters/slack/people/choose-account.ts';
import { readPressed } from '#adapters/slack/draw/render-buttons.ts';
import { fleetingThread } from '#adapters/slack/send/responders.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import type { HearingFacts, Hear } from './facts.ts';
import { teamOf } from './who-and-where.ts';

/** A press of a button of ours, or a choice in a list: the words it carries, about the card it was on. */
export const hearTap: Hear = async (body, facts) => {
  const [team, user, trigger] = [teamOf(body), textAt(body, 'user', 'id'), textAt(body, 'trigger_id')];
  const pressed = await pressedIn(body, facts);
  if (team === null || user === null || trigger === null || pressed === null) return null;
  if (notedRef(pressed) !== null) return null;
  return {
    id: envelopeOf('tap', trigger),
    thread: threadOfTap(body, { team, user, trigger, facts }),
    from: accountOf(team, user),
    text: pressed.say,
    at: facts.momentOf(null),
    card: pressed.card as OutKey | null,
    how: 'said',
    of: null,
  };
};

/** What a press says; null for a control of another kind, one that is not ours, or a button that its card has no more. */
export async function pressedIn(body: object, facts: HearingFacts): Promise<Pressed | null> {
  const [action] = listAt(body, 'actions');
  const chosen = chosenIn(action, teamOf(body) ?? '');
  if (chosen !== null) return chosen;
  const read = readPressed(textAt(action, 'value') ?? textAt(action, 'selected_option', 'value') ?? '');
  if (read === null || 'say' in read) return read;
  const say = await facts.sayOf(read.card as OutKey, read.nth);
  return say === null ? null : { say, card: read.card };
}

// "/rag note 8.1.3" alone; with words after it the note is there already.
const NOTE = /^\/?rag note ((?:\S+ )?\S+)$/u;

/** The ref on whose "Add a note" was pressed, which opens the form; null for every other press. */
export function notedRef({ say }: Pressed): string | null {
  return NOTE.exec(say)?.[1] ?? null;
}

/** True for a press on a card that only its reader sees, which can be changed only at the address that came with the press. */
function isOnFleetingCard(body: object): boolean {
  return fieldAt(body, 'container', 'is_ephemeral') === true;
}

type Tapping = { readonly team: string; readonly user: string; readonly trigger: string; readonly facts: HearingFacts };

/** Where the answer to a press goes: under the card, back to who alone sees it, or into the private conversation. */
export function threadOfTap(body: object, { team, user, trigger, facts }: Tapping): ThreadId {
  const channel = textAt(body, 'container', 'channel_id') ?? textAt(body, 'channel', 'id');
  const ts = textAt(body, 'container', 'message_ts') ?? textAt(body, 'message', 'ts');
  if (channel === null || ts === null) return threadOf({ team, channel: facts.privately(team, user), ts: null });
  if (isOnFleetingCard(body)) return fleetingThread(team, channel, trigger);
  const root = textAt(body, 'message', 'thread_ts') ?? textAt(body, 'container', 'thread_ts') ?? ts;
  return threadOf({ team, channel, ts: root });
}
