import type { Claim } from '#src/reply/claims/claim.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import type { Request } from '#src/reply/reading.ts';
import type { Sentence, Wish } from './request-reader.ts';

/** A sentence with its refs blanked, those refs, and what else it claims. */
type Said = {
  readonly sentence: Sentence;
  readonly refs: readonly FoundRef[];
  readonly claims: readonly Claim[];
};

// Those about whoever speaks, and those that have a place of their own for whom they are wished.
const OF_NO_REF: ReadonlySet<Request['kind']> = new Set(['question', 'help', 'stop', 'away', 'snooze', 'undo']);

const SMALL = 'off|out|down|back|up|over|for|of|on|about|from|the|action|date|deadline|me|us|you|please|both|also';
const BEHIND = new RegExp(String.raw`^(?:[\s:]+(?:${SMALL})\b)*[\s:]*$`, 'iu');
// “superseded by”, “merged into”: what is behind it stays.
const BY_ANOTHER = /\b(?:by|with|into|as|duplicate of|duplicates|same as)\s*$/iu;
const AUX =
  'date|deadline|should|can|could|may|needs?|has|have|is|are|was|also|now|to|be|been|please|it|that|this|one|so|sorry';
const BEFORE = new RegExp(String.raw`^(?:['’]s)?(?:[\s,:–—-]+(?:${AUX})(?![\p{L}'’]))*[\s,:–—-]*$`, 'iu');
// “This duplicates 8.1.4, please close” names it beside.
const OPENS =
  /(?:^|[.,;:!?–—-]|(?<!\p{L})(?:and|but|also|so|please|can|could|may|should|that|think|sorry|no|for me|(?:date|deadline) (?:for|of|on)))\s*(?:action\s+)?$/iu;
const AT_END =
  /(?:^|\s)(?<!\b(?:waiting|depends|depending|dependent|because|instead)\s)(?:for|of|on|about)\s+(?:action\s+)?$/iu;
const JOINED = /^\s*(?:,|&|\+|\/|and|or|,\s*and)\s*$/iu;
const CLAIMED = /^[\s:=–—-]*(?:is|are|now|at|yn)?\s*$/iu;

/** Where the refs stand that a request is of, “close 8.1.4”, “8.1.4 isn’t mine”, “until May for 8.1.4”; none where it names none. */
export function objectsOf(wish: Wish, said: Said): readonly number[] {
  const { sentence, refs } = said;
  if (OF_NO_REF.has(wish.request.kind)) return [];
  const [from, to] = [sentence.start + wish.start, sentence.start + wish.end];
  const between = (start: number, end: number): string =>
    sentence.raw.slice(Math.max(0, start - sentence.start), Math.max(0, end - sentence.start));
  const matched = between(from, to);
  const isOpening = (at: number): boolean => {
    const { index } = refs[at]!;
    const before = refs[at - 1];
    if (OPENS.test(between(sentence.start, index))) return true;
    return before !== undefined && JOINED.test(between(before.end, index)) && isOpening(at - 1);
  };
  const first = refs.findIndex(({ index, end }, at) => {
    if (index >= from && end <= to) return true;
    if (end <= from) return BEFORE.test(between(end, from)) && (refs[at + 1]?.index ?? from) >= from && isOpening(at);
    const gap = between(to, index);
    return !BY_ANOTHER.test(matched) && (BEHIND.test(gap) || (AT_END.test(gap) && isLast(between(end, Infinity))));
  });
  if (first < 0)
    return isAlone(wish, refs, between(sentence.start, refs[0]?.index ?? sentence.start)) ? [refs[0]!.index] : [];
  return withJoined(first, said, { between, isOpening });
}

const ASKED_OF_ONE: ReadonlySet<Request['kind']> = new Set(['extension', 'not-mine']);
const OF_OTHERS =
  /\b(?:wait(?:ing|s)?|depend(?:s|ing|ent)?|because|until|till|once|after|before|with|by|like|as|than|unlike|not)(?: (?:for|on|of|from))?\s*$/iu;

/** “Can someone else do 8.1.1”: the one action that is named is what is asked for, wherever it stands. */
function isAlone({ request }: Wish, refs: readonly FoundRef[], before: string): boolean {
  return refs.length === 1 && ASKED_OF_ONE.has(request.kind) && !OF_OTHERS.test(before);
}

function isLast(behind: string): boolean {
  return /^[\s,]*(?:please|pls|thanks|cheers|too|as well)?[\s.!?]*$/iu.test(behind);
}

type Row = {
  readonly between: (start: number, end: number) => string;
  readonly isOpening: (at: number) => boolean;
};

/** What is joined to it is asked for too, unless something else is said of that. */
function withJoined(first: number, { refs, claims }: Said, { between, isOpening }: Row): readonly number[] {
  const isOwn = ({ end }: FoundRef): boolean =>
    claims.some(({ field, reads: [at] }) => {
      return field !== 'request' && at !== undefined && at.start >= end && CLAIMED.test(between(end, at.start));
    });
  const isJoined = (at: number): boolean =>
    JOINED.test(between(refs[at - 1]!.end, refs[at]!.index)) && !isOwn(refs[at]!) && !isOwn(refs[at - 1]!);
  let [low, high] = [first, first];
  while (low > 0 && isJoined(low) && isOpening(low - 1)) low -= 1;
  while (high < refs.length - 1 && isJoined(high + 1)) high += 1;
  return refs.slice(low, high + 1).map(({ index }) => index);
}
