// "yes", "Yep.", "that's right" to a reading that is shown.
const YES =
  /^\P{L}*(?:(?:och |wey |oh )?(?:yes|yep|yeah|yup|aye|y)(?:[ ,]+(?:please|go on(?: then)?|that['’]?s (?:right|it|correct)))?|ydy|ie|go on(?: then)?|correct|right|exactly|spot on|that['’]?s (?:right|it|correct)|👍)\P{L}*$/iu;

/** True for words that say no more than that a reading which is shown is right. */
export function isYes(words: string): boolean {
  return YES.test(words) || yesAnd(words) === '';
}

const YES_AND =
  /^\P{L}*(?:yes|yep|yeah|yup|aye|y|correct|ydy|ie)(?!\p{L})(?:[\s,]+(?:please|thanks|thank you|ta|cheers)(?!\p{L}))*[\s,.;:–—-]*(?:(?:and|&)\s+)?(?<more>.*)$/isu;

/** What is said behind a yes; empty where it is all that is said, null where no yes is said first. */
export function yesAnd(words: string): string | null {
  const more = YES_AND.exec(words)?.groups?.['more'];
  return more === undefined ? null : more.replace(ENDS, '');
}

const ENDS = /[\s,.!]*(?:(?:please|thanks|thank you|ta|cheers)[\s,.!]*)*$/iu;
