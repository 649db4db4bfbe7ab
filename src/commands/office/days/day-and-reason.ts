import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { splitReason, withoutSigns } from '#src/commands/words/reason.ts';

const FILLER = /^(?:(?:is|are|be|now|to|on|by|set|due|it|until|till|please|the|date|move|moved|for)(?:\s|$))*$/iu;
// “30 Sept or 4 Oct”, “30 Sept, no, 4 Oct”, “9 March is now 30 Sept”: of these the second may be meant.
const CHOOSES =
  /^[\s,;:(–—-]*(?:or|and|not|no|sorry|rather|actually|wait|make|then|but|instead|oops|correction|scrap|i mean|i meant|moved?|moving|slipp?\w*|pushed|changed?|becomes?)(?!\p{L})|(?<!\p{L})(?:now|to|is|becomes?|or|not|by|until|till|than|of it|moved|changed|make it|from|through)\W*$/iu;

const SAYS_WHY = /(?<!\p{L})(?:because|cos|since|due to|no|not|never|until|before|after)(?!\p{L})/iu;

/** The same words with the day first, where only what stands behind a dash or colon begins with one: “asap really - end of Feb”. */
export function dayFirst(words: string, today: Day): string {
  const { head, reason } = splitReason(words);
  const [first] = daysIn(reason, today);
  if (head === '' || first === undefined || SAYS_WHY.test(words) || daysIn(head, today).length > 0) return words;
  return FILLER.test(reason.slice(0, first.index).trim()) ? `${reason} because ${head}` : words;
}

/** Splits what sets a date into its day and its reason; a day named in the words behind a whole one belongs to the reason: “30 Sept 2027, board said so on the 4th”. */
export function dayAndReason(words: string, today: Day): { readonly head: string; readonly reason: string } {
  const split = splitReason(words);
  const [first, second] = daysIn(split.head, today);
  if (first === undefined || second === undefined || first.implied.includes('month')) return split;
  const between = split.head.slice(first.end, second.index);
  const isInFront = FILLER.test(split.head.slice(0, first.index).trim());
  const isReason = isInFront && /\p{L}{2}/u.test(between) && !CHOOSES.test(between);
  return isReason
    ? { head: words.slice(0, first.end).trim(), reason: withoutSigns(words.slice(first.end)).trim() }
    : split;
}
