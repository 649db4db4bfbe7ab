import type { Change } from '#src/plan/change.ts';
import { refsIn } from '#src/refs/find-refs.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import { withoutRefs } from '#src/reply/units/read-units.ts';

type Read = (text: string, context: ReplyContext) => Reading;

const THE_OTHER = String.raw`(?:(?:the |all |both )*(?:other(?: one| two| three| four)?|others|rest|remaining(?: ones| two| three| four)?)|(?:two|three|four) others|all(?: of)? (?:them|these|those)|the lot|everything else|y (?:lleill|gweddill))`;
const MANY = /\b(?:others|rest|remaining|two|three|four|all|both|lot|else|lleill|gweddill)\b/iu;
const ALIKE = String.raw`(?:(?:the )?same(?: again| goes| applies| here)?|ditto|likewise|also|plus)(?: (?:for|with|to|on|as for))?`;
const TOO = String.raw`(?: (?:is|are|gets?|has))?(?: (?:just|exactly))?,? (?:too|as well|also|likewise|ditto|hefyd|the same(?: again)?)`;
const JOINS = String.raw`(?:^\s*|[,;.\n–—-]\s*(?:and |so is |& |ac? )?|\s(?:and|&|ac?) )`;
const REF = String.raw`¤+(?:(?:\s*,\s*|\s*&\s*|\s+and\s+)¤+)*`;
const SO_IS = String.raw`(?:so|as)(?:['’]s|['’]re| (?:is|are|was|has))`;
const SO = String.raw`(?:[\s,;.(\n–—-]+(?:and |& )?)${SO_IS} (?<so>${REF}|${THE_OTHER})`;
const SAME = new RegExp(
  String.raw`(?:${JOINS}(?:${ALIKE} (?<for>${REF}|${THE_OTHER})|(?<too>${REF}|${THE_OTHER})${TOO})|${SO})[\s.!)]*$`,
  'iu',
);

/** Longer words do not come to an end with “same for the other” alone. */
const SHORT = 300;

/** Words that say the same of another action as of the one before: whose it is, and where they begin. */
type SameAgain = { readonly refs: readonly string[]; readonly start: number };

/** “Same for the other”, “F2 too”, “ditto F2” at the end of some words; without a ref it is the other of two. */
function sameAgainIn(text: string, context: ReplyContext): SameAgain | null {
  if (text.length > SHORT) return null;
  const refs = refsIn(text, context);
  const match = SAME.exec(withoutRefs(text, refs));
  if (match === null) return null;
  const { for: alike, too, so } = match.groups ?? {};
  const who = alike ?? too ?? so ?? '';
  const named = refs.filter(({ index }) => index >= match.index);
  return { refs: who.startsWith('¤') ? named.map(({ said }) => said) : [], start: match.index };
}

const OPENS = /^[\s,.;–—-]*(?:(?:and|also|oh|plus|so)[\s,]+)*/iu;
const OPENS_SO = /^so (?:is|are)\s+/iu;

const SAME_WORDS = /same|ditto|likewise|too|as well|also|hefyd|(?:^|[\s(])(?:so|as)(?:['’]s| is| are)\s/iu;

/** False for words that have none of those by which the same is said again: nothing need be known of the plan to see it. */
export function maySaySame(text: string): boolean {
  return SAME_WORDS.test(text);
}

/** A message that says the same of another action as was said before and nothing else, “ditto F2”, “and the same for the other”: the refs, none for one that is not named; and whether it says several. */
export function sameAgainAlone(
  text: string,
  context: ReplyContext,
): { readonly refs: readonly string[]; readonly isMany: boolean } | null {
  const isSo = OPENS_SO.test(text.trim());
  const said = isSo ? `same for ${text.trim().replace(OPENS_SO, '')}` : text.replace(OPENS, '');
  const same = sameAgainIn(said, context);
  if (same === null || said.slice(0, same.start).trim() !== '') return null;
  return { refs: same.refs, isMany: same.refs.length === 0 && MANY.test(said) };
}

/** “F1 amber, same for the other two”: the words before, where the same is said of others that are not named; null for anything else. */
export function beforeSameOfOthers(
  text: string,
  context: ReplyContext,
): { readonly said: string; readonly isMany: boolean } | null {
  const same = sameAgainIn(text, context);
  if (same === null || same.refs.length > 0) return null;
  const said = text.slice(0, same.start).trim();
  return said === '' ? null : { said, isMany: MANY.test(text.slice(same.start)) };
}

/** “F1 amber, same for the other”: what is said of the first is asked of the other too; null for anything else. */
export function readSameAgain(text: string, context: ReplyContext, read: Read): Reading | null {
  const same = sameAgainIn(text, context);
  if (same === null || text.slice(0, same.start).trim() === '') return null;
  const reading = read(text.slice(0, same.start), context);
  const said = reading.parts.at(-1);
  const own = said?.ref ?? (context.asked.length === 1 ? (context.asked[0]?.ref ?? null) : null);
  if (said === undefined || own === null || !isSaying(said.change)) return null;
  const refs = same.refs.length > 0 ? same.refs : otherOf(own, context);
  if (refs.length === 0 || reading.parts.some(({ ref }) => ref !== null && refs.includes(ref))) return null;
  const words = text
    .slice(same.start)
    .replace(/^[\s,;.(–—-]+/u, '')
    .trim();
  // “Also 8.1.4” may go on about something else.
  const isPlain = same.refs.length > 0 && isRatingAlone(said) && !/^(?:also|plus)\b/iu.test(words);
  const alikeFor = (ref: string): ReadingPart => ({
    ...said,
    ref,
    words,
    unread: '',
    reads: [],
    certainty: isPlain ? said.certainty : 'likely',
    change: isPlain ? said.change : alike(said, words),
  });
  return { ...reading, parts: [...reading.parts, ...refs.map(alikeFor)] };
}

function alike({ change }: ReadingPart, words: string): Change {
  const { narrative: _, evidence: __, ...same } = change;
  return { ...same, narrative: words };
}

/** True where a rating is all that was said: of a day, a reason or what shows it, it is not known whether the same is meant. */
function isRatingAlone({ change: { rating, ...others }, request, progress, unread }: ReadingPart): boolean {
  const isAlone = Object.keys(others).length === 0 && request === null && progress === null;
  return rating !== undefined && isAlone && unread === '';
}

function isSaying({ rating, done }: Change): boolean {
  return rating !== undefined || done === true;
}

/** The other of two; of more nobody knows which. */
function otherOf(own: string, { asked }: ReplyContext): readonly string[] {
  const others = asked.filter(({ ref }) => ref.toLowerCase() !== own.toLowerCase());
  return others.length === 1 && asked.length === 2 ? others.map(({ ref }) => ref) : [];
}
