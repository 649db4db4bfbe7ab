import type { Day } from '#src/calendar/day.ts';
import type { Measured } from '#src/plan/governance/purpose.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { readAmount } from './read-amount.ts';
import { isSameUnit } from './same-unit.ts';

/** How an indicator is measured as somebody writes it; `keeper` are the words for whoever keeps it. */
export type WrittenMeasure = Partial<Omit<Measured, 'keeper'>> & { readonly keeper?: string };

const UNIT = /^(?:(?:measured |read |counted )?in|unit(?: is)?:?)\s+(.{1,40})$/isu;
const MORE = '(?:higher|more|larger|bigger)';
const LESS = '(?:lower|fewer|less|smaller)';
const UP = new RegExp(`^(?:up|(?:the )?${MORE}(?: is| the)? better|should (?:go up|rise|increase))$`, 'iu');
const DOWN = new RegExp(`^(?:down|(?:the )?${LESS}(?: is| the)? better|should (?:go down|fall|drop|decrease))$`, 'iu');
const TARGET = /^target(?: of| is)?:?\s*(.+)$/isu;
const LEAST_BEFORE = String.raw`at least|≥|>=|minimum|min|no less than`;
const LEAST_BEHIND = 'or (?:more|above|higher|better)|and above|at least';
const AT_LEAST = new RegExp(String.raw`^(?:${LEAST_BEFORE})\s*|\s*(?:${LEAST_BEHIND})$`, 'iu');
const MOST_BEFORE = String.raw`at most|≤|<=|maximum|max|no more than|up to`;
const MOST_BEHIND = 'or (?:less|below|lower|fewer)|and below|at most';
const AT_MOST = new RegExp(String.raw`^(?:${MOST_BEFORE})\s*|\s*(?:${MOST_BEHIND})$`, 'iu');
const A_LENGTH = String.raw`every (?<count>\d{1,2}|two|three|four|six|twelve)? ?(?<length>month|quarter|year)s?`;
const A_WORD = '(?<word>monthly|quarterly|half-yearly|six-monthly|yearly|annually|annual)';
const EVERY = new RegExp(`^(?:asked for |read |due )?(?:${A_LENGTH}|${A_WORD})$`, 'iu');
const ON = /^(?:asked for |read |due )?(?:on|in|due|at)\s+(.+)$/isu;
const KEEPER = /^(?:kept|read|owned|reported|given) by\s+(.+)$/isu;
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, twelve: 12 };
const NAMED: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  'six-monthly': 6,
  yearly: 12,
  annually: 12,
  annual: 12,
};

/** Reads one part: "in days", "lower is better", "target 8 or less", "every 3 months", "on 31 July 2016", "kept by Head of HR"; null for other words. */
export function readMeasure(said: string, today: Day): WrittenMeasure | null {
  const part = said.trim().replace(/[.!]+$/u, '');
  if (UP.test(part)) return { direction: 'up' };
  if (DOWN.test(part)) return { direction: 'down' };
  const keeper = KEEPER.exec(part)?.[1];
  if (keeper !== undefined) return { keeper };
  const every = everyIn(part);
  if (every !== null) return { due: { kind: 'every', months: every } };
  const days = daysIn(ON.exec(part)?.[1] ?? '', today);
  if (days.length > 0) return { due: { kind: 'on', days } };
  const target = TARGET.exec(part)?.[1];
  if (target !== undefined) return targetIn(target);
  const unit = UNIT.exec(part)?.[1];
  return unit === undefined ? null : { unit: isSameUnit(unit, '%') ? '%' : isPounds(unit) ? '£' : unit };
}

/** Reads several parts with commas or "and" between them; `unread` are those that say nothing of how it is measured. */
export function readMeasures(
  words: string,
  today: Day,
): { readonly measure: WrittenMeasure; readonly unread: readonly string[] } {
  let measure: WrittenMeasure = {};
  const unread: string[] = [];
  for (const part of words.split(/\s*[,;\n]\s*/u).filter((one) => one !== '')) {
    const read = readMeasure(part.replace(/^and\s+/iu, ''), today);
    if (read === null) unread.push(part);
    else measure = { ...measure, ...read };
  }
  return { measure, unread };
}

function isPounds(unit: string): boolean {
  return /^(?:£|pounds?|gbp)$/iu.test(unit);
}

function everyIn(part: string): number | null {
  const said = EVERY.exec(part)?.groups;
  if (said === undefined) return null;
  if (said['word'] !== undefined) return NAMED[said['word'].toLowerCase()] ?? null;
  const count = said['count']?.toLowerCase();
  const times = count === undefined ? 1 : (COUNTS[count] ?? Number(count));
  return times * (MONTHS[said['length']?.toLowerCase() ?? ''] ?? 1);
}

/** Several days with "and" between them: "July 2015, July 2016" are the ends of these months. */
function daysIn(words: string, today: Day): readonly Day[] {
  const parts = words === '' ? [] : words.split(/\s+and\s+|\s*&\s*|\s*\/\s+/iu);
  const days = parts.map((part) => {
    const when = readWhen(part, today);
    return when === null || when.rest !== '' ? null : when.day;
  });
  return days.every((day) => day !== null) ? [...new Set(days)].toSorted() : [];
}

function targetIn(words: string): WrittenMeasure | null {
  const bare = words.trim();
  const direction = AT_LEAST.test(bare) ? ('up' as const) : AT_MOST.test(bare) ? ('down' as const) : undefined;
  const amount = readAmount(bare.replace(AT_LEAST, '').replace(AT_MOST, ''));
  if (amount === null || !amount.isSure) return null;
  const unit = amount.unit ?? amount.rest.trim();
  return {
    target: amount.value,
    ...(direction === undefined ? {} : { direction }),
    ...(unit === '' ? {} : { unit }),
  };
}
