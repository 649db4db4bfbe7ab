import { textAt } from '#adapters/network/fields.ts';
import { openingOf, readDialog } from '#adapters/teams/forms/read-dialog.ts';
import { threadOf } from '#adapters/teams/ids.ts';
import { chatWith } from '#adapters/teams/send/private-chats.ts';
import type { Hear } from './facts.ts';
import { doneBy } from './who-and-where.ts';

/** The dialog over a picked message, sent off; its answer goes to its sender privately, for the bot may not be where the message is. */
export const hearDialog: Hear = async (activity, facts) => {
  const { tenant, body } = activity;
  const done = doneBy(activity);
  const read = readDialog(body);
  if (done === null || read.kind !== 'form') return null;
  const { from } = done;
  const { form } = read;
  const at = facts.momentOf(textAt(body, 'timestamp'));
  const id = await facts.claim({ kind: 'form', parts: [from, openingOf(body), form], at });
  const thread = threadOf({ tenant, conversation: chatWith(from), root: null });
  return { id, thread, from, text: `/rag ${form.ref}`, at, card: null, how: 'said', of: null, form };
};
