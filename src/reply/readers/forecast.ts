import { sayClause, typedFrom, wordOf, wordsIn, wordsLeft } from '#src/reply/clause.ts';
import type { Clause } from '#src/reply/clause.ts';
import { dateAtFront } from '#src/reply/date-at-front.ts';
import type { DateAtFront } from '#src/reply/date-at-front.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

const JOIN =
  '(?:(?:and|but|so|because|as|since|then|ok|also|probably|likely|hopefully|sorry|still|currently|we|i|now) ){0,3}';
const SUBJECT =
  "(?:(?:it's|it is|it|this|this is|that|that's|the date|date|deadline|the deadline|completion|delivery|go-live|we're|we are|i'm|i am|i'd say|is|are|has|have|it has|it's now|has now|will now) )?";
const FINISHED =
  '(?:done|complete|completed|ready|finished|delivered|in place|sorted|signed off|closed|there|live|with you)';
const FINISH = `(?:finish|finish it|complete|complete it|complete this|deliver|deliver it|land|land it|be ${FINISHED}|have it ${FINISHED}|have this ${FINISHED}|get it ${FINISHED}|get this ${FINISHED})`;
const INTRO = [
  'now(?: (?:due|expected|likely|looking like|looking at|aiming for|planned for|forecast for|forecast|expecting|scheduled for))?',
  `(?:expect|expected|expecting)(?: it| this| that)?(?: to ${FINISH})?(?: back)?`,
  '(?:(?:my |new |revised |latest )?(?:forecast|eta|date|completion date|end date|finish date|due date)(?: date)?(?: is| now| is now)?)',
  `(?:will|should|to|can|could|ought to|going to|likely to|hope to|hoping to|aim to|aiming to|plan to|planning to|expect to) ${FINISH}`,
  `(?:should|will) be`,
  '(?:lands|landing|finishing|completing|finishes|completes)',
  '(?:slips|slipped|slipping|slip|moves|moved|moving|pushed|pushing|put|delayed|postponed|extended|shifted|rescheduled|rolled)(?: back| out| over| forward)?(?= (?:to|until|till|into|by))',
  '(?:hoping for|aiming for|looking at|looking like|more like|target|targeting|due|likely|planned for)',
  FINISHED,
].join('|');
const SMALL =
  '(?:(?:to|for|until|till|into|around|about|approx|approximately|circa|roughly|at|is|likely|probably|in|on|or|soon|sometime|some time) ){0,2}';
const INTRODUCED = new RegExp(`^${JOIN}${SUBJECT}(?:fully )?(?:${INTRO}) (?=\\S)`);
const FILLER = new RegExp(`^${SMALL}`);
// "done on 3 Nov" is not to come, so these need "by" or "in".
const TO_COME = /^(?:by|before|in|for|around|about|end|early|mid|late|next) /;
const ENDS_FINISHED = new RegExp(`(?:^| )${FINISHED} $`);
const BY = new RegExp(`^${JOIN}(?=by |before (?:the end|christmas|easter))`);
const CLEAR =
  /^(?:(?:and|ok|please|now|so) )?(?:no (?:new )?forecast(?: yet| date)?|(?:clear|remove|drop|cancel|delete) (?:the |my )?forecast(?: date)?|forecast(?: date)? (?:none|clear|cleared|removed|withdrawn|gone|off|nil|n\/a)|no forecast date)$/;
// After a date, what gives the reason and does not go on about the day.
const AFTER =
  /^(?:because|cos|as|due|since|so|and|but|waiting|awaiting|pending|if|when|once|instead|subject|owing|assuming|provided|at the latest|latest|hopefully|all being well|not|now|i think|i hope|i'd say|please|thanks|rather than|ish|or sooner|or so|or earlier|latest)(?: |$)/;
const DATE_SHAPE =
  /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?= |$)/;
const NOT_ALONE =
  /^(?:since|on|at|from|after|last|met|during|until|till|between|to|for|today|yesterday|tonight|tomorrow|ongoing|now|this morning)(?: |$)/;
const LONGEST_ALONE = 8;

/** The lead's own expected day: after words such as "now", "expect" or "slips to", or a date alone in its clause. */
export const forecast: Reader = { name: 'forecast', read: readForecast };

function readForecast(spot: Spot): Found | null {
  const { clause } = spot;
  if (clause.closed === '?' || clause.opened === '"') return null;
  const said = sayClause(clause);
  if (CLEAR.test(said)) return { took: wordsLeft(clause), change: { forecast: null } };
  return readIntroduced(spot, said) ?? readAlone(spot, said);
}

function readIntroduced(spot: Spot, said: string): Found | null {
  const intro = INTRODUCED.exec(said) ?? BY.exec(said);
  if (intro === null) return null;
  const skipped = wordsIn(intro[0]);
  const rest = said.slice(intro[0].length);
  if (ENDS_FINISHED.test(intro[0]) && !TO_COME.test(rest)) return null;
  const filler = wordsIn(FILLER.exec(rest)?.[0] ?? '');
  for (const from of new Set([skipped, skipped + filler])) {
    const found = taken(spot, from);
    if (found !== null) return found;
  }
  return doubtful(spot, skipped + filler);
}

function taken({ clause, today }: Spot, from: number): Found | null {
  const date = dateAtFront(clause, from, today);
  if (date === null || !endsWell(clause, from + date.took)) return null;
  return found(date, from);
}

function readAlone(spot: Spot, said: string): Found | null {
  const { clause, today } = spot;
  if (wordsLeft(clause) > LONGEST_ALONE || NOT_ALONE.test(said) || !closesSentence(spot)) return null;
  const date = dateAtFront(clause, 0, today);
  if (date === null) return DATE_SHAPE.exec(said)?.[0].length === said.length ? doubtful(spot, 0) : null;
  return date.took === wordsLeft(clause) && date.day >= today ? found(date, 0) : null;
}

function found(date: DateAtFront, from: number): Found {
  return { took: from + date.took, change: { forecast: date.day }, implied: date.implied };
}

// "31/2" was meant as a day, and is none.
function doubtful({ clause }: Spot, from: number): Found | null {
  const shape = DATE_SHAPE.exec(typedFrom(clause, from).toLowerCase());
  return shape === null ? null : { took: from + wordsIn(shape[0]), doubt: true };
}

function endsWell(clause: Clause, took: number): boolean {
  if (wordOf(clause, took) === null) return true;
  return AFTER.test(sayClause({ ...clause, from: clause.from + took }));
}

// "met HR, 3 Dec, to discuss" tells when they met.
function closesSentence({ clause, previous }: Spot): boolean {
  if (['(', '[', '<', ':'].includes(clause.opened) && previous !== null) return false;
  const isTold = previous !== null && previous.from < previous.words.length;
  return !isTold || clause.closed !== ',';
}
