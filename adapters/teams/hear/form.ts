import { textAt } from '#adapters/network/fields.ts';
import { readForm } from '#adapters/teams/forms/read-form.ts';
import { threadOf } from '#adapters/teams/ids.ts';
import { readPressed } from '#adapters/teams/receive/pressed.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Hear } from './facts.ts';
import { cardBefore, carriedBy } from './tap.ts';
import { doneBy, placePressed } from './who-and-where.ts';

/** The update form, sent off; its answer goes where the form stands. */
export const hearForm: Hear = async (activity, facts) => {
  const { body } = activity;
  const done = doneBy(activity);
  const sent = sentOff(body);
  if (done === null || sent === null) return null;
  const at = facts.momentOf(textAt(body, 'timestamp'));
  const card = await cardBefore(sent.card, done, facts);
  const place = await placePressed(done, body, { card: sent.card, facts });
  const { from } = done;
  const parts = [from, place.conversation, textAt(body, 'replyToId'), sent];
  const id = await facts.claim({ kind: 'form', parts, at });
  return { id, thread: threadOf(place), from, at, how: 'said', of: null, ...sent, card };
};

/** What a form says; one that lacks something asks for its action again where nobody waits to be told what it lacks. */
function sentOff(body: object): Pick<IncomingMessage, 'text' | 'card' | 'form'> | null {
  const carried = carriedBy(body);
  const [read, pressed] = [readForm(carried), readPressed(carried)];
  if (read?.kind === 'form') return { text: `/rag ${read.form.ref}`, card: read.card, form: read.form };
  if (read === null || pressed?.kind !== 'form' || textAt(body, 'type') === 'invoke') return null;
  return { text: `/rag ${pressed.ref}`, card: null };
}

/** What a form that was sent off still lacks, in a sentence; null for a form that lacks nothing, and for anything else. */
export function lackingIn(body: object): string | null {
  const read = readForm(carriedBy(body));
  return read?.kind === 'errors' ? read.say : null;
}
