/** Which way words lean that may decide something; null for those that say neither, or a yes with a condition. */
export type Leaning = 'yes' | 'no' | null;

const POLITE = String.raw`^\P{L}*(?:(?:sorry|afraid|i['’]?m afraid|hmm|well|ok so|so)[\s,.!–—-]+)*`;
const REFUSES = String.raw`no|nope|nah|not|never|don[’']?t|i['’]?d say no|(?:i |we )?(?:can['’]?t|can ?not|won['’]?t|will not) (?:agree|accept|allow|have|do)`;
const CONSENTS = 'yes|yep|yeah|yup|ok|okay|agreed?|approved?|fine|happy|good';
const SAYS_NO = new RegExp(String.raw`${POLITE}(?:${REFUSES})(?!\p{L})`, 'iu');
const SAYS_YES = new RegExp(String.raw`${POLITE}(?:${CONSENTS})(?!\p{L})`, 'iu');
/** A yes with one of these behind it is one to something else. */
const CONDITION = /(?<!\p{L})(?:but|only|unless|if|until|provided|as long as|once|when|except)(?!\p{L})/iu;
const BARE = new RegExp(
  String.raw`${POLITE}(?:no(?! (?:way|chance|more)(?!\p{L}))|nope|nah|${CONSENTS})(?!\p{L})[\s,.!;:–—-]*(?:but\s+)?`,
  'iu',
);

/** Which way the office’s words about what waits for it lean. */
export function leaningOf(words: string): Leaning {
  if (SAYS_NO.test(words)) return 'no';
  return SAYS_YES.test(words) && !CONDITION.test(words) ? 'yes' : null;
}

/** The words behind a plain yes or no at their front: “no, the board needs it” says why; a no of another kind, “not happy with this”, is all of it why. */
export function withoutLeaning(words: string): string {
  return words.replace(BARE, '').trim();
}
