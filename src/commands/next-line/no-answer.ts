import { isCourtesy } from '#src/reply/is-courtesy.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { Scene } from '#src/commands/command.ts';

// What asks for a page, or takes back what was said before.
const ANOTHER = /^(?:help|mine|my actions|due|overdue|stale|status|doubts|plans|digest|office|requests)\W*$/iu;
const TAKES_BACK = /^(?:undo|oops)\b/iu;
const ASKS = /\?\s*$/u;
const CLAIMS =
  /^[\s,:;.–—-]*(?:(?:is|are|now|still)\s+)*(?:red|amber|green|blue|done|delivered|complete[d]?|finished|on track|off track|at risk)(?!\p{L})/iu;

const ENDS = String.raw`(?:[\s,.!]|please|thanks|thank you|too|now|sorry)*$`;
const STATE = String.raw`(?:fine|ok(?:ay)?|good|well|red|amber|green|done|completed?|on track|at risk|off track|unchanged|no change|the same|as before)`;
// “The rest are fine” is said of other actions; “the rest of the team has left” may be why.
const OF_REST = new RegExp(
  String.raw`^\W*(?:(?:and|but|so|also)\s+)?(?:(?:the|all(?: the)?)\s+(?:rest|others?|other ones?|remaining(?: ones)?)|(?:everything|all) else|all others|rest|others)(?: of (?:them|these|those|mine|my actions))?(?:['’]s|\s+(?:is|are|all|looks?|stays?|still|going|doing|just))*[\s,:–-]+${STATE}(?!\p{L})`,
  'iu',
);
const SAME_FOR =
  /^\W*(?:(?:and|also|so)\s+)?(?:the\s+)?(?:same(?: again| goes)?|ditto|likewise)\s+(?:for|with|to|on)\s/iu;
const NOT_MINE = new RegExp(
  String.raw`^\W*(?:sorry[\s,]+)?(?:(?:it|this|that)(?:['’]?s| is)?\s+)?(?:not|isn['’]?t|no longer)\s+(?:mine|me)(?:${ENDS}|[\s,]+(?:it['’]?s|that['’]?s|ask|try)\s)`,
  'iu',
);
// “Amber for 8.1.2”; not “done 12 times”.
const OF_NUMBER =
  /^\W*(?:(?:and|also|plus)\s+)?(?:red|amber|green|done|complete)(?:\s+(?:for|on)\s+|\s*:\s*)(?:\p{L}{1,4}-?)?\d[\d.]*[\s.!]*$/iu;
const COMMANDS_ALONE =
  /^(?:round|approve|decline|verify|checks|pause|resume|snooze|later|handover|history|skip|next)\W*$/iu;
const COMMANDS_OF =
  /^(?:approve|decline|refuse|close|verify|assign|remind|chase|ask|date|merge|split|reopen|restrict|unrestrict|edit|place|settle|snooze|note|history)\s+(?:(?:all|everything|both|them all)(?!\p{L})|(?:section|theme|outcome)\s+\S+|(?:\p{L}{1,4}-?)?\d[\d.]*(?:[\s,:]|$))/iu;
const QUIET =
  /^\W*(?:please\s+)?(?:snooze|remind me|ask me (?:again|later|on|in|next|tomorrow)|pause (?:until|till|for)|leave me alone)(?!\p{L})/iu;
const OTHERS = [OF_REST, SAME_FOR, NOT_MINE, OF_NUMBER, COMMANDS_ALONE, COMMANDS_OF, QUIET];

/** True for words that are plainly about something else than what was asked: other actions, a command, a wish. */
export function isOfOthers(words: string): boolean {
  return OTHERS.some((other) => other.test(words));
}

/** True for words under a question that are kind, ask something themselves, want another page, or take something back: they are no reason. */
export function isNoAnswer(words: string): boolean {
  return isCourtesy(words) || ANOTHER.test(words) || TAKES_BACK.test(words) || ASKS.test(words) || isOfOthers(words);
}

/** True for words that name an action and say how it stands: they answer no question about another thing. */
export function isOfItself(words: string, scene: Scene): boolean {
  const named = leadingRef(words.replace(/^(?:(?:and|also|but|plus|so)[\s,]+)+/iu, ''), scene);
  return named !== null && CLAIMS.test(named.rest);
}
