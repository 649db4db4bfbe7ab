import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { accountOf, envelopeOf, messageOf, threadOf } from '#adapters/slack/ids.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { HearingFacts, Hear } from './facts.ts';
import { writtenBy } from './said.ts';
import { isPrivate, teamOf } from './who-and-where.ts';
import { wordsOf } from './words.ts';
import type { Setting } from './words.ts';

/** An edit of a message that was heard, or that is for us as it reads now; what Slack itself adds to a message is none. */
export const hearEdited: Hear = async (body, facts) => {
  const event = 'event' in body ? body.event : null;
  const [team, id] = [teamOf(body), textAt(body, 'event_id')];
  const message = fieldAt(event, 'message');
  if (team === null || id === null) return null;
  // A deleted message that others have answered stays as a stone with no words.
  if (textAt(message, 'subtype') === 'tombstone') return hearDeleted(body, facts);
  if (textAt(message, 'text') === textAt(event, 'previous_message', 'text')) return null;
  const written = writtenBy(message, { team, body, event });
  if (written === null) return null;
  const { text, addressed } = wordsOf(message, { body, team, facts });
  const isForUs = addressed !== null || (await wasForUs(written, event, { body, team, facts }));
  return isForUs ? { ...changing(written, event, facts), id: envelopeOf('event', id), text, how: 'edited' } : null;
};

/** The deletion of a message that was heard: as its writer's deed, whoever pressed the key. */
export const hearDeleted: Hear = async (body, facts) => {
  const event = 'event' in body ? body.event : null;
  const [team, id] = [teamOf(body), textAt(body, 'event_id')];
  const [user, channel] = [textAt(event, 'previous_message', 'user'), textAt(event, 'channel')];
  const ts = textAt(event, 'deleted_ts') ?? textAt(event, 'previous_message', 'ts');
  if (team === null || id === null || user === null || channel === null || ts === null) return null;
  const root = textAt(event, 'previous_message', 'thread_ts') ?? (isPrivate(event) ? null : ts);
  const place = { team, channel, ts: root };
  const written = { id: messageOf(place, ts), thread: threadOf(place), from: accountOf(team, user) };
  if (!(await wasForUs(written, event, { body, team, facts }))) return null;
  return { ...changing(written, event, facts), id: envelopeOf('event', id), text: '', how: 'deleted' };
};

/** True for a message that was heard, or is going to be: what tells of its change may come before it. */
async function wasForUs({ id, thread }: Written, event: unknown, setting: Setting): Promise<boolean> {
  const { facts } = setting;
  if (isPrivate(event) || (await facts.isKnown(id))) return true;
  const before = fieldAt(event, 'previous_message');
  if (wordsOf(before, setting).addressed !== null) return true;
  const isInThread = textAt(before, 'thread_ts') !== null;
  return isInThread && facts.answers(thread, textAt(before, 'ts') ?? '');
}

type Written = Pick<IncomingMessage, 'id' | 'thread' | 'from'>;

function changing(written: Written, event: unknown, facts: HearingFacts): Omit<IncomingMessage, 'text' | 'how'> {
  return { ...written, at: facts.momentOf(textAt(event, 'event_ts')), card: null, of: written.id };
}
