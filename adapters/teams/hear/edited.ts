import { createHash } from 'node:crypto';
import { textAt } from '#adapters/network/fields.ts';
import { activityOf, messageOf, threadOf } from '#adapters/teams/ids.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import type { Hear } from './facts.ts';
import { writtenIn } from './said.ts';
import { doneBy, isPersonal } from './who-and-where.ts';

const EDITS: readonly (string | null)[] = ['editMessage', 'undeleteMessage'];

/** An edit of a message that was heard, or that is for us as it reads now; a deletion taken back is an edit. */
export const hearEdited: Hear = async (activity, facts) => {
  const { body } = activity;
  if (!EDITS.includes(textAt(body, 'channelData', 'eventType'))) return null;
  const written = await writtenIn(activity, facts);
  if (written === null) return null;
  const { addressed, ...message } = written;
  const before = await facts.heard(message.id);
  // The id of a message is the moment of it: what tells of its change may come before it.
  const isForUs = before !== null || isPersonal(body) || addressed !== null;
  if (!isForUs && !(await facts.answers(message.thread, Number(textAt(body, 'id'))))) return null;
  const at = facts.momentOf(textAt(body, 'timestamp'));
  // An edit is answered where its message was, whatever it says of who sees it.
  const thread = before?.thread ?? message.thread;
  return { ...message, thread, id: changeOf(message.id, body), at, card: null, how: 'edited', of: message.id };
};

/** The deletion of a message that was heard: as its writer's doing, whoever pressed the key. */
export const hearDeleted: Hear = async ({ tenant, body }, facts) => {
  const place = doneBy({ tenant, body, service: '' });
  if (textAt(body, 'channelData', 'eventType') !== 'softDeleteMessage' || place === null) return null;
  const of = messageOf(place.place, place.id);
  const before = await facts.heard(of);
  const here = threadOf({ ...place.place, root: isPersonal(body) ? null : place.place.root });
  // What nobody heard yet may still come.
  const { thread, from } = before ?? { thread: here, from: place.from };
  const at = facts.momentOf(textAt(body, 'timestamp'));
  return {
    id: changeOf(of, body),
    thread,
    from,
    text: '',
    at,
    card: null,
    how: 'deleted',
    of,
  } satisfies IncomingMessage;
};

// An edit comes under the id of its message: the moment of it tells one from the next, or its words where there is none.
function changeOf(message: MessageId, body: object): MessageId {
  const stamp = textAt(body, 'timestamp') ?? digestOf(textAt(body, 'text') ?? '');
  const what = textAt(body, 'channelData', 'eventType') ?? '';
  return activityOf('event', `${message.slice('teams:'.length)}/${what}/${stamp}`);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
