import type { Claim } from '#src/reply/claims/claim.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Day } from '#src/calendar/day.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import { objectsOf } from './objects-of.ts';
import type { Sentence, Wish } from './request-reader.ts';
import { REQUESTS } from './requests.ts';

type Message = { readonly clauses: readonly Clause[]; readonly legible: string; readonly today: Day };

/** What the sentences of a message ask for, as claims, and the claims without what belongs to a wish: its day, its colours. */
export function withWishes(claims: readonly Claim[], message: Message): readonly Claim[] {
  const wishes = sentencesOf(message).flatMap((sentence) => {
    const wish = firstWish(sentence.sentence);
    return wish === null ? [] : [{ ...sentence, wish }, ...besideLeave(wish, sentence)];
  });
  const left = claims.filter((claim) => !wishes.some(({ wish, sentence }) => takes(wish, sentence, claim)));
  const wished = wishes.flatMap(({ wish, sentence, refs, clause }) => {
    const of = objectsOf(wish, { sentence, refs, claims: left });
    return claimsOf(wish, sentence, clause).map((claim) => (of.length === 0 ? claim : { ...claim, of }));
  });
  return [...left, ...wished];
}

/** “Off sick from Mon, can someone else do 8.1.3”: what is asked for behind a leave is another wish. */
function besideLeave(leave: Wish, placed: Placed): readonly (Placed & { readonly wish: Wish })[] {
  const { sentence } = placed;
  const stop =
    leave.request.kind === 'away' ? /[,;–—-]\s|\s(?:and|so|but)\s/gu.exec(sentence.said.slice(leave.end)) : null;
  if (stop === null) return [];
  const from = leave.end + stop.index + stop[0].length;
  const [said, raw] = [sentence.said.slice(from), sentence.raw.slice(from)];
  const rest = { ...sentence, said, raw, start: sentence.start + from, days: [] };
  const wish = firstWish(rest);
  return wish === null || wish.request.kind !== 'not-mine' ? [] : [{ ...placed, sentence: rest, wish }];
}

function firstWish(sentence: Sentence): Wish | null {
  for (const { read } of REQUESTS) {
    const wish = read(sentence);
    if (wish !== null) return wish;
  }
  return null;
}

/** True for a claim that only says what is wished for: "snooze till Monday" is no forecast. */
function takes(wish: Wish, { start, said }: Sentence, claim: Claim): boolean {
  const from = start + wish.start;
  const [at] = claim.reads;
  if (at === undefined || at.start < start || at.start >= start + said.length) return false;
  switch (wish.request.kind) {
    case 'question':
    case 'help':
    case 'stop':
    case 'undo':
      return at.start >= from;
    case 'snooze':
      return at.start >= from && at.start < start + wish.end;
    case 'away':
      return isOfTime(claim) || (claim.field === 'waitingOn' && at.start >= from);
    case 'wrong-date':
      return isOfTime(claim) || claim.field === 'waitingOn';
    case 'extension':
      return (
        claim.field === 'forecast' || claim.field === 'answer' || (claim.field === 'rating' && claim.by === 'idiom')
      );
    case 'close':
      return (
        (claim.field === 'done' && !isBesides(wish, start, claim)) ||
        claim.field === 'answer' ||
        claim.field === 'forecast' ||
        (claim.field === 'rating' && claim.by === 'idiom')
      );
    case 'not-mine':
      return claim.field === 'answer' || (claim.field === 'forecast' && at.start >= from);
  }
}

function isOfTime({ field }: Claim): boolean {
  return field === 'forecast' || field === 'delay' || field === 'answer';
}

// "close it, it's done"
function isBesides({ end }: Wish, start: number, claim: Claim): boolean {
  return claim.field === 'done' && claim.value && claim.certainty === 'sure' && claim.start >= start + end;
}

const BASE = { denied: false, firm: false, doubtful: false, implied: [] } as const;

function claimsOf(
  { request, certainty, start, end, of = start }: Wish,
  sentence: Sentence,
  clause: number,
): readonly Claim[] {
  const place = { start: sentence.start + start, end: sentence.start + end };
  // "the date go to 30 June" says when it will be; "an extension until 31 January" only asks
  const firm = /\b(?:date|deadline)\b/u.test(sentence.said.slice(start, end));
  const asked: Claim = {
    ...BASE,
    field: 'request',
    value: request,
    certainty,
    firm,
    reads: [{ ...place, start: sentence.start + of }],
    ...place,
    clause,
  };
  if ((request.kind !== 'extension' && request.kind !== 'wrong-date') || request.until === null) return [asked];
  return [
    asked,
    { ...BASE, field: 'forecast', value: request.until, certainty: 'likely', reads: [place], ...place, clause },
  ];
}

type Placed = { readonly sentence: Sentence; readonly refs: readonly FoundRef[]; readonly clause: number };

/** A longer sentence asks for nothing further on. */
const LONGEST = 500;

function sentencesOf({ clauses, legible, today }: Message): readonly Placed[] {
  const numbered = clauses.map((clause, at) => ({ clause, at }));
  const groups = [...Map.groupBy(numbered, ({ clause }) => clause.sentence).values()];
  let first = true;
  return groups.map((group): Placed => {
    const [head] = group;
    const start = head!.clause.start;
    const end = Math.min(endOf(group.at(-1)!.clause.end, legible), start + LONGEST);
    const raw = withoutRefs(
      legible.slice(start, end),
      group.flatMap(({ clause }) => clause.units),
      start,
    );
    const lower = raw.toLowerCase();
    const days = group.flatMap(({ clause }) => clause.units.flatMap(({ day }) => (day === undefined ? [] : [day])));
    const sentence = {
      said: lower.length === raw.length ? lower : raw,
      raw,
      start,
      after: legible.slice(end, end + 120).replace(/\s+/gu, ' '),
      days,
      today,
      asked: group.some(({ clause }) => clause.closed === '?'),
      first,
    };
    if (!group.every(({ clause }) => clause.units.every((unit) => isA(unit, 'courtesy') || unit.kind === 'ref')))
      first = false;
    const refs = group.flatMap(({ clause }) => clause.units.flatMap(({ ref }) => (ref === undefined ? [] : [ref])));
    return { sentence, refs, clause: head!.at };
  });
}

// The sign that ends a sentence belongs to it.
function endOf(end: number, legible: string): number {
  return /^[.!?]/u.test(legible.slice(end, end + 1)) ? end + 1 : end;
}

function withoutRefs(said: string, units: Clause['units'], start: number): string {
  let raw = said;
  for (const unit of units.filter(({ kind, end }) => kind === 'ref' && end - start <= said.length)) {
    raw = raw.slice(0, unit.start - start) + ' '.repeat(unit.end - unit.start) + raw.slice(unit.end - start);
  }
  return raw;
}
