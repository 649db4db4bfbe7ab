import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import { isPress } from '#adapters/teams/receive/answers.ts';
import { isSentOff } from '#adapters/teams/forms/invokes.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { hearDialog } from './dialog.ts';
import type { HearingFacts, Hear } from './facts.ts';
import { hearDeleted, hearEdited } from './edited.ts';
import { hearForm } from './form.ts';
import { hearReaction } from './reaction.ts';
import { hearSaid } from './said.ts';
import { hearTap } from './tap.ts';

/** What an activity says to the bot; null for what is not for it, or is no message: somebody joins, the app is installed. */
export async function hear(activity: Activity, facts: HearingFacts): Promise<IncomingMessage | null> {
  const type = textAt(activity.body, 'type') ?? '';
  return Object.hasOwn(HEARD, type) ? (HEARD[type]?.(activity, facts) ?? null) : null;
}

/** True for a type of activity by which people say something; every other asks for side work. */
export function isSaying(body: object): boolean {
  return Object.hasOwn(HEARD, textAt(body, 'type') ?? '');
}

const hearPressed: Hear = async (activity, facts) =>
  (await hearTap(activity, facts)) ?? (await hearForm(activity, facts));

/** A press of an older kind of button comes as a message without words. */
const hearMessage: Hear = async (activity, facts) => {
  const value = fieldAt(activity.body, 'value');
  const isPressed = typeof value === 'object' && value !== null && textAt(activity.body, 'text') === null;
  return isPressed ? hearPressed(activity, facts) : hearSaid(activity, facts);
};

const hearInvoke: Hear = async (activity, facts) => {
  if (isSentOff(activity.body)) return hearDialog(activity, facts);
  return isPress(activity.body) ? hearPressed(activity, facts) : null;
};

const HEARD: Readonly<Record<string, Hear>> = {
  message: hearMessage,
  invoke: hearInvoke,
  messageReaction: hearReaction,
  messageUpdate: hearEdited,
  messageDelete: hearDeleted,
};
