import type { Claim } from '#src/reply/claims/claim.ts';
import { isJudging } from '#src/reply/claims/claim.ts';
import { isHarmless } from '#src/reply/claims/cover.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import type { Subject } from './subject.ts';

/** Claims about the same subject, in the order of the words; a subject of null is the conversation's. */
export type Group = { readonly subject: Subject | null; readonly claims: readonly Claim[]; readonly start: number };

type Event = {
  readonly start: number;
  readonly end: number;
  readonly claim: Claim | null;
  readonly subject: Subject | null;
};
type Run = { subject: Subject | null; claims: Claim[]; start: number };

const TIGHT =
  /^[\s,(]*(?:(?:for|on|to|re|with|is|are|yw|to the|rating for|status for|rating on|in|of|the|i|ar)\s+)*(?:action|ref|no\.?|the|#|[\s(])*$/iu;
const BOUND = /(?:for|on|to|re|\(|i|ar|is|are|yw)\s*(?:the |action |#)?$/iu;

/** Says of what each claim is said: by "for" and "on", backwards where a sentence ends with its subject, else forwards. */
export function assign(
  claims: readonly Claim[],
  subjects: readonly Subject[],
  { clauses, text }: { readonly clauses: readonly Clause[]; readonly text: string },
): readonly Group[] {
  const events: Event[] = [
    ...subjects.map((subject) => ({ start: subject.start, end: subject.end, claim: null, subject })),
    ...claims.map((claim) => ({
      start: startOf(claim),
      end: claim.reads.at(-1)?.end ?? claim.end,
      claim,
      subject: null,
    })),
  ].toSorted((one, other) => one.start - other.start);
  const runs: Run[] = [{ subject: null, claims: [], start: 0 }];
  const sentences = Map.groupBy(
    events,
    ({ claim, subject }) => clauses[claim?.clause ?? subject?.clause ?? 0]?.sentence ?? 0,
  );
  const labelled = labelledIn(claims, subjects, text);
  for (const within of sentences.values()) takeSentence(runs, within, { text, labelled });
  let from = 0;
  return runs
    .filter((run, at) => at > 0 || run.claims.length > 0 || runs.length === 1)
    .map((run, at) => {
      // No run begins before the one that it follows, whatever it is bound to: no word is said twice.
      from = at === 0 ? 0 : Math.max(from, wholeStart(run, clauses));
      return { ...run, start: from };
    });
}

/** “Green: 8.1.3 all well. Amber: 8.1.4 HR late”: the ratings that are the labels of what follows, where two or more are. */
function labelledIn(claims: readonly Claim[], subjects: readonly Subject[], text: string): ReadonlyMap<Claim, Subject> {
  const pairs = claims.flatMap((claim): readonly (readonly [Claim, Subject])[] => {
    const { end } = claim.reads.at(-1) ?? claim;
    const next = subjects.find(({ start, refs, excepted }) => start >= end && refs.length > 0 && excepted !== true);
    const isLabel = claim.field === 'rating' && next !== undefined && LABEL.test(text.slice(end, next.start));
    return isLabel ? [[claim, next]] : [];
  });
  return new Map(pairs.length > 1 ? pairs : []);
}

const LABEL = /^\s*[:=)\]}]\s*$/u;

type Said = { readonly text: string; readonly labelled: ReadonlyMap<Claim, Subject> };

function takeSentence(runs: Run[], events: readonly Event[], { text, labelled }: Said): void {
  const owners = new Map<Claim, Subject>([...labelled, ...wishedIn(events)]);
  events.forEach(({ subject }, at) => {
    const before = events[at - 1];
    if (
      subject === null ||
      subject.excepted === true ||
      before?.claim == null ||
      !(
        (isTight(text.slice(before.end, subject.start)) && !isBeside(events, at, { text, owners })) ||
        isFirstSaid(events, at, text) ||
        isOpenBehind(events, at, text)
      )
    )
      return;
    owners.set(before.claim, subject);
  });
  const loose = events.filter(({ claim, subject }) =>
    claim === null ? ![...owners.values()].includes(subject!) : !owners.has(claim),
  );
  const weighty = loose.filter(
    ({ claim }) => claim === null || claim.certainty === 'sure' || isSnooze(claim) || isColour(claim),
  );
  const own = weighty.filter(({ subject }) => subject?.excepted !== true);
  const isBackward = own[0]?.claim != null && own.at(-1)?.subject != null;
  for (let at = 0; at < events.length; at += 1) {
    const { claim, subject, start } = events[at]!;
    if (subject !== null) {
      beginRun(runs, subject, events.slice(at));
      continue;
    }
    const owner =
      owners.get(claim!) ??
      ahead(events, at, owners) ??
      (isBackward ? (events.slice(at).find(isOwner)?.subject ?? null) : null);
    if (owner !== null && runs.at(-1)?.subject !== owner) runs.push({ subject: owner, claims: [claim!], start });
    else runs.at(-1)!.claims.push(claim!);
  }
}

/** What is asked for by name is asked for of what it names. */
function wishedIn(events: readonly Event[]): readonly (readonly [Claim, Subject])[] {
  return events.flatMap(({ claim }): readonly (readonly [Claim, Subject])[] => {
    const owner = events.find(
      ({ subject }) => claim !== null && subject !== null && isWishedOf(claim, subject),
    )?.subject;
    return claim === null || owner == null ? [] : [[claim, owner]];
  });
}

// “the second isn’t mine”: it stands in the words that ask.
function isWishedOf({ of, field, start, end }: Claim, subject: Subject): boolean {
  if (of !== undefined) return subject.refs.some(({ index }) => index === of[0]);
  return field === 'request' && subject.refs.length > 0 && subject.start >= start && subject.end <= end;
}

// Likely or not, “snooze 8.1.3 until Friday or Monday” is said of 8.1.3.
function isSnooze(claim: Claim): boolean {
  return claim.field === 'request' && claim.value.kind === 'snooze';
}

// Of “amber, the rest are green” neither is said of what stands behind it.
function isColour(claim: Claim): boolean {
  return claim.field === 'rating' && claim.by === 'colour';
}

function isOwner({ subject }: Event): boolean {
  return subject !== null && subject.excepted !== true;
}

/** “Amber E1 waiting on steel”: a rating in front of the first ref, of which no other is said, is that one's. */
function isFirstSaid(events: readonly Event[], at: number, text: string): boolean {
  const [{ claim, end } = { claim: null, end: 0 }] = events;
  const subject = events[at]!.subject!;
  if (at !== 1 || claim === null || !isJudging(claim) || subject.refs.length === 0) return false;
  const next = events.findIndex((one, place) => place > at && one.subject !== null);
  const own = events.slice(at + 1, next < 0 ? undefined : next);
  return /^ +$/u.test(text.slice(end, subject.start)) && !own.some((one) => one.claim !== null && isJudging(one.claim));
}

// "amber, end of Jan for 8.1.3": what leads to a bound claim is said of the same.
function ahead(events: readonly Event[], at: number, owners: ReadonlyMap<Claim, Subject>): Subject | null {
  if (events.slice(0, at).some(({ subject }) => subject !== null)) return null;
  for (const { claim, subject } of events.slice(at + 1)) {
    if (subject !== null) return null;
    const owner = owners.get(claim!);
    if (owner !== undefined) return owner;
  }
  return null;
}

function beginRun(runs: Run[], subject: Subject, events: readonly Event[]): void {
  const last = runs.at(-1);
  if (last?.subject === subject) return;
  // "everything except 8.1.4 is green" goes on about everything
  const isOpen = last?.subject?.open === 'all' && last.claims.length === 0;
  if (isOpen && isExcepted(last.subject!, subject) && events.some(({ claim }) => claim !== null)) return;
  // "everything but 8.1.4 is green", "8.1.3 (not 8.1.4) red"
  const isAside = subject.excepted === true && last?.claims.length === 0 && events.some(({ claim }) => claim !== null);
  if (isAside) return;
  runs.push({ subject, claims: [], start: events[0]!.start });
}

function isExcepted({ without }: Subject, { refs }: Subject): boolean {
  return refs.length > 0 && refs.every(({ said }) => without.includes(said));
}

/** True for the ref of “8.1.3 green (8.1.4 isn’t)”: what is said of the one in front is not said of the one in brackets. */
function isBeside(
  events: readonly Event[],
  at: number,
  { text, owners }: Pick<Said, 'text'> & { readonly owners: ReadonlyMap<Claim, Subject> },
): boolean {
  const front = events[at - 2]?.subject ?? null;
  if (front === null || [...owners.values()].includes(front)) return false;
  return /[([]\s*$/u.test(text.slice(events[at - 1]!.end, events[at]!.start));
}

/** “Amber both”; of “8.1.3 amber other one green” what stands before the other one is the first one's. */
function isOpenBehind(events: readonly Event[], at: number, text: string): boolean {
  const subject = events[at]!.subject!;
  const [front, before, next] = [events[at - 2], events[at - 1]!, events[at + 1]];
  const isBetween = subject.open === 'rest' && (front?.subject?.refs.length ?? 0) > 0 && next?.claim != null;
  const isNext = text.slice(before.end, subject.start).trim() === '' && subject.end > subject.start;
  return subject.open !== null && isNext && !isBetween;
}

function isTight(between: string): boolean {
  return between.length < 40 && !between.includes('\n') && TIGHT.test(between) && BOUND.test(between);
}

// What a claim takes with it may begin with words such as "now"; the claim is where it was read.
function startOf(claim: Claim): number {
  return claim.reads[0]?.start ?? claim.start;
}

/** Where a run begins, the small words before it in its clause included: "For 8.1.3", "Update on 8.1.3". */
function wholeStart({ subject, claims, start }: Run, clauses: readonly Clause[]): number {
  const first = claims[0];
  const from = Math.min(start, first?.start ?? start, subject?.start ?? start);
  const clause = clauses.find((one) => one.start <= from && from < one.end);
  if (clause === undefined) return from;
  const before = clause.units.filter((unit) => unit.end <= from);
  return before.length > 0 && before.every((unit) => isHarmless(unit) && unit.kind !== 'ref')
    ? clause.units[0]!.start
    : from;
}
