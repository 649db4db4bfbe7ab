// "yes", "Yep.", "that's right" to a reading that is shown.
const YES = /^\P{L}*(?:yes|yep|yeah|yup|ydy|ie|correct|right|exactly|that['’]?s (?:right|it|correct)|👍)\P{L}*$/iu;

/** True for words that say no more than that a reading which is shown is right. */
export function isYes(words: string): boolean {
  return YES.test(words);
}
