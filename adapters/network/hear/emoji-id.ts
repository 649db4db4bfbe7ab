import type { MessageId } from '#src/ports/message.ts';

/**
 * The id of an emoji that stands under a message, or would be put there now: neither platform names one. The same emoji by
 * the same person is the same however often it is told, and another once it was taken away; `isGone` says of which it was.
 */
export async function emojiId(first: MessageId, isGone: (id: MessageId) => Promise<boolean>): Promise<MessageId> {
  let id = first;
  for (let time = 2; await isGone(id); time += 1) id = `${first}/${time}` as MessageId;
  return id;
}
