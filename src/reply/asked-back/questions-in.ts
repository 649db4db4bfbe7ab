import type { Day } from '#src/calendar/day.ts';
import type { Span } from '#src/reply/remainder.ts';
import { sentencesIn } from './sentences-in.ts';
import { isWish } from './is-wish.ts';

const ONE = 'i|we|you|it|this|that|these|those|they|he|she|there|anyone|anybody|someone|somebody';
const AUX = 'is|are|am|was|were|do|does|did|has|have|had|should|shall|can|could|will|would|must|ought|may|might';
const ASKS = "who|whom|whose|who's|what|what's|whats|when|when's|where|where's|why|how|which";
// “Will it be”, “is Carol the lead”, but not “have until Friday”, “will do”, “is done” or “are on track”.
const NEEDS_ONE = 'have|will|do|can|could|would|may|might';
const TURNED =
  "is|are|am|was|were|isn't|aren't|should|shall|must|did|does|has|don't|doesn't|didn't|hasn't|shouldn't|won't|wouldn't";
const ANY =
  'any (?:idea|news|word|update|chance|thoughts|sign|progress|guidance|advice|reason)|any(?:one|body)|some(?:one|body) know|ok(?:ay)? (?:if|to|for)|happy (?:if|for)|worth';
// “Olive can you call me?”
const NO_NAME =
  'red|amber|green|done|complete|finished|late|fine|good|stuck|blocked|yes|yeah|no|ok|okay|and|but|so|or|also|then|plus|please|sorry|thanks|hi|hello|hey|well|that|which|it|this';
/** What a question begins with, right at a place. */
const OPENS = new RegExp(
  String.raw`(?:(?:${ASKS})\b|(?:${ANY})\b|(?:${NEEDS_ONE}) (?!(?:for|until|till|do|be|have|to|by|slip)\b)\p{L}|(?:${TURNED}) (?:the )?(?!on\b|off\b|done\b|now\b|still\b|delayed\b|been\b|not\b|green\b|amber\b|red\b)[\p{L}\d]|(?!(?:${NO_NAME})\b)\p{L}+,? (?:can|could|would|will) you\b|(?:wasn't|weren't|haven't|can't|couldn't) (?:${ONE}|the|my|our|their)\b)`,
  'uy',
);
/** What needs no mark: “who do I send it to”, “should I tell the governors”, “can you tell me what counts”. */
const PLAIN = new RegExp(
  String.raw`^(?:(?:${ASKS})(?: (?!(?:${ONE})\b)\p{L}+){0,2}? (?:${AUX}) (?:${ONE})\b|(?:should|shall|do|does|did|am) (?:${ONE}) \p{L}|(?:please )?(?:can|could|would|will) (?:you|anyone|anybody|somebody|someone) (?:please )?\p{L}|(?:can|could|may) (?:i|we) \p{L}|(?:(?:who|what|why|when|where) (?:is|are|was|were)|(?:who|what|when|where)'s) (?:the|this|that|it|my|our|your)\b|who (?:else )?(?:(?:can|will) )?(?:sees?|reads?) (?:this|that|it|these|my \p{L}+)\W*$)`,
  'u',
);
const JOINT = /(?:[,:–—(]|\s-\s|\s(?=(?:and|but|so|or|also|plus|then)\s))\s*/gu;
const JOINS = /(?:and|but|so|or|also|plus|then|sorry|please)\s+/uy;
// “And when do they meet?”, “yes, what is it?”
const JOINED = /(?<!\p{L})(?:and|but|so|or|also|then|yes|yeah|yep|no)[\s,!.]+$/u;
/** “Amber, isn’t it?” takes the edge off what it stands behind, and asks nothing of its own. */
export const TAG =
  /^(?:is it|isn't it|is that (?:right|it|so|correct)|right|does that (?:work|make sense)|or what|or not)\W*$/u;
// “What is left is red”, “what we need is money”, “how we do this is up to Legal”
const TELLS =
  /^(?:(?:what|where|how|which)\b.+ (?:is|are|looks?) (?:all |now |still )*(?:green|amber|red|on track|late|done|fine|behind)\W*$|(?:what|how|when|where|why|who|which|whatever) (?:we|i|they|it|you)\b(?! (?:do|does|did|is|are|should|can|could|will|would)\b))/u;
const RELATIVE = /^(?:who|whom|whose|which|when|where)\b/u;
const CONDITION = /^\W*(?:if|when|once|before|where|in case|assuming)\b/u;
// “Who do I send it to, amber for now”
const CLAIM_BEHIND =
  /(?:,|\s-|\s–|\s—)\s+(?:(?:but|and|so|otherwise|still|it's|it is|we're|we are|i'm|rag|currently|meanwhile|for now) )*(?:red|amber|green|on track|off track|done|complete|completed|finished|not mine|not started)\b(?!.*\bor\b)/u;
const A_RATING = /\b(?:red|amber|green|on track|done|complete|completed|finished)\b/u;

/** A question: `start` is where what joins it to the words before begins, `from` its own first word. */
export type Asking = Span & { readonly from: number };

/** Where a message asks something back, “who do I send it to?”; what asks for something in the form of a question, “can this go to Sam?”, is none. `withoutRefs` is the same with each number of an action blanked. */
export function questionsIn(legible: string, withoutRefs: string, today: Day): readonly Asking[] {
  const lower = legible.toLowerCase();
  const said = lower.length === legible.length ? lower : legible;
  return sentencesIn(said).flatMap(({ start, end }) => {
    const found = questionIn(said.slice(start, end), withoutRefs.slice(start, end), today);
    return found === null ? [] : [{ start: start + found.start, from: start + found.from, end: start + found.end }];
  });
}

function questionIn(said: string, raw: string, today: Day): Asking | null {
  const lower = raw.toLowerCase();
  const begin = beginIn(said, lower.length === said.length ? lower : said);
  if (begin === null) return null;
  const behind = CLAIM_BEHIND.exec(said.slice(begin.from));
  const isCut = behind !== null && !A_RATING.test(said.slice(begin.from, begin.from + behind.index));
  const end = isCut ? begin.from + behind.index : said.trimEnd().length;
  const words = said.slice(begin.from, end);
  const isMarked = /\?\W*$/u.test(words);
  if ((!isMarked && TELLS.test(words)) || (!isMarked && !PLAIN.test(words))) return null;
  if (!begin.first && TAG.test(words)) return null;
  if (!begin.first && RELATIVE.test(words) && !isMarked) return null;
  if (isWish(raw.slice(begin.from, end).trim(), today)) return null;
  // “If we slip, who do I tell?” is one question.
  const isWhole = CONDITION.test(said.slice(0, begin.start));
  const first = said.search(/\S/u);
  return isWhole ? { start: first, from: first, end } : { start: begin.start, from: begin.from, end };
}

type Begin = { readonly start: number; readonly from: number; readonly first: boolean };

function beginIn(said: string, withoutRefs: string): Begin | null {
  const front = frontOf(said, withoutRefs);
  if (opensAt(said, front)) {
    const from = front - (JOINED.exec(said.slice(0, front))?.[0].length ?? 0);
    return { start: from, from, first: true };
  }
  for (const { 0: joint, index } of said.matchAll(JOINT)) {
    const from = behindJoins(said, index + joint.length);
    if (index >= front && opensAt(said, from)) return { start: index, from, first: false };
  }
  return /\?\W*$/u.test(said) ? withinOneIn(said, front) : null;
}

// “amber waiting on HR who do I chase?”, and not “the board asked what we do?”
const WITHIN = new RegExp(
  String.raw`(?<!\b(?:ask|asked|asks|asking|wonder|wondering|know|sure|tell|told|see|said|say|on|of|about|to|depends|whether|know if|if))\s{1,3}(?=(?:(?:${ASKS}) (?:${AUX})|should|shall) (?:i|we|you)\b)`,
  'u',
);

function withinOneIn(said: string, front: number): Begin | null {
  const found = WITHIN.exec(said.slice(front));
  if (found === null) return null;
  const start = front + found.index;
  return { start, from: start + found[0].length, first: false };
}

const KIND =
  /^(?:hi|hello|hey|dear|sorry|ok|okay|please|thanks|thank|you|cheers|many|also|and|but|so|or|well|just|quick|question|one|a|no|yes)$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'/-]*/gu;
const GREETS = /^(?:hi|hello|hey|dear)$/u;

/** Where the words of a sentence begin behind a greeting, a number of an action and what only joins. */
function frontOf(said: string, withoutRefs: string): number {
  let isGreeted = false;
  for (const { 0: word, index } of withoutRefs.matchAll(WORD)) {
    const isName = isGreeted && /^\p{L}/u.test(word) && /^\s*[,:–—-]/u.test(said.slice(index + word.length));
    if (opensAt(said, index) || !(KIND.test(word) || /\d/u.test(word) || isName)) return index;
    isGreeted = GREETS.test(word);
  }
  return said.length;
}

function opensAt(said: string, at: number): boolean {
  OPENS.lastIndex = at;
  return OPENS.test(said);
}

// “And so, please, who …”: each joint is looked at for itself, however many follow each other.
const MOST_JOINS = 3;

function behindJoins(said: string, at: number): number {
  let from = at;
  for (let count = 0; count < MOST_JOINS && !opensAt(said, from); count += 1) {
    JOINS.lastIndex = from;
    from += JOINS.exec(said)?.[0].length ?? 0;
  }
  return from;
}
