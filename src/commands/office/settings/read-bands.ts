import { ONE_MONTH, THREE_MONTH } from '#src/rating/rating-rules.ts';
import type { Bands } from '#src/rating/rating-rules.ts';
import { bandsOf } from './bands-of.ts';
import type { BandsRead, Clause } from './bands-of.ts';
import { limitIn } from './limit-in.ts';

const NAMED: readonly (readonly [RegExp, Bands])[] = [
  [/^(?:the )?(?:three|3)[- ]months?(?: bands?)?$/u, THREE_MONTH],
  [/^(?:the )?(?:(?:one|1)[- ]months?|usual|default|standard)(?: bands?| ones?)?$/u, ONE_MONTH],
];

const COLOUR = /\b(?:no )?(?:green|amber|yellow|red|blue|gr[ea]y)\b/u;
const BEFORE = new RegExp(`(?<!\\bno )(?=${COLOUR.source})`, 'u');
const FIXED = /^(?:blue|gr[ea]y)\b/u;
const ORIGINAL = /\b(?:original|published|baseline)\b/u;
const AGREED = /\bagreed\b/u;

/** Reads “three-month”, “amber up to 14 days, red beyond”: every word must be accounted for, and every lateness in one band. */
export function readBands(said: string): BandsRead {
  const text = said.trim().toLowerCase().replace(/[.!]$/u, '').replaceAll(/\s+/gu, ' ');
  const named = NAMED.find(([form]) => form.test(text));
  if (named !== undefined) return { bands: named[1] };
  if (/\bworking days?\b/u.test(text)) return { why: { kind: 'working-days' } };
  if (ORIGINAL.test(text) && AGREED.test(text)) return { why: { kind: 'two-dates' } };
  const [head = '', ...parts] = COLOUR.test(text) ? pieces(text) : [text];
  if (parts.length === 0 || (head !== '' && !HEAD.test(head))) return { why: { kind: 'unread', words: head || said } };
  const clauses: Clause[] = [];
  for (const part of parts.filter((one) => !FIXED.test(one))) {
    const clause = clauseIn(part);
    if (clause === null) return { why: { kind: 'unread', words: part } };
    clauses.push(clause);
  }
  return bandsOf(clauses, ORIGINAL.test(text) ? 'original' : 'agreed');
}

const HEAD =
  /^(?:(?:measured |counted )?(?:against|from|by|on) the (?:original|published|baseline|agreed|due) dates?)$/u;
const EDGES = /^[\s,;:]+|[\s,;:]+$|[\s,;]+and$/gu;

/** What stands before the first colour, and each colour with what is said of it. */
function pieces(text: string): readonly string[] {
  const split = text.split(BEFORE).map((part) => part.replaceAll(EDGES, '').replaceAll(EDGES, ''));
  return COLOUR.exec(text)?.index === 0 ? ['', ...split] : split;
}

const SAID = /^(?<no>no )?(?<colour>green|amber|yellow|red)\b(?:\s*[:=–-]\s*|\s+(?:is |means )?|$)(?<body>.*)$/u;
const LEAD_IN = /^(?:when |if |once |for |where )?(?:it is |it’s |it's |they are )?(?:expected )?/u;
const DATE = String.raw`(?:(?:its|the|their) )?(?:original |published |baseline |agreed |due )*dates?`;
const AFTER_DATE = new RegExp(
  String.raw`\s*(?:(?:late|later|overdue|slip(?:page)?|delay)\b)?(?:\s*(?:than|of|after|from|past|beyond|against) ${DATE})?$`,
  'u',
);
const IN_TIME = new RegExp(
  String.raw`^(?:on time|in time|on track(?: for ${DATE})?|not late|(?:by|on|within) ${DATE}|met)$`,
  'u',
);
const PAST = new RegExp(
  String.raw`^(?:(?:is |as soon as it is )?late|overdue|(?:is )?past(?: ${DATE})?|after ${DATE})$`,
  'u',
);
const OR_PAST = new RegExp(
  String.raw`(?:,)? or (?:(?:once|when|if) )?(?:it is )?(?:past(?: ${DATE})?|overdue|late)$`,
  'u',
);
const BEYOND =
  /^(?:beyond(?: that| this)?|later|later than that|after(?: that)?|afterwards|otherwise|more(?: than that)?|worse|above(?: that)?|over(?: that)?|(?:anything|everything)(?: (?:later|else|beyond|more|over|worse)(?: than)?(?: that)?)?|the rest|any later)$/u;

function clauseIn(part: string): Clause | null {
  const said = SAID.exec(part)?.groups;
  if (said === undefined) return null;
  const rating = said['colour'] === 'yellow' ? 'amber' : (said['colour'] as Clause['rating']);
  if (said['no'] !== undefined) return said['body'] === '' && rating === 'amber' ? { rating, is: 'none' } : null;
  const whole = (said['body'] ?? '').replace(LEAD_IN, '').trim();
  const isRedOncePast = OR_PAST.test(whole);
  const body = whole.replace(OR_PAST, '');
  if (IN_TIME.test(body)) return rating === 'green' ? { rating, is: 'in-time' } : null;
  if (rating === 'red' && PAST.test(body)) return { rating, is: 'late' };
  const bare = body.replace(AFTER_DATE, '');
  if (BEYOND.test(body) || (rating === 'red' && BEYOND.test(bare)))
    return rating === 'red' ? { rating, is: 'beyond', after: null, isRedOncePast } : null;
  const limit = limitIn(bare);
  if (limit === null) return null;
  if (rating === 'red') return limit.is === 'over' ? { rating, is: 'beyond', after: limit.limit, isRedOncePast } : null;
  return limit.is === 'up-to' && !isRedOncePast
    ? { rating, is: 'up-to', first: limit.first, limit: limit.limit }
    : null;
}
