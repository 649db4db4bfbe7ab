import { addDays, firstOfMonth, partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { RequestReader, Sentence } from '#src/reply/requests/request-reader.ts';
import { wishFrom } from '#src/reply/requests/request-reader.ts';
import type { DayIn } from '#src/timescale/days-in.ts';
import { daysIn } from '#src/timescale/days-in.ts';

const ASKED =
  /(?:^\s*|[.,;:!—–-]\s*|\band\s+|\bso\s+)(?:(?:please|pls|can you|could you|would you|ok|okay|and|sorry|just|maybe) ){0,3}(?:(?<snooze>snooze(?: (?:this|it|me|that|these|one|them|all|everything)){0,2})|(?:remind me|remind|ask me|ask|chase me|chase this|nudge me|ping me|prompt me|try me|come back to me|get back to me|check back|check in|check again|try again|ask again|bother me)(?: (?:about (?:this|it)|on this|for this|with me)| (?:about|of|re)(?= {2}))?(?: (?:again|later|then))?)(?=\s|$|[.,;:!?])/u;
const ALONE =
  /^\W*(?:(?:please|pls|ok|sorry|just|maybe|perhaps) ){0,2}(?:later|not now|later please|(?:ask|remind|try|nudge|ping) (?:me )?(?:again )?(?:later|again|another time)|will do later|snooze please)(?: (?:please|thanks|on))?\W*$/u;
const DAYS = /^\W*(?:please )?snooze(?: (?:this|it|for))*(?= (?:\d|a |an |one|two|three|four|five))/u;
const NOT_BEFORE =
  /\b(?:please )?(?:don't|do not|dont|no need to|no point(?: in)?) (?:ask|chas|nudg|remind|ping|bother|contact)(?:e|ing)?(?: me| us)?(?: again| about (?:this|it|these)| on this){0,2}(?= (?:before|until|till))/u;
const WAIT = /^\W*(?:can|could|may) (?:this|it|we) (?:wait|leave (?:this|it))(?: until| till| for)?\b/u;
// “Ask June, she knows” names somebody; “ask me in June” a month.
const A_NAME = /\b(?:ask|remind) (?:june|april|may|jan|summer)(?!\p{L})(?!\W+\d)/iu;
const WILL =
  /\b(?:will|i'll|we'll|(?:can|could|may) (?:i|we)) (?:please )?(?:update(?: you)?|reply|answer|respond|(?:get|come|report) back to you|let you know)\b/u;
// What is done by a day is the action; what is done later, the answering.
const WILL_DO = /\b(?:will|i'll|we'll) (?:do|look at|sort|answer) (?:it|this|that|these|them)\b/u;
// “Will do it later”, and no day named.
const SOON =
  /^ ?(?:(?:it|this|that|you) )?(?:(?:a bit |a little )?later(?: today| on)?|this (?:afternoon|morning|evening)|tonight|shortly|in a (?:bit|minute|moment)|when (?:i'm|i am|i get) (?:back|free|out|a minute|a moment))(?: (?:please|thanks|ok|sorry))?\W*$/u;
const LEADS =
  /^\s*(?:(?:before|until|till|til|to|for|on|in|again|at|by|after|from|the|week of|please|this|it|when (?:i'm|i am|i get|we're) (?:back|in|free|home)(?: (?:at|in|from) (?:my |the )?(?:desk|office|work|leave|holiday))?)\s+){0,3}/iu;
const ENDS =
  /^\s*(?:please|thanks|thank you|pls|ta|instead|again|(?:about|of|re)(?:\s+(?:this|it|that))?|if (?:that's|that is) (?:ok|okay)|,|[.!?])*\s*$/u;

// “Snooze unless HR answer”: what it hangs on is nothing that can be kept.
const OPEN = /^\W*(?:unless|if|only|except|but|or|amber|red|green|done)(?!\p{L})/iu;

const HUNG = /[\s,;(](?:unless|only if|provided|if)\s(?!(?:that's|that is|it's|possible|you|i may|i can|ok))/iu;

const NEXT_WEEK = /(?:^| )next week$/iu;
const NEXT_MONTH = /(?:^| )next month$/iu;
const A_WEEKDAY = /(?:^| )(?:mon|tues?|wed|thur?s?|fri|sat|sun|wednes|satur)(?:day)?s?$/iu;
const EDGE = /\d|(?:^| )(?:end|mid|late|q\d|summer|spring|autumn|winter|christmas|xmas|easter|new year|nadolig)/iu;

/** "snooze till Monday", "remind me Friday", "later": asks not to be asked for a while. */
export const snooze: RequestReader = {
  name: 'snooze',
  read: (sentence) => readLater(sentence) ?? readSnooze(sentence),
};

function readLater(sentence: Sentence): ReturnType<RequestReader['read']> {
  const { said } = sentence;
  const match = WILL.exec(said) ?? WILL_DO.exec(said);
  const isSoon = match !== null && SOON.test(said.slice(match.index + match[0].length));
  return isSoon ? wish(sentence, match, { until: null, words: '', sure: false }) : null;
}

function readSnooze(sentence: Sentence): ReturnType<RequestReader['read']> {
  const { said } = sentence;
  const alone = ALONE.exec(said);
  if (alone !== null) return wishFrom(alone, { kind: 'snooze', until: null, words: '' }, 'sure');
  const match = NOT_BEFORE.exec(said) ?? DAYS.exec(said) ?? ASKED.exec(said) ?? WAIT.exec(said) ?? WILL.exec(said);
  if (match === null || A_NAME.test(sentence.raw)) return null;
  const from = match.index + match[0].length;
  const behind = sentence.raw
    .slice(from)
    .replace(/\s+/gu, ' ')
    .replace(/[.,;!?]+(?: .*)?$/u, '')
    .trim();
  const isSnooze = match.groups?.['snooze'] !== undefined;
  const isVague = WAIT.test(match[0]) || WILL.test(match[0]);
  const words = behind.replace(/^(?:please|again) /iu, '').trim();
  if (words === '' && !isSnooze) return null;
  const rest = isSnooze ? OF_REST.exec(said.slice(from)) : null;
  if (rest !== null)
    return ofTheRest(sentence, match, { at: from + rest[0].search(/\S/u), end: from + rest[0].length });
  const found = untilOf(sentence, from);
  const said2 = words.replace(/^(?:until|till|til) /iu, '').replace(/ (?:please|thanks)$/iu, '');
  if (found === null && isSnooze && /^(?:all|everything)\b/u.test(words.toLowerCase()))
    return wish(sentence, match, { until: null, words: '', sure: true });
  if (found === null) {
    const [first = ''] = words.split(/ or /iu);
    const near = daysIn(first, sentence.today)[0];
    const isTwo = first !== words && isSnooze;
    const isOpen = OPEN.test(words) || isTwo || (near !== undefined && (isSnooze || OPEN.test(words.slice(near.end))));
    if (isOpen) return wish(sentence, match, { until: near?.day ?? null, words: said2, sure: false });
    if (/^(?:the )?day before/u.test(said2)) return wish(sentence, match, { until: null, words: said2, sure: false });
    const isUntil = /^(?:until|till|til|to|for)\b/iu.test(words);
    return isSnooze && (words === '' || isUntil)
      ? wish(sentence, match, { until: null, words: words === '' ? '' : said2, sure: true })
      : null;
  }
  const isHung = HUNG.test(sentence.raw.slice(from));
  return wish(sentence, match, { until: found, words: said2, sure: !isVague && !isHung });
}

const OF_REST =
  /^\s*(?:(?:all )?(?:the |my )?(?:rest|others?|other (?:ones?|two|three|four|five)|remaining(?: ones)?)|(?:everything|all) else)(?: of (?:them|these|those|mine))?(?=\s|$|[,.;!])/iu;

/** “Snooze the rest until Monday” is of those that nothing else was said of, and asked about. */
function ofTheRest(
  sentence: Sentence,
  match: RegExpExecArray,
  { at, end }: { readonly at: number; readonly end: number },
): ReturnType<RequestReader['read']> {
  const until = untilOf(sentence, end);
  const words =
    until === null
      ? ''
      : sentence.raw
          .slice(end)
          .replace(/[.,;!?].*$/u, '')
          .trim();
  const asked = wish(sentence, match, { until, words, sure: until === null });
  return asked === null ? null : { ...asked, of: at };
}

type Until = { readonly until: Day | null; readonly words: string; readonly sure: boolean };

function wish(
  { said }: Sentence,
  match: RegExpExecArray,
  { until, words, sure }: Until,
): ReturnType<RequestReader['read']> {
  const start = match.index + (/^(?:[.,;:!—–-]\s*|and\s+|so\s+)/u.exec(match[0])?.[0].length ?? 0);
  const rest = said.slice(start);
  const stop = rest.search(/[,;](?! ?\d)|[.!?](?=\s|$)/u);
  const request = { kind: 'snooze', until, words } as const;
  return { request, certainty: sure ? 'sure' : 'likely', start, end: start + (stop === -1 ? rest.length : stop) };
}

/** The day on which to ask again, the first of "next week"; null when the words name none or say more. */
function untilOf({ raw, today, said }: Sentence, from: number): Day | null {
  const behind = raw.slice(from).replace(/^\s*before\b/iu, (word) => ' '.repeat(word.length));
  const lead = LEADS.exec(said.slice(from))?.[0] ?? '';
  const isFor =
    /\b(?:for|in)\s+$/u.test(lead) ||
    /^\s*(?:\d+|an?|one|two|three|four|five) (?:day|week|month|fortnight)/u.test(said.slice(from));
  const forHowLong =
    isFor &&
    /\b(?:day|week|fortnight|month|year)s?\b/u.test(said.slice(from)) &&
    !/\bnext (?:week|month)\b/u.test(said.slice(from))
      ? daysIn(`in ${behind.slice(lead.length)}`, today)[0]
      : undefined;
  const [day] = forHowLong !== undefined && forHowLong.index <= 3 ? [forHowLong] : daysIn(behind, today);
  if (day === undefined) return null;
  const isAt = day === forHowLong || behind.slice(0, day.index).replace(LEADS, '').trim() === '';
  const rest = day === forHowLong ? `in ${behind.slice(lead.length)}`.slice(day.end) : behind.slice(day.end);
  const stop = rest.search(/[,;.!?—–]|\b(?:because|as|when|and|instead)\b/u);
  const isWhole = ENDS.test(stop === -1 ? rest : rest.slice(0, stop));
  if (isAt && isWhole && day === forHowLong) return day.day;
  return isAt && isWhole ? beginningOf(day, behind.slice(day.index, day.end)) : null;
}

// "next week" ends on a Friday and "January" on the 31st, but whoever asks to be left alone until then means its first day.
function beginningOf({ day, start, implied }: DayIn, words: string): Day {
  if (start !== null) return start;
  if (NEXT_WEEK.test(words)) return addDays(day, 1 - weekdayOf(day));
  const { year, month } = partsOf(day);
  const isWholeMonth = NEXT_MONTH.test(words) || (implied.includes('due') && !A_WEEKDAY.test(words));
  return isWholeMonth && !EDGE.test(words) && /\p{L}/u.test(words) && !/\b(?:week|fortnight|day)s?\b/iu.test(words)
    ? firstOfMonth(year, month)
    : day;
}
