// “No it isnt, sorry, wrong one”: it is said first that it is not so.
const FILLER =
  "(?:it|that|this)(?: is|'?s| was)? ?(?:not|n'?t)|isn'?t|wasn'?t|" +
  'sorry|soz|sry|apologies|oops|whoops|oh|ah|argh|damn|hmm|um|er|no|nope|actually|please|wait|hang on|hold on|pardon|ok|well|thanks|all|so|and|but|hi';
const BEFORE = String.raw`^\W*(?:(?:${FILLER})\W+){0,6}`;
// "wrong one, it was the other": what follows a stop explains it.
const BEHIND = String.raw`(?=\W*$|\s*[,.;:!?–—(-]|\s+(?:sorry|apologies|please|thanks|oops|my|it|i|that|this|we|again|there|all)\b|\s+no(?:pe)?(?=\W*$|\s*[,.;:!–—-]))`;

const STOPS = 'wait|hang on|hold on|oops|whoops|cancel|never ?mind|scratch|as you were|abort|rewind|argh|damn';
const WHAT =
  '(?:that|it|this|them|me|everything|all(?: of)? (?:that|it)|that last (?:one|bit)|(?:my|the) (?:last|previous|other) ?(?:one|message|answer|update|reply|note|word)?|what i (?:just )?(?:said|wrote|put|sent)|the above|(?:the|that|my) (?:date|day|rating|forecast|amber|red|green|done|answer|update|reply))';
const LETS_GO = `(?:please |can you |can we |could you |i )?(?:cancel|belay|forget|scrap|scratch|ignore|disregard|delete|bin|remove|strike|retract|withdraw|undo|reverse|unsay|take back|clear) ${WHAT}|(?:i )?take (?:that|it|this) back|(?:please )?(?:forget|ignore|scrap) (?:that )?i (?:just )?(?:said|wrote|sent|put) (?:that|it|this|anything)`;
const ONE =
  '(?:one|action|button|number|item|project|row|line|way (?:round|around)|rating|colour|color|ref|reference|thread|chat|channel|card|message|answer|reply|date|day|month|year|box|plan|task|place)';
const WRONG = `(?:that was |that is |that's |it was |it's |this was |this is )?(?:(?:the )?wrong ${ONE}|not (?:that|this|the right|the same) ${ONE})`;
const WAS = "(?:that|this|it|i)(?: was| is|'s|'m)?(?: all| just| clearly| completely| sent| posted| said)?";
const MISTAKEN = `(?:${WAS} )(?:wrong|incorrect|a mistake|an error|in error|by mistake|a typo|a slip|an accident|by accident|accidental|mistaken|(?:not|isn't|wasn't) (?:right|correct|true)|not the case|not what i (?:meant|said|wanted)|premature|a bit early|too early|too soon)|(?:a |my )?(?:mistake|bad|error|typo|fault)|wrong`;
const DID =
  '(?:have |did |just )?(?:made|make|hit|press|pressed|tapped|clicked|picked|chose|used|put|gave|typed|sent|posted|said|answered|replied|spoke|jumped|got|did|ticked|marked)';
const TOO_SOON = `(?:i |i've |we )?(?:${DID}) (?:[^.,;]{0,30} )?(?:mistake|error|wrong(?: \\p{L}+)?|too soon|too early|too quickly|prematurely|accident|accidentally|the gun|ahead of (?:myself|ourselves))`;
const MUDDLED =
  "(?:i |i've |we )?(?:lied|(?:got|getting|was getting) ahead of (?:myself|ourselves)|misspoke|misread|mistyped|misclicked|got (?:confused|muddled|mixed up)|(?:mixed|muddled|mixing) [^.,;]{0,20}up|was (?:thinking of|looking at|on) (?:another|a different|the (?:other|wrong))|(?:didn't|did not|don't|never) (?:actually )?mean(?:t)? (?:that|it|this|to|amber|red|green|done))";
const MISPLACED =
  "(?:that|this|it)?(?:'s| was| is)? ?(?:meant )?(?:for|about|of) (?:another|a different|the (?:other|wrong)) ?(?:one|action|project|plan)?|(?:i )?meant (?:another|a different|the other)\\b[^.,;]*|(?:(?:that|this|it)(?: was|'s) )?meant for (?:(?:some(?:one|body)|anyone) else|[\\p{L}'-]+(?: [\\p{L}'-]+)?)";
// “The last one should have been amber”
const SHOULD = `(?:that|it|this|(?:the|my|that) (?:last|previous|first|other|one before)(?: ?(?:one|answer|rating|action))?) (?:should|ought to|was (?:meant|supposed) to)(?: have|'ve)? (?:be|been|say|read|said|gone in as)(?: \\p{L}+){1,3}`;
const LETS_IT_GO = new RegExp(
  `${BEFORE}(?:${[SHOULD, LETS_GO, WRONG, MISTAKEN, TOO_SOON, MUDDLED, MISPLACED, STOPS].join('|')})${BEHIND}`,
  'iu',
);
// "actually no, only phase 1"; not "actually no money has come".
const ACTUALLY_NO =
  /^\W*(?:(?:sorry|oh|oops|wait|hang on|hold on|ah)\W+){0,3}(?:actually,? (?:no|not)(?=\W*$|\s*[,.;:!–—-]|\s+(?:only|just|sorry|it|that|yet|quite|all)\b)|no,? (?:actually|wait|sorry|hang on|hold on)\b)|^\W*(?:(?:sorry|oops|apologies|i mean|i meant|make that|should be|that should be|correction)\W+){1,2}no(?:pe)?\W*$/iu;

/** True for words that take back what their writer said just before, whatever that was: “wrong one”, “sorry that was a mistake”. */
export function takesBack(words: string): boolean {
  const said = withSigns(words);
  return LETS_IT_GO.test(said) || ACTUALLY_NO.test(said);
}

// “its not”, “isnt”: as they are typed on a phone.
function withSigns(words: string): string {
  return words
    .replaceAll('’', "'")
    .replaceAll(/\b(it|that)s(?= (?:not|wrong|incorrect|a mistake)\b)/giu, "$1's")
    .replaceAll(/\b(is|was|are|were|has|have|had|did|do|does|should)nt\b/giu, "$1n't");
}

const NOT =
  "(?:not|never|isn't|isnt|wasn't|aren't|weren't|hasn't|haven't|hadn't|didn't|don't|doesn't|shouldn't|cannot be|can't be|no longer)";
const BETWEEN =
  '(?:(?:be|been|really|quite|actually|fully|yet|all|entirely|completely|properly|said|say|at|mean|have|said|that|to|as|the) ){0,3}';
const SUBJECT =
  "(?:(?:it|this|that|they|we|i|he|she|the action|the date|the rating|action|should|would|could|is|'s|was|has|have|still|so|now) ?){0,4}";

/** What was said just before, as far as words may say that it is not so. */
export type Denied = { readonly rating: string | null; readonly isDone: boolean; readonly isDated: boolean };

/** True for words that say no more than that what was said just before is not so: “not amber” of an amber. */
export function denies(words: string, { rating, isDone, isDated }: Denied): boolean {
  const said = withSigns(words);
  const colour = rating !== null && new RegExp(`${BEFORE}${SUBJECT}${NOT} ${BETWEEN}${rating}\\b`, 'iu').test(said);
  if (colour || NOT_SO.test(said) || NOT_NOW.test(said)) return true;
  return (isDone && NOT_DONE.test(said)) || (isDated && (NOT_THEN.test(said) || OTHER_DATE.test(said)));
}

const MAYBE = String.raw`(?:(?:well|hmm|maybe|perhaps|probably|possibly|or|but|and)\W+)*`;
const ALONE =
  "actually|really|quite|exactly|yet|been|is|it|so|true|right|sorry|though|tbh|any ?more|after all|entirely|at all|fully|all|i think|i'm afraid|im afraid|lol";
/** “No it’s not”, “not really”, “it hasn’t been”: nothing but that it is not so. */
const NOT_SO = new RegExp(
  String.raw`${BEFORE}${MAYBE}(?:(?:it|this|that|they|we|i)(?: is|'s| are|'re| was| has| have)?\s+)?(?:actually |really |still )?${NOT}(?:[\s,]+(?:${ALONE}))*\W*$`,
  'iu',
);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*';
/** “That was last month’s”, “that’s the old rating”. */
const NOT_NOW = new RegExp(
  String.raw`${BEFORE}(?:that|this|it)(?:'s| is| was)(?: only| just)? (?:last (?:week|month|quarter|year|time)|(?:the |our |my )?(?:old|previous|former|earlier|original)\b|(?:in|for|from|as of|as at|back in|until) (?:${MONTH}|the last|q[1-4]|last|yesterday)\b|yesterday)`,
  'iu',
);
/** “That’s the board date”, “that date is wrong”, “no change of date”. */
const OTHER_DATE = new RegExp(
  String.raw`${BEFORE}(?:(?:no )?(?:date change|change of date)\b|(?:the |our |my )?date (?:stands|stays|remains|is (?:the same|unchanged))\b|(?:that|it|this)(?:'s| is| was) (?:the |a |our )?(?:\p{L}+ ){1,3}(?:date|day)\b|(?:that|the|this|my) (?:date|day)(?:'s| is| was) (?:wrong|not|for|when|the|off|too)\b)`,
  'iu',
);

const NOT_DONE = new RegExp(
  `\\b(?:${NOT}|n't) ${BETWEEN}(?:done|finish(?:ed)?|complete(?:d)?|delivered|over|there yet|in place)\\b|\\bunfinished\\b|\\bincomplete\\b|\\bstill (?:in progress|going|open|under ?way|ongoing|working on it)(?:[\\s,]+(?:actually|really|sorry|though))*\\W*$`,
  'iu',
);
const NOT_THEN = new RegExp(
  `${BEFORE}(?:it's |that's |it is |that is )?(?:not|never|forget|ignore|wrong|drop|scrap) (?:by |on |until |the |that |this |my )*(?:date|day|forecast|\\d{1,2}(?:st|nd|rd|th)?\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*)`,
  'iu',
);
