import { addMonths } from '#src/calendar/day.ts';
import type { Clause } from '#src/reply/clause.ts';
import { sayClause, wordOf, wordsIn } from '#src/reply/clause.ts';
import { dateAtFront } from '#src/reply/date-at-front.ts';
import { MARK } from '#src/reply/legible.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

const DONE = new RegExp(
  `^(?:(?:yes|yep|ok|and|so|no|it's|it is|this is|this|that's|that is|this one is|this action is|action is|action|work is|now|all|already|fully|is|been|has been|have been|it has been|it's been|this has been|we're|we are|mark as|mark it|mark it as|mark this as|consider it|both|are) ){0,4}(?<word>done|complete|completed|delivered|finished|${MARK.done}+)(?: (?:now|already|please|thanks|for|and dusted))?(?= |$)`,
);
// After "done", what tells how it can be seen.
const SHOWS = /^(?:see|evidence|link|attached|as per|per|report|minutes|signed)(?: |$)/;
const WHEN =
  /^(?:(?:today|yesterday|this morning|last (?:week|month|night|mon|tue|wed|thu|fri)\w*)(?: |$)|(?:on )?\d|on (?:mon|tue|wed|thu|fri|sat|sun))/;
// "done the training", "done most of it" say that some of it is done.
const PARTLY = new Set(
  'the most some half a an all what everything it with this that these those my our as well part partly nearly for by to in our much lots loads deal if when until once yet not or and but so far from of up at enough more less'.split(
    ' ',
  ),
);
const LIMITED =
  /^(?:but|except|apart|bar|besides|although|though|pending|subject|other than|not|nearly|almost|only|just|still|once|when|if|until|unless|barring|save)(?: |$)/;

/** "done", "complete", "delivered" or a tick, said of the whole action; what follows is the evidence. */
export const done: Reader = { name: 'done', read: readDone };

function readDone(spot: Spot): Found | null {
  const { clause, next } = spot;
  const match = DONE.exec(sayClause(clause));
  if (match === null || clause.closed === '?' || isAside(spot)) return null;
  const word = match.groups?.['word'] ?? '';
  if (word.startsWith(MARK.done) && spot.ticked) return null;
  const took = wordsIn(match[0]);
  const rest = sayClause({ ...clause, from: clause.from + took });
  if (rest === '' && next !== null && LIMITED.test(sayClause(next))) return null;
  if (!mayFollow(spot, { took, rest, word })) return null;
  return { took, change: { done: true }, evidenceFollows: true };
}

type After = { readonly took: number; readonly rest: string; readonly word: string };

function mayFollow(spot: Spot, { took, rest, word }: After): boolean {
  if (rest === '' || rest.startsWith(MARK.link)) return true;
  if (word.startsWith(MARK.done)) return spot.first;
  if (SHOWS.test(rest)) return true;
  if (WHEN.test(rest)) return !isAhead(spot, took);
  // "/rag 8.1.3 done report went to Cabinet"
  const next = wordOf(spot.clause, took)?.said ?? '';
  return word === 'done' && spot.named && spot.first && !PARTLY.has(next);
}

// "complete on 31 Jan", said in November, is still to come; "on 3 Nov" was, though no year was said.
function isAhead({ clause, today }: Spot, took: number): boolean {
  const date = dateAtFront(clause, took, today);
  if (date === null || date.day <= today) return false;
  const isYearSaid = !date.implied.some((part) => part.what === 'year');
  return isYearSaid || date.day < addMonths(today, 6);
}

function isAside({ clause, first }: Spot): boolean {
  return !first && isBracket(clause);
}

function isBracket({ opened, from }: Clause): boolean {
  return from === 0 && ['(', '[', '"', '<', ':'].includes(opened);
}
