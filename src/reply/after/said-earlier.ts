/** What can only be said of an earlier message, and not of the words that it stands behind: “the above”, “my last message”. */
export const SAID_EARLIER =
  '(?:the above|(?:my|the) (?:last|previous|earlier)(?: one| message| answer| update| reply)?)';

const LETS_GO_OF_IT = new RegExp(String.raw`\b(?:ignore|disregard|forget) ${SAID_EARLIER}[\s.!?)]*$`, 'iu');

/** True for words that end by letting an earlier message go: “ignore the above”. */
export function letsGoOfEarlier(words: string): boolean {
  return LETS_GO_OF_IT.test(words);
}
