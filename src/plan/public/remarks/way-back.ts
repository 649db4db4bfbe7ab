import type { Counted } from '#src/plan/count-as.ts';
import { isSaidToBeBad } from './rating-words.ts';
import { wholeWords } from './word-list.ts';

const MONTH = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|christmas|easter';
// What is meant to be done about it, by whom or by when.
const AHEAD: readonly RegExp[] = [
  wholeWords(
    'will|shall|going to|to be|is being|are being|plans?|(?<!(?:than|as) )planned|(?<!than )expect(?:s|ed)?|aims?|intends?',
    'due|next|until|once|recover(?:y|s|ed)?|back (?:on track|to green)|revised|(?:re-?)?scheduled|new date|interim|instead',
    'cover(?:s|ed|ing)?|recruiting|procuring|escalated|agreed (?:a|an|to|with)|so that|again',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:by|from|in|on|until|before|starts?|finish(?:es)?|reopens?|begins?)\s(?:the\s)?(?:end of\s|early\s|late\s|mid-?\s?)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:${MONTH})`,
    'iu',
  ),
];

/** An empty word where the action is Amber or Red and the line says nothing of what gets it back to Green. */
export function noWayBackIn(line: string, counted: Counted | null): readonly string[] {
  const isBad = counted === 'red' || counted === 'amber' || isSaidToBeBad(line);
  return isBad && !AHEAD.some((one) => one.test(line)) ? [''] : [];
}
