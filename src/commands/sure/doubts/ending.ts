import type { Doubt } from '#src/commands/sure/doubt.ts';
import { SOME_TIME, from } from '#src/commands/sure/doubt-words.ts';
import type { Scene } from '#src/commands/command.ts';
import { isOwnClause } from '#src/refs/own-clause.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { plain, split } from './plain.ts';
import { timeAhead } from './time-ahead.ts';

const CLOSED_AS =
  /^(?:as\s+)?(business[\s-]as[\s-]usual|bau|everyday work|superseded|replaced|overtaken|withdrawn|dropped|cancelled)/iu;

// “Because cut, except the annex”: a part is to stay open.
const LEAVES_OUT =
  /(?:^|[\s,;(])((?:except(?:ing)?|apart from|excluding|other than|save for|bar)\s+(?:for\s+)?(?:the|its|our|all)\s.*)$/isu;

/** Until when or from when something is to be closed, and what is to stay open of it. */
export const closed: Doubt = (said, scene) => {
  const { head, reason } = split(isWhyBare(said.tail, scene) ? ` because ${said.tail}` : said.tail);
  const as = CLOSED_AS.exec(head)?.[1] ?? '';
  const behind = head.slice(CLOSED_AS.exec(head)?.[0].length ?? 0);
  const when = from(SOME_TIME, behind);
  const isWhen =
    when !== null && (/^(?:when|once|after|until|till|while)\s/iu.test(when) || daysIn(when, scene.today).length > 0);
  const denied = as === '' ? -1 : reason.toLowerCase().indexOf(`not ${as.toLowerCase()}`);
  // “superseded by 8.1.4” names what takes its place.
  const bare = { ...said, tail: `${head.replace(/\sby\s+\S+/iu, '')} ${reason}` };
  return (
    plain(bare, scene) ??
    (isWhen ? when : null) ??
    timeAhead(behind, scene.today) ??
    from(LEAVES_OUT, reason) ??
    (denied < 0 ? null : reason.slice(denied))
  );
};

// “Close 8.1.3, 8.1.4 covers it” says why.
function isWhyBare(tail: string, scene: Scene): boolean {
  const named = leadingRef(tail.replace(/^[\s,;:–-]+/u, ''), scene);
  return named !== null && isOwnClause(named.rest);
}

const MERGES = /^(?:all the same\s+)?(?:(?:in)?to|with)\s+/iu;

/** The same behind the action that another goes into. */
export const mergedInto: Doubt = (said, scene) => {
  const target = leadingRef(said.tail.replace(MERGES, ''), scene);
  // Two places to go into are asked about as such.
  const isAsked = target !== null && leadingRef(target.rest.replace(/^(?:and|&|,)\s*/iu, ''), scene) !== null;
  if (target === null || isAsked) return null;
  const { head } = split(` ${target.rest}`);
  return plain({ ...said, tail: ` ${target.rest}` }, scene) ?? from(SOME_TIME, head) ?? timeAhead(head, scene.today);
};

/** A time at which something is to be opened again, hidden or shown. */
export const openedOrHidden: Doubt = (said, scene) => {
  const { head } = split(said.tail);
  return plain(said, scene) ?? from(SOME_TIME, head) ?? timeAhead(head, scene.today);
};

const AS_IT_STANDS =
  /^[\s,]*(?:(?:as|it|is|stands?|was|open|going|running|alive|active|on|in place|unchanged|the same|please|then|now)(?:[\s,.!]+|$))*/iu;
// “Keep 8.1.3, the board still wants it”: a clause of its own says why.
const SAYS_WHY =
  /^(?:it|we|they|he|she|i|the|this|that|these|those|there|our|my|nobody|somebody|everybody|no|more|still|too)(?!\p{L})/iu;

/** Words that leave something otherwise than it is: “as red”, “with Carol”, “at 31 March”. */
export const keptOpen: Doubt = (said, scene) => {
  const head = split(said.tail).head.trim();
  const left = head.replace(AS_IT_STANDS, '');
  return openedOrHidden(said, scene) ?? (left === '' || SAYS_WHY.test(left) ? null : head);
};
