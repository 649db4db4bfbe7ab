import { addDays, dayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import type { Span } from '#src/timescale/span.ts';
import { wordAt } from '#src/timescale/words.ts';
import { ofRecess, saysRecess } from './recess.ts';
import { readYearAfterMonth } from './said-year.ts';

type Holiday = (year: number) => Span | null;
type Name = { readonly words: readonly string[]; readonly days: Holiday };

const NAMES: readonly Name[] = [
  { words: ['christmas', 'eve'], days: (year) => spanOf(dayOf(year, 12, 24), 0) },
  { words: ['boxing', 'day'], days: (year) => spanOf(dayOf(year, 12, 26), 0) },
  { words: ['christmas', 'day'], days: (year) => spanOf(dayOf(year, 12, 25), 0) },
  { words: ['christmas'], days: (year) => spanOf(dayOf(year, 12, 25), 0) },
  { words: ['xmas'], days: (year) => spanOf(dayOf(year, 12, 25), 0) },
  { words: ['maundy', 'thursday'], days: (year) => spanOf(easter(year, -3), 0) },
  { words: ['good', 'friday'], days: (year) => spanOf(easter(year, -2), 0) },
  { words: ['easter', 'monday'], days: (year) => spanOf(easter(year, 1), 0) },
  { words: ['easter'], days: (year) => spanOf(easter(year, -2), 2) },
  { words: ['in', 'the', 'new', 'year'], days: (year) => spanOf(dayOf(year, 1, 1), 30) },
  { words: ['early', 'in', 'the', 'new', 'year'], days: (year) => spanOf(dayOf(year, 1, 1), 30) },
  { words: ['early', 'new', 'year'], days: (year) => spanOf(dayOf(year, 1, 1), 30) },
  { words: ['new', 'year'], days: (year) => spanOf(dayOf(year, 1, 1), 0) },
];

/** "Christmas", "Easter 2016" (Good Friday to the Sunday), "the new year": days a plan takes for granted. */
export function readHoliday(context: Context, index: number): Period | null {
  const { words } = context;
  const lower = wordAt(words, index).lower.replace(/'s$/, '');
  const name = NAMES.find(({ words: [first, ...rest] }) => lower === first && followedBy(context, index, rest));
  if (name === undefined) return null;
  const isRecess = saysRecess(context, index + name.words.length);
  const end = index + name.words.length + (isRecess ? 1 : 0);
  const said = readYearAfterMonth(context, end);
  const next = said?.next ?? end;
  const doubt = isRecess ? ofRecess(context, { first: index, next }) : null;
  return { ...PLAIN, inYear: name.days, year: said?.year ?? null, next, doubt };
}

function followedBy({ words }: Context, index: number, rest: readonly string[]): boolean {
  return rest.every((part, offset) => wordAt(words, index + 1 + offset).lower.replace(/'s$/, '') === part);
}

function spanOf(start: Day | null, more: number): Span | null {
  return start === null ? null : { start, end: addDays(start, more) };
}

/** The Gregorian Easter Sunday by the anonymous computus of 1876, and so many days later. */
function easter(year: number, later: number): Day | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const sunday = dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
  return sunday === null ? null : addDays(sunday, later);
}
