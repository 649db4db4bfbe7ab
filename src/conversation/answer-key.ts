import type { MessageId, OutKey } from '#src/ports/message.ts';

/** The key of the answer to a message. */
export function answerKey(message: MessageId): OutKey {
  return `receipt/${message}` as OutKey;
}
