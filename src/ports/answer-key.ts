import type { MessageId, OutKey } from './message.ts';

/** The key of the answer to a message whose writer was not known at first. */
export function lateAnswerKey(message: MessageId): OutKey {
  return `receipt/again/${message}` as OutKey;
}

/** The key of the answer to a message: one message has one answer. */
export function answerKey(message: MessageId): OutKey {
  return `receipt/${message}` as OutKey;
}
