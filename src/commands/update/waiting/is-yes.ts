// "yes", "Yep.", "that's right" to a reading that is shown.
const YES =
  /^\P{L}*(?:(?:och |wey |oh )?(?:yes|yep|yeah|yup|aye|y)(?:[ ,]+(?:please|go on(?: then)?|that['’]?s (?:right|it|correct)))?|ydy|ie|go on(?: then)?|correct|right|exactly|spot on|that['’]?s (?:right|it|correct)|👍)\P{L}*$/iu;

/** True for words that say no more than that a reading which is shown is right. */
export function isYes(words: string): boolean {
  return YES.test(words);
}
