import { takesBack } from '#src/reply/after/takes-back.ts';
import { outsideQuotes } from './doubt-words.ts';
import { split } from './doubts/plain.ts';

/** What is decided, the words behind its name, and those of them behind what it is about. */
type Said = { readonly name: string; readonly whole: string; readonly tail: string };

const WAVERS = [
  'h+m+|u+m+|er+m*|maybe|perhaps|possibly|dunno|idk|thoughts|undecided|unsure',
  String.raw`(?:(?:i['’]?m|i am|we['’]?re|we are)\s+)?(?:(?:not|n['’]?t)\s+(?:so\s+|quite\s+|really\s+|too\s+|entirely\s+|at all\s+)?(?:sure|certain|convinced)|in two minds|torn)`,
  String.raw`(?:i|we|just)\s+wonder(?:ing)?|wondering|i\s+(?:guess|suppose|think so)|no idea|(?:i\s+)?(?:don['’]?t|do not)\s+know`,
  String.raw`(?:should|shall|could|can|may|must|ought)\s+(?:we|i|it|this|that|they)|(?:should|could)n['’]?t\s+(?:we|i|it)`,
  String.raw`what\s+(?:do|would|did)\s+(?:you|we|others|people|they|\p{Lu}\p{L}+)\s+(?:think|reckon|say|prefer|want)|what(?:['’]?s| is)\s+your\s+view|(?:do|don['’]?t|would)\s+you\s+(?:think|reckon|agree|say|mind)|any\s+(?:thoughts|views|objections)`,
  String.raw`or\s+(?:not|no|what|should|shall|is|do|leave|wait)|(?:is|would)\s+(?:that|this|it)\s+(?:be\s+)?(?:ok|okay|right|correct|alright|all right|fine|allowed|wise|sensible|possible|too)|are\s+(?:you|we)\s+sure|your\s+call|up\s+to\s+you|let\s+me\s+(?:think|check|see|ask)`,
].join('|');
const HEDGED = new RegExp(String.raw`(?:^|[\s,;(.!?…–—-])((?:${WAVERS})(?![\p{L}’'-]).*)$`, 'isu');
const HEDGED_WHY = new RegExp(String.raw`^[\W]*(?:${WAVERS})(?![\p{L}’'-])`, 'iu');
// Not the one inside an address.
const ASKED = /\?(?=$|[\s?!.,;:)”"–—-])/u;
const GIVES_WHY = /(?:^|[\s,;(])(?:because|cos|since|due to)\s/iu;

// “No the date is a misprint”; “no budget” says why.
const SAYS_NO =
  /^\W*(?:no|nope|nah)(?=\W*$|\s*[,;.!–—-]|\s+(?:the|its?|it['’]s|that|that['’]?s|this|i|we|they|he|she|you|actually|wait|don['’]?t|leave|not|sorry|stop|hold|please|never)(?!\p{L}))/iu;
const ENDS_NO = /(?:^|[\s,;(])((?:or\s+)?(?:no|nope|nah|don['’]?t|stop|wait))[\s.!]*$/iu;
// A check that says no, and what is missing behind it.
const CHECKED_NO = /^\W*(?:no|nope|not yet|not complete)(?=[\s,;:.!–—-]|$)\W*/iu;
const IF = /^(?:if|unless|provided|as long as|so long as|or)(?!\p{L})/iu;

/** A question to somebody and what an action is called may hold any words. */
const OWN_WORDS: ReadonlySet<string> = new Set(['ask', 'add', 'edit', 'link']);

/** The words that ask, waver or say no where something is to be decided, as they were said: “? hmm”, “or not”, “no the date is a misprint”; null where none do. */
export function inTwoMinds({ name, whole, tail }: Said): string | null {
  if (OWN_WORDS.has(name)) return null;
  const subject = whole.endsWith(tail) ? whole.slice(0, whole.length - tail.length) : '';
  const bare = outsideQuotes(tail);
  if (ASKED.test(subject.trim()) && bare.trim() !== '') return tail.trim();
  if (name === 'verify') return checked(bare);
  const before = bare.slice(0, GIVES_WHY.exec(bare)?.index ?? bare.length);
  const asked = ASKED.exec(before)?.index;
  if (asked !== undefined && /\p{L}/u.test(before.slice(asked)))
    return bare
      .slice(asked)
      .replace(/^[\s?!.,;:–—-]+/u, '')
      .trim();
  const { head, reason } = split(bare);
  const why = reason.replace(/^[\s,;(]*(?:(?:because|cos|since|due to)\s|[-–—:]\s)/iu, '');
  if (SAYS_NO.test(head) || takesBack(head)) return tail.trim();
  return (
    HEDGED.exec(head)?.[1]?.trim() ?? (HEDGED_WHY.test(why) ? why.trim() : null) ?? ENDS_NO.exec(head)?.[1] ?? null
  );
}

/** Any other words of whoever checks are kept, and asked about as a check. */
function checked(tail: string): string | null {
  const no = CHECKED_NO.exec(tail)?.[0];
  if (no === undefined) return null;
  const behind = tail.slice(no.length);
  return HEDGED_WHY.test(behind) || IF.test(behind) ? behind.trim() : null;
}

/** The decision without those words, and without the question mark before them. */
export function withoutWavering(whole: string, doubt: string): string {
  const at = whole.lastIndexOf(doubt);
  const left = at < 0 ? whole : `${whole.slice(0, at).trimEnd()} ${whole.slice(at + doubt.length).trim()}`;
  return left
    .trim()
    .replace(/[\s,;:?(–—-]+(?:because|cos|since|due to)?[\s,;:?(–—-]*$/iu, '')
    .trim();
}
