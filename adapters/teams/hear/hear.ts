import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import { isPress } from '#adapters/teams/receive/answers.ts';
import { isSentOff } from '#adapters/teams/forms/invokes.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { hearDialog } from './dialog.ts';
import type { Ears, Hear } from './ears.ts';
import { hearDeleted, hearEdited } from './edited.ts';
import { hearForm } from './form.ts';
import { hearReaction } from './reaction.ts';
import { hearSaid } from './said.ts';
import { hearTap } from './tap.ts';

/** What an activity says to the bot; null for what is not for it, or is no message: somebody joins, the app is installed. */
export async function hear(activity: Activity, ears: Ears): Promise<IncomingMessage | null> {
  const type = textAt(activity.body, 'type') ?? '';
  return Object.hasOwn(HEARD, type) ? (HEARD[type]?.(activity, ears) ?? null) : null;
}

/** True for a type of activity by which people say something; every other asks for a deed. */
export function isSaying(body: object): boolean {
  return Object.hasOwn(HEARD, textAt(body, 'type') ?? '');
}

const hearPressed: Hear = async (activity, ears) => (await hearTap(activity, ears)) ?? (await hearForm(activity, ears));

/** A press of an older kind of button comes as a message without words. */
const hearMessage: Hear = async (activity, ears) => {
  const value = fieldAt(activity.body, 'value');
  const isPressed = typeof value === 'object' && value !== null && textAt(activity.body, 'text') === null;
  return isPressed ? hearPressed(activity, ears) : hearSaid(activity, ears);
};

const hearInvoke: Hear = async (activity, ears) => {
  if (isSentOff(activity.body)) return hearDialog(activity, ears);
  return isPress(activity.body) ? hearPressed(activity, ears) : null;
};

const HEARD: Readonly<Record<string, Hear>> = {
  message: hearMessage,
  invoke: hearInvoke,
  messageReaction: hearReaction,
  messageUpdate: hearEdited,
  messageDelete: hearDeleted,
};
