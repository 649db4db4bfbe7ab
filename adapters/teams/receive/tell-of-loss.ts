import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { Connectors } from '#adapters/teams/connector/connector.ts';
import { render } from '#adapters/teams/draw/render.ts';
import { doneBy, isPersonal, objectIdOf } from '#adapters/teams/hear/who-and-where.ts';
import { bareWords } from '#adapters/teams/hear/words.ts';
import { isRefusal } from '#adapters/teams/send/faults.ts';
import { sayNotStored } from '#src/messages/answer/refused/not-stored.ts';
import type { Activity } from './activity.ts';

/** True for an activity whose loss somebody is told of: words, or the press of a button in an older client, which comes as a message. */
export function isMissed(activity: Activity): boolean {
  const type = textAt(activity.body, 'type');
  if ((type !== 'message' && type !== 'messageUpdate') || doneBy(activity) === null) return false;
  return bareWords(activity) !== '' || fieldAt(activity.body, 'value') !== undefined;
}

/**
 * Tells whoever wrote what nobody could store that nothing of it is recorded: past the register, which takes nothing in, to
 * them alone, where they wrote or in their own chat. Throws what the SDK throws.
 */
export async function tellOfLoss(activity: Activity, connectors: Connectors): Promise<void> {
  const { tenant, service, body } = activity;
  const done = doneBy(activity);
  const [conversation, user] = [textAt(body, 'conversation', 'id'), textAt(body, 'from', 'id')];
  if (done === null || conversation === null || user === null) return;
  const typed = bareWords(activity);
  const said = render(sayNotStored(typed === '' ? null : typed), null);
  const connector = connectors(service);
  if (isPersonal(body)) return void (await connector.post(conversation, said));
  try {
    await connector.postTargeted(conversation, said, user);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await connector.post(await connector.openChat(objectIdOf(done).objectId, tenant), said);
  }
}
