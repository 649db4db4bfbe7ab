import { saysNone } from '#src/reply/after/says-none.ts';
import { takesBack } from '#src/reply/after/takes-back.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { RefsKnown } from '#src/refs/typed-ref.ts';

// “No I mean agree”, “actually approve it”, “make it 31 March”: something else was meant.
const MEANS_OTHER =
  /^\W*(?:(?:no|nope|sorry|oops|oh|well|ah|but|ok)\W+)*(?:i(?:['’]d| would)? (?:mean|meant|rather|prefer)(?!\p{L})|on second thoughts?|change of (?:mind|plan)|changed my mind|(?:actually|rather|instead)\W+(?:please\s+)?(?:approve|agree|accept|allow|grant|decline|refuse|reject|say|do|make|leave|keep|close|not?|yes|it['’]?s (?:fine|ok|okay|good|complete|done))(?!\p{L})|(?:make|change|move|set) (?:it|that|this)(?!\p{L}))/iu;
const DECIDES =
  /^\W*(?:(?:no|yes|sorry|oops|please|just)\W+)*(?:approve|agree|accept|decline|refuse|reject|(?:allow|grant|verify|complete)(?=\W+(?:it|that|this|them)(?!\p{L})))(?:\W+(?:it|that|this|them|please|instead|after all|the date|both))*\W*$/iu;
// “Pressed the wrong button”, “didn't mean to”
const SLIPPED =
  /^\W*(?:(?:no|sorry|oops|oh|ah|argh)\W+)*(?:i\s+)?(?:(?:just |have |['’]?ve )?(?:pressed|hit|tapped|clicked|picked|chose|typed)\s+(?:on\s+)?(?:the\s+)?wrong|(?:didn['’]?t|did not) mean)(?!\p{L})/iu;
const LATER =
  /^\W*(?:(?:sorry|ok|well|hmm|um)\W+)*(?:let me (?:think|check|see|ask|look|get back)|(?:i['’]ll|i will|i shall|will) (?:tell|let|think|check|ask|find out|get back|write|come back|look|send|say)|give me|just a (?:minute|moment|second|sec)|one (?:minute|moment|second|sec)|a (?:minute|moment))(?!\p{L})/iu;
const SAYS = [MEANS_OTHER, DECIDES, SLIPPED, LATER];
const NOT_ONE = /^\W*(?:(?:no|sorry|oops)\W+)*not\s+/iu;

/** True for words that give no reason, though one was asked for: they take something back, mean another thing or put it off. */
export function givesNoReason(words: string, known: RefsKnown): boolean {
  const not = NOT_ONE.exec(words)?.[0];
  const isOther = not !== undefined && leadingRef(words.slice(not.length), known) !== null;
  return isOther || takesBack(words) || saysNone(words) || SAYS.some((one) => one.test(words));
}

/** The commands in which a reason is kept of which somebody is told, as a question for it takes the next line. */
export const KEEPS_WHY =
  /^\/rag (?:decline|date|close|merge|keep|reopen|restrict|settle) .*…$|^\/rag verify \S+ no, …$/su;
