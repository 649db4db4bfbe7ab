import type { Change } from '#src/plan/change.ts';
import type { Clause } from './clause.ts';
import { sayClause, wordsLeft } from './clause.ts';
import { AFTER_DONE, GRAMMAR } from './grammar.ts';
import { MARK } from './legible.ts';
import type { Found, Reader, Spot } from './reader.ts';
import type { ImpliedPart, Request } from './reading.ts';
import type { Span } from './remainder.ts';
import { remainderOf, trimmed } from './remainder.ts';
import { settle } from './settle.ts';
import { splitClauses } from './split-clauses.ts';
import type { Placed, Stretch } from './stretch.ts';

/** What was understood of one stretch. */
export type PartRead = {
  readonly change: Change;
  readonly request: Request | null;
  readonly implied: readonly ImpliedPart[];
  readonly unread: string;
  readonly all: true | number | null;
  /** False when the words are kept as the narrative because nothing else was made of them. */
  readonly understood: boolean;
};

const COVERED = new RegExp(`[${MARK.ref}${MARK.quoted}]+`, 'g');
const STEP = new RegExp(`${MARK.done}+|[❌⬜☐❎]`, 'gu');
const HEDGED = /(?:^|[ /-])(?:red|amber|green|on track|off track)(?:[ /-]|$|ish)/;
const LINK_ALONE = /^<?(https?:\/\/[^\s<>|]*[^\s<>|.,])[.,]?>?$/i;
const HEDGED_WORDS = 5;

/** Reads one stretch clause by clause; what no reader takes is the narrative, or the evidence when it follows "done". */
export function readPart(stretch: Stretch): PartRead {
  const { placed, hedged, left } = readClauses(stretch);
  const settled = settle(placed, stretch);
  const covered = coveredIn(stretch);
  const isUnderstood = Object.keys(settled.change).length > 0 || settled.request !== null;
  if (!isUnderstood && settled.evidenceFrom === null) return keptWhole(stretch, covered, left);
  const taken = [...covered, ...settled.taken];
  const shows = settled.evidenceFrom ?? stretch.end;
  const narrative = remainderOf(stretch.text, { start: stretch.start, end: shows }, taken);
  const evidence = withoutStop(remainderOf(stretch.text, { start: shows, end: stretch.end }, taken));
  const doubts = settled.change.rating === undefined ? [...settled.unread, ...hedged] : settled.unread;
  return {
    change: { ...settled.change, ...(narrative === '' ? {} : { narrative }), ...(evidence === '' ? {} : { evidence }) },
    request: settled.request,
    implied: settled.implied,
    unread: [...new Set(doubts)].join(' '),
    all: settled.all,
    understood: true,
  };
}

// Nothing was made of it: all of it is the narrative, courtesies too.
function keptWhole(stretch: Stretch, covered: readonly Span[], left: boolean): PartRead {
  const { text } = stretch;
  const rest = remainderOf(text, stretch, covered);
  const whole = left || !stretch.named ? rest || uncovered(stretch, covered) : rest;
  const change: Change = whole === '' ? {} : { narrative: whole };
  return { change, request: null, implied: [], unread: whole, all: null, understood: false };
}

// "👍" or a quoted line alone.
function uncovered(stretch: Stretch, covered: readonly Span[]): string {
  const { legible, start, end } = stretch;
  const isEmpty = legible.slice(start, end).trim() === '' || (stretch.named && covered.length === 0);
  return isEmpty ? '' : trimmed(stretch.text, stretch);
}

function coveredIn({ legible, start, end }: Stretch): readonly Span[] {
  const places = legible.slice(start, end).matchAll(COVERED);
  return Array.from(places, ({ 0: said, index }) => ({ start: start + index, end: start + index + said.length }));
}

type ClausesRead = { readonly placed: readonly Placed[]; readonly hedged: readonly string[]; readonly left: boolean };

function readClauses(stretch: Stretch): ClausesRead {
  const clauses = [...splitClauses(stretch.legible, stretch.start, stretch.end)];
  const reading: InHand = { placed: [], first: true, readers: GRAMMAR };
  const hedged: string[] = [];
  const ticked = isTickList(stretch);
  clauses.forEach((whole, index) => {
    const round = { previous: clauses[index - 1] ?? null, next: clauses[index + 1] ?? null };
    const read = readClause({ ...round, ...stretch, ticked, clause: whole, first: reading.first }, reading);
    clauses[index] = read;
    if (wordsLeft(read) > 0) reading.first = false;
    if (isHedged(read)) hedged.push(typed(stretch.text, read));
  });
  return { placed: reading.placed, hedged, left: clauses.length > 0 };
}

function isTickList({ legible, start, end }: Stretch): boolean {
  const steps = legible.slice(start, end).match(STEP);
  return steps !== null && (steps.length > 1 || !steps[0].startsWith(MARK.done));
}

/** What was found so far, whether all of it was courtesy, and who reads on: after "done" fewer do. */
type InHand = { readonly placed: Placed[]; first: boolean; readers: readonly Reader[] };

/** Takes what can be read from the front of a clause, again and again; gives back the clause with its unread rest. */
function readClause(spot: Spot, reading: InHand): Clause {
  let { clause } = spot;
  while (wordsLeft(clause) > 0) {
    const found = firstFound(reading.readers, { ...spot, clause, first: reading.first });
    if (found === null) break;
    reading.placed.push({ ...found, ...spanOf(clause, found.took) });
    clause = { ...clause, from: clause.from + found.took };
    if (found.courtesy !== true) reading.first = false;
    if (found.evidenceFollows === true) reading.readers = AFTER_DONE;
  }
  return clause;
}

function firstFound(readers: readonly Reader[], spot: Spot): Found | null {
  for (const reader of readers) {
    const found = reader.read(spot);
    if (found !== null) return found;
  }
  return null;
}

function spanOf(clause: Clause, took: number): Span {
  const first = clause.words[clause.from];
  const last = clause.words[clause.from + took - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function isHedged(clause: Clause): boolean {
  const left = wordsLeft(clause);
  return left > 0 && left <= HEDGED_WORDS && HEDGED.test(sayClause(clause));
}

function typed(text: string, clause: Clause): string {
  const { start, end } = spanOf(clause, wordsLeft(clause));
  return text.slice(start, end);
}

// "https://example.org/report." is a link and a full stop; "<https://example.org>" is in brackets.
function withoutStop(evidence: string): string {
  return LINK_ALONE.exec(evidence)?.[1] ?? evidence;
}
