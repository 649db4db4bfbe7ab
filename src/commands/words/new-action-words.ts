import type { Day } from '#src/calendar/day.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import { leadingQuoted } from './quoted.ts';

/** The words of an action that somebody adds, each part as it was said; null for a part that was not. */
export type NewActionWords = {
  readonly title: string | null;
  readonly lead: string | null;
  /** The words for time, "by 31 Mar 2016"; empty where there is said to be no date. */
  readonly time: string | null;
  readonly theme: string | null;
};

const LEAD = /(?:^|[\s,;])(?:led by|leads?|leader is|owner(?: is)?|owned by)[\s:]+/iu;
const TIME =
  /(?:^|[\s,;])(?=(?:by|due|until|from|every|in|on|end(?: of)?|no date|without a date|ongoing|date)(?:[\s:]|$))/iu;
const THEME = /(?:^|[\s,;])theme[\s:]+/iu;
const NO_DATE = /^(?:no date|without a date)(?:\s+yet)?$/iu;

/** Reads “"Title" lead "Karl Battersby" by 31 Mar 2016”, in whichever order the parts after the title come. */
export function readNewActionWords(words: string): NewActionWords {
  const quoted = leadingQuoted(words.trim());
  const rest = quoted?.rest ?? words.trim();
  const [front, ...parts] = cutAt(rest);
  const title = quoted?.said ?? (front === undefined || front.kind !== 'front' ? '' : front.words);
  const of = (kind: Part['kind']): string | null => parts.find((part) => part.kind === kind)?.words ?? null;
  const time = of('time');
  return {
    title: title === '' ? null : title,
    lead: of('lead'),
    time: time === null ? null : NO_DATE.test(time) ? '' : time.replace(/^(?:due|date)[\s:]+/iu, ''),
    theme: of('theme'),
  };
}

/** What the words for time mean to whoever types them today; empty words are a date that is still to be named. */
export function timescaleOf(time: string, today: Day): Timescale {
  if (time !== '') return readTimescale(time, { published: today });
  return { ...readTimescale('To be agreed', { published: today }), doubt: null };
}

type Part = { readonly kind: 'front' | 'lead' | 'time' | 'theme'; readonly words: string };

/** Cuts words at what begins a part, outside quotation marks; what stands before the first is the front. */
function cutAt(words: string): readonly Part[] {
  const masked = words.replace(/["“”„][^"“”„]{0,200}["“”]/gu, (quoted) => '\u0001'.repeat(quoted.length));
  const starts = [
    ...found('lead', LEAD, masked),
    ...found('theme', THEME, masked),
    ...found('time', TIME, masked),
  ].toSorted((one, other) => one.from - other.from);
  const own = starts.filter(({ kind }, at) => starts.findIndex((one) => one.kind === kind) === at);
  const front: Part = { kind: 'front', words: trimmed(words.slice(0, own[0]?.from ?? words.length)) };
  const parts = own.map(({ kind, to }, at): Part => {
    const said = trimmed(words.slice(to, own[at + 1]?.from ?? words.length));
    return { kind, words: kind === 'theme' ? (leadingQuoted(said)?.said ?? said) : said };
  });
  return [front, ...parts];
}

type Start = { readonly kind: 'lead' | 'time' | 'theme'; readonly from: number; readonly to: number };

function found(kind: Start['kind'], pattern: RegExp, masked: string): readonly Start[] {
  const match = pattern.exec(masked);
  return match === null ? [] : [{ kind, from: match.index, to: match.index + match[0].length }];
}

function trimmed(words: string): string {
  return words.replace(/^[\s,;:–-]+/u, '').replace(/[\s,;]+$/u, '');
}
