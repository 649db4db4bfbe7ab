import type { Day } from '#src/calendar/day.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import { impossibleDay } from '#src/timescale/impossible-day.ts';
import { leadingQuoted } from './quoted.ts';
import { titleInQuotes } from './title-in-quotes.ts';

/** The words of an action that somebody adds, each part as it was said; null for a part that was not. */
export type NewActionWords = {
  readonly title: string | null;
  readonly lead: string | null;
  /** The words for time, "by 31 Mar 2016"; empty where there is said to be no date. */
  readonly time: string | null;
  readonly theme: string | null;
  /** False where the title may end earlier, so that it is asked about. */
  readonly isSure: boolean;
};

const LEAD = /(?:^|[\s,;])(?:led by|leads?|leader is|owner(?: is)?|owned by)[\s:]+/giu;
const TIME =
  /(?:^|[\s,;])(?=(?:by|due|until|from|every|in|on|end(?: of)?|no date|without a date|ongoing|date)(?:[\s:]|$))/giu;
const THEME = /(?:^|[\s,;])theme[\s:]+/giu;
const NO_DATE = /^(?:no date|without a date)(?:\s+yet)?$/iu;

/** Says of words whether they can be who leads an action, or a theme of the plan. */
export type Knows = {
  readonly isLead: (words: string) => boolean;
  readonly isTheme: (words: string) => boolean;
  readonly today: Day;
};

/** Reads “"Title" lead "Karl Battersby" by 31 Mar 2016”, in whichever order the parts after the title come; a title of which the end is not certain is not `isSure`. */
export function readNewActionWords(words: string, knows: Knows): NewActionWords {
  const said = words.replaceAll(/\s+/gu, ' ').trim();
  const quoted = titleInQuotes(said);
  if (quoted !== null) return wordsOf(quoted.title, cutAt(quoted.rest), true);
  const { front, parts, isSure } = cutBehind(said, knows);
  return wordsOf(front, parts, isSure);
}

function wordsOf(title: string, parts: readonly Part[], isSure: boolean): NewActionWords {
  const of = (kind: Part['kind']): string | null => parts.find((part) => part.kind === kind)?.words ?? null;
  const time = of('time');
  return {
    title: /[\p{L}\p{N}]/u.test(title) ? title : null,
    lead: of('lead'),
    time: time === null ? null : NO_DATE.test(time) ? '' : time.replace(/^(?:due|date)[\s:]+/iu, ''),
    theme: of('theme'),
    isSure,
  };
}

// Words that begin a part, and stand in titles too: “Recruit a lead officer”.
const MAY_BEGIN = /(?:^|[\s,;])(?:led by|leads?|owners?|owned by|theme|due)(?=$|[\s,;:])/iu;

/** Of a title without quotation marks the parts behind it are those, from the last, that can be what they begin like. */
function cutBehind(words: string, knows: Knows): { front: string; parts: readonly Part[]; isSure: boolean } {
  const starts = startsIn(words);
  const parts: Part[] = [];
  let end = words.length;
  let isTwice = false;
  for (const { kind, from, to } of starts.toReversed()) {
    const said = trimmed(words.slice(to, end));
    if (from >= end || !canBe(kind, said, knows)) continue;
    isTwice ||= parts.some((part) => part.kind === kind);
    if (parts.some((part) => part.kind === kind)) continue;
    parts.push({ kind, words: kind === 'theme' ? (leadingQuoted(said)?.said ?? said) : said });
    end = from;
  }
  const front = trimmed(words.slice(0, end));
  return { front, parts, isSure: !isTwice && !MAY_BEGIN.test(front) };
}

function canBe(kind: Part['kind'], said: string, { isLead, isTheme, today }: Knows): boolean {
  if (said === '') return false;
  if (kind === 'lead') return isLead(said);
  if (kind === 'theme') return isTheme(leadingQuoted(said)?.said ?? said);
  return NO_DATE.test(said) || impossibleDay(said) !== null || isTime(timescaleOf(said, today));
}

function isTime({ kind, doubt }: Timescale): boolean {
  return kind !== 'unknown' && doubt === null;
}

/** What the words for time mean to whoever types them today; empty words are a date that is still to be named. */
export function timescaleOf(time: string, today: Day): Timescale {
  if (time !== '') return readTimescale(time, { published: today });
  return { ...readTimescale('To be agreed', { published: today }), doubt: null };
}

type Part = { readonly kind: 'lead' | 'time' | 'theme'; readonly words: string };

/** Cuts words behind a title at the first of each that begins a part, outside quotation marks. */
function cutAt(words: string): readonly Part[] {
  const starts = startsIn(words);
  const own = starts.filter(({ kind }, at) => starts.findIndex((one) => one.kind === kind) === at);
  return own.map(({ kind, to }, at): Part => {
    const said = trimmed(words.slice(to, own[at + 1]?.from ?? words.length));
    return { kind, words: kind === 'theme' ? (leadingQuoted(said)?.said ?? said) : said };
  });
}

type Start = { readonly kind: Part['kind']; readonly from: number; readonly to: number };

function startsIn(words: string): readonly Start[] {
  const masked = words.replace(/["“”„][^"“”„]{0,200}["“”]/gu, (quoted) => '\u0001'.repeat(quoted.length));
  return [...found('lead', LEAD, masked), ...found('theme', THEME, masked), ...found('time', TIME, masked)].toSorted(
    (one, other) => one.from - other.from,
  );
}

function found(kind: Start['kind'], pattern: RegExp, masked: string): readonly Start[] {
  return Array.from(masked.matchAll(pattern), ({ 0: said, index }) => ({ kind, from: index, to: index + said.length }));
}

function trimmed(words: string): string {
  return words.replace(/^[\s,;:–-]+/u, '').replace(/[\s,;]+$/u, '');
}
