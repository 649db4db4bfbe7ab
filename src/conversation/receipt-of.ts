import type { IncomingMessage, OutKey } from '#src/ports/message.ts';
import { answerKey, lateAnswerKey } from '#src/ports/answer-key.ts';
import type { ConversationPorts } from './set-scene.ts';

/** The answer to words whose writer was not known at first is another message than what they were told then. */
export async function receiptOf({ id }: IncomingMessage, { threads }: ConversationPorts): Promise<OutKey> {
  const asked = await threads.card(answerKey(id));
  const { did } = asked?.card ?? {};
  return did === 'asked-who' || did === 'kept-a-stranger' ? lateAnswerKey(id) : answerKey(id);
}
