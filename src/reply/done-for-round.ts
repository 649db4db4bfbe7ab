import type { Day, Every } from '#src/calendar/day.ts';
import { mayShow, plainlyShows } from './may-show.ts';
import type { Certainty } from './reading.ts';

/** How often it comes round, null where its words do not say, what it is called, and the day on which somebody speaks of it. */
export type Round = { readonly every: Every | null; readonly title: string; readonly today: Day };

/** That something is done for one time: how certain that is, the words that say so, and what was put behind them to show it; empty for nothing. */
export type DoneForRound = { readonly certainty: Certainty; readonly head: string; readonly shown: string };

const MONTH = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?(?: (?<year>20\\d\\d))?';
const SPAN = '(?:(?:this|the|last|the last|current|the current) )?(?<unit>week|month|quarter|year|time|round|cycle)';
const ROUND = `(?:${MONTH}|${SPAN}|(?<quarter>q[1-4])(?: 20\\d\\d)?)`;
const DONE = '(?:all )?(?:done|complete|completed|finished|sorted|submitted|delivered)';
const WHAT = "(?:['’]?s)?(?<what>(?: \\p{L}+){0,3}?)";
const NAMES_IT =
  /^(?:one|report|return|round|update|figs|meeting|review|check|paper|count|survey|audit|figures?|numbers?|data|submission|statement|newsletter|bulletin|inspection|session|visit|reading|the|our|monthly|weekly|quarterly|annual)$/iu;
const BEHIND = new RegExp(`^(?:(?:it|this|that)(?: is|['’]s) )?${DONE}(?: now)? (?:for )?${ROUND}$`, 'iu');
const AHEAD = new RegExp(`^(?:the )?${ROUND}${WHAT}(?: is| was|['’]s)?(?: now| all)? ${DONE}$`, 'iu');
// “Q2 report went to board on 12th”: it is done for that time, if nothing more was to come of it.
const WENT = new RegExp(
  `^(?:the )?${ROUND}${WHAT} (?:went|has gone|was taken|was presented|has been|was sent|was reported) to (?:the |our )?\\p{L}+(?: \\p{L}+){0,2}(?: (?:on|at|in|last|this|yesterday|today)(?: .{1,25})?)?$`,
  'iu',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads that what comes round is done for one time, “done for January”, “January count done, 214 birds”: sure of the time that
 * runs or has just ended, likely of another; null for words that say anything else.
 */
export function doneForRound(words: string, round: Round): DoneForRound | null {
  const whole = certaintyOf(words, round);
  if (whole !== null) return { certainty: whole, head: words.trim(), shown: '' };
  const [, head = '', shown = ''] = WITH_MORE.exec(words.trim()) ?? [];
  const certainty = head === '' ? null : certaintyOf(head, round);
  if (certainty === null || SAYS_OTHERWISE.test(shown)) return null;
  return mayShow(shown) && plainlyShows(shown) ? { certainty, head, shown: shown.trim() } : null;
}

// "done for January: 214 birds", "January count done - see the log"
const WITH_MORE = /^([^,:;.(–—]{4,80}?)(?:[,:;.(–—]\s*|\s+-\s+)(?=[^\s])(.+)$/su;
const SAYS_OTHERWISE =
  /(?<!\p{L})(?:except|but|apart from|bar|only|just|if|unless|until|once|when|waiting|late|behind|missing|amber|red|green|now|expected|then|also|as well|february|next)(?!\p{L})/iu;

function certaintyOf(words: string, round: Round): Certainty | null {
  const said = words
    .replaceAll(/[.,!]+(?=\s|$)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const went = WENT.exec(said)?.groups;
  if (went !== undefined) return isOfIt(went['what'] ?? '', round.title) ? 'likely' : null;
  const groups = (BEHIND.exec(said) ?? AHEAD.exec(said))?.groups;
  if (groups === undefined || !isOfIt(groups['what'] ?? '', round.title)) return null;
  const { month, year, unit } = groups;
  if (month !== undefined) return isNow({ month, year }, round.today) ? 'sure' : 'likely';
  if (unit === undefined) return 'likely';
  return isOwn(unit.toLowerCase(), round.every) ? 'sure' : null;
}

/** True for what it is called, “count” of a monthly count of curlew; not “tender”, which may be a part of it. */
function isOfIt(what: string, title: string): boolean {
  const own = new Set(title.toLowerCase().match(/\p{L}+/gu));
  const words = what.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => own.has(word) || NAMES_IT.test(word));
}

/** The month of a day, or the one before it: what is done for September is told in October. */
function isNow({ month, year }: { month: string; year: string | undefined }, today: Day): boolean {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const said = MONTHS.indexOf(month.toLowerCase()) + 1;
  const before = thisMonth === 1 ? 12 : thisMonth - 1;
  const yearOf = said === thisMonth || thisMonth > 1 ? thisYear : thisYear - 1;
  return (said === thisMonth || said === before) && (year === undefined || Number(year) === yearOf);
}

const UNITS: Readonly<Record<string, string>> = {
  P7D: 'week',
  P1W: 'week',
  P1M: 'month',
  P3M: 'quarter',
  P1Y: 'year',
  P12M: 'year',
};

// "This time" is whichever it is; "the year" of something monthly is not one time.
function isOwn(unit: string, every: Every | null): boolean {
  if (unit === 'time' || unit === 'round' || unit === 'cycle') return true;
  return every === null || UNITS[every] === unit;
}
