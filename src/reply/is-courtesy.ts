const LONGEST = 40;

// "thanks!", "Ok, will do 👍", ":+1:" yes; "ok by Friday", "thanks, amber" and "yes" no.
const COURTESY =
  /^(?:(?:thanks|thank you|many thanks|thx|cheers|ta|diolch(?: (?:yn fawr|i chi))?|ok|okay|noted|got it|great|will do|n(?:o|ae) problem|(?:hello|hi|hey|hiya)(?: there)?\?*|good (?:morning|afternoon|evening)|morning|👍|🙏|👌|:\+1:|:thumbsup:|:pray:)[\s,.!]*){1,3}$/iu;

/** True for words that are only kind or say that a message was seen: they rate nothing, and are no answer to a question. */
export function isCourtesy(words: string): boolean {
  return words.length <= LONGEST && COURTESY.test(words.trim());
}

/** What somebody is kind with: a hello, a thank-you, or that they have seen it. */
export type Courtesy = 'hello' | 'thanks' | 'seen';

/** Which courtesy words are; of several the thank-you counts before the hello. */
export function courtesyIn(words: string): Courtesy {
  if (/thank|thx|cheers|diolch|\bta\b|🙏|:pray:/iu.test(words)) return 'thanks';
  return /\b(?:hello|hi|hey|hiya|morning|afternoon|evening)\b/iu.test(words) ? 'hello' : 'seen';
}
