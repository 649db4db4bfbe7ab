import type { Day } from '#src/calendar/day.ts';
import { NAMED } from '#src/refs/known-refs.ts';
import { covered } from '#src/refs/covered.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import { MARK } from '#src/reply/legible.ts';
import { longestAt } from '#src/reply/tables/lexicon.ts';
import type { WordRow } from '#src/reply/tables/word-tables.ts';
import { daysIn, lengthsIn } from '#src/timescale/days-in.ts';
import type { DayIn, LengthIn } from '#src/timescale/days-in.ts';
import type { Titles } from './titles.ts';
import type { Token } from './token.ts';
import { tokensOf } from './token.ts';
import type { Unit } from './unit.ts';

type Known = { readonly refs: readonly FoundRef[]; readonly titles: Titles; readonly today: Day };

const NO_SENSES: ReadonlyMap<string, WordRow> = new Map();
const STRETCH = /[^\n;!?]+?(?:[.](?=\s|$)|[\n;!?]|$)/gu;

/** The units of a legible text, in order: a ref, a day, a length of time, else the longest phrase of the tables. */
export function readUnits(legible: string, known: Known): readonly Unit[] {
  const places = new Places(legible, known);
  const tokens = tokensOf(legible);
  const said = tokens.map((token) => (token.kind === 'word' || token.kind === 'number' ? token.said : ''));
  const units: Unit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const unit = places.at(token) ?? phraseAt({ tokens, said, at, places }, known.titles);
    units.push(unit);
    while (at < tokens.length && (tokens[at]?.start ?? 0) < unit.end) at += 1;
  }
  return units;
}

/** What is found by place and not by words: refs, days, lengths. */
class Places {
  private readonly legible: string;
  private readonly refs: ReadonlyMap<number, FoundRef>;
  private readonly days = new Map<number, DayIn>();
  private readonly lengths = new Map<number, LengthIn>();

  constructor(legible: string, { refs, today }: Known) {
    this.legible = legible;
    this.refs = new Map(refs.map((ref) => [ref.index, ref]));
    const plain = withoutRefs(legible, refs);
    for (const { 0: stretch, index: from } of plain.matchAll(STRETCH)) {
      if (!COULD_BE_DATED.test(stretch)) continue;
      const lengths = lengthsIn(stretch);
      for (const length of lengths) this.lengths.set(from + length.index, moved(length, from));
      const days = daysIn(stretch, today).filter((day) => !isOnlyLength(stretch, day, lengths));
      for (const day of days) this.days.set(from + day.index, moved(day, from));
    }
  }

  at({ start }: Token): Unit | null {
    const [ref, day, length] = [this.refs.get(start), this.days.get(start), this.lengths.get(start)];
    if (ref !== undefined) return { ...this.place(start, ref.end), kind: 'ref', ref };
    // "two weeks" of "two weeks late" is a length, "two weeks on Friday" a day
    if (length !== undefined && (day === undefined || day.end <= length.end)) {
      return { ...this.place(start, length.end), kind: 'length', length };
    }
    if (day !== undefined) return { ...this.place(start, day.end), kind: 'day', day };
    return null;
  }

  has({ start }: Token): boolean {
    return this.refs.has(start) || this.days.has(start) || this.lengths.has(start);
  }

  private place(start: number, end: number) {
    const raw = this.legible.slice(start, end);
    return { raw, said: raw.toLowerCase(), start, end, senses: NO_SENSES };
  }
}

const COULD_BE_DATED =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|chwef|ebrill|mai|meh|gor|awst|medi|hyd|tach|rhag|ion)|\b(?:days?|weeks?|wks?|months?|years?|quarter|tomorrow|tmrw|today|christmas|xmas|easter|spring|summer|autumn|winter|end|eoy|eom|term|fy|fortnight|half|qtr|new year|next|thirt(?:y|ieth)|twent(?:y|ieth)|\p{L}+teenth|tenth|twelfth|eleventh|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/iu;

// "by two weeks" is how much later, "in two weeks" is a day.
function isOnlyLength(stretch: string, day: DayIn, lengths: readonly LengthIn[]): boolean {
  // “By a month or two”: the day is “by a month”.
  const within = lengths.some(({ index, end }) => index >= day.index && index < day.end && end >= day.end);
  return within && /^(?:by|over|under|after|about|around)\b/iu.test(stretch.slice(day.index, day.end));
}

/** The text with each ref covered, place for place: "¤¤¤ is red". */
export function withoutRefs(legible: string, refs: readonly FoundRef[]): string {
  return covered(legible, refs, NAMED);
}

function moved<T extends { readonly index: number; readonly end: number }>(found: T, by: number): T {
  return { ...found, index: found.index + by, end: found.end + by };
}

type At = {
  readonly tokens: readonly Token[];
  readonly said: readonly string[];
  readonly at: number;
  readonly places: Places;
};

function phraseAt({ tokens, said, at, places }: At, titles: Titles): Unit {
  const first = tokens[at]!;
  const plain = { said: first.said, raw: first.raw, start: first.start, end: first.end };
  if (first.kind === 'picture') return { ...plain, kind: 'picture', senses: sensesOfPicture(first.said) };
  if (first.kind !== 'word' && first.kind !== 'number') return { ...plain, kind: first.kind, senses: NO_SENSES };
  const joined = hyphened({ tokens, said, at, places });
  const entry = longestAt(joined.words, 0);
  const having = titles.having(first.said);
  const pair = joined.words.slice(0, 2).join(' ');
  const paired = titles.doneBy(pair);
  if (paired !== null && (entry === null || entry.words.length <= 2)) {
    const { end } = tokens[joined.places[1] ?? at]!;
    return {
      kind: 'phrase',
      said: pair,
      raw: first.raw,
      start: first.start,
      end,
      senses: new Map([['state', paired]]),
    };
  }
  const done = titles.doneBy(first.said);
  if (entry === null) {
    const senses = done === null ? NO_SENSES : new Map([['state', done]]);
    return { ...plain, kind: first.kind, senses, ...(having.length > 0 ? { titles: having } : {}) };
  }
  const last = tokens[joined.places[entry.words.length - 1] ?? at] ?? first;
  const senses =
    done === null || entry.words.length > 1 ? entry.senses : new Map([...entry.senses, ['state', done] as const]);
  return {
    kind: 'phrase',
    said: entry.words.join(' '),
    raw: first.raw,
    start: first.start,
    end: last.end,
    senses,
    ...(having.length > 0 ? { titles: having } : {}),
  };
}

const LONGEST = 9;

/** The words from a place on, up to a sign; a hyphen between words is none: "on-track". */
function hyphened({ tokens, said, at, places: taken }: At): {
  readonly words: readonly string[];
  readonly places: readonly number[];
} {
  const words: string[] = [];
  const places: number[] = [];
  for (let place = at; place < tokens.length && words.length < LONGEST; place += 1) {
    const token = tokens[place]!;
    const isHyphen =
      token.raw === '-' && tokens[place - 1]?.end === token.start && tokens[place + 1]?.start === token.end;
    if (isHyphen) continue;
    if (place > at && (taken.has(token) || isListMark(tokens, place))) break;
    if (token.raw === '%' || token.raw === '&') words.push(token.raw === '%' ? 'per cent' : 'and');
    else if (said[place] === '') break;
    else words.push(said[place] ?? '');
    places.push(place);
  }
  return { words, places };
}

/** “1. No”, “2. Yes”: a number that counts on from one at the front of a list is no part of the words before it. */
function isListMark(tokens: readonly Token[], place: number): boolean {
  const { kind, said } = tokens[place]!;
  if (kind !== 'number') return false;
  const before = tokens.slice(0, place).filter((one) => one.kind === 'number');
  return before.length > 0 && [...before, { said }].every((one, at) => one.said === String(at + 1));
}

const PICTURES: Readonly<Record<string, readonly [string, string]>> = {
  [MARK.red]: ['colour', 'red'],
  [MARK.amber]: ['colour', 'amber'],
  [MARK.green]: ['colour', 'green'],
  [MARK.done]: ['state', 'done'],
};

function sensesOfPicture(said: string): ReadonlyMap<string, WordRow> {
  const found = new Set(said).size === 1 ? PICTURES[said.charAt(0)] : undefined;
  if (found === undefined) return NO_SENSES;
  const [as, meaning] = found;
  return new Map([[as, { words: said, class: as, meaning, certainty: 'sign', negated: '' }]]);
}
