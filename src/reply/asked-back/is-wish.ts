import type { Day } from '#src/calendar/day.ts';
import { REQUESTS } from '#src/reply/requests/requests.ts';

// “Can we”, “is there any chance”, “how about”: the forms in which somebody asks for something.
const POLITE =
  /^(?:please )?(?:can|could|may|might|would|how about|what about|what if we|why not|why don't|(?:is there )?(?:any |a |no )?(?:chance|way|scope|possibility|room|hope)|is it (?:ok|okay|alright|all right|possible|too late|fine)|is that possible|are we able|am i able|are you able|do you mind|should (?:this|it) [^?]{0,60} please|will you (?:please )?(?:give|let|allow|move|take|ask|remind|close))\b/u;
// “Can you tell me who …” asks for no more than a word.
const TELL =
  /^(?:please )?(?:can|could|would|do|will) (?:you|anyone|anybody|somebody|someone) (?:please |kindly )?(?:tell|explain|clarify|advise|say|know|confirm)\b/u;
// “Can you send the list for March?” asks for no day.
const OF_YOU =
  /^(?:please )?(?:can|could|would|will) (?:you|anyone|anybody|somebody|someone) (?!(?:please |kindly )?(?:give|grant|allow|let|move|extend|push|put|set|change|make|leave|take)\b)/u;
// “Could it be 16 October?”, “how about Friday?”: which day it is to be is read as anywhere.
const OF_A_DAY =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|may(?= \d| please|$)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|(?:next|another|more|extra|further|\d+) (?:week|month|fortnight)s?|end of|longer|more time|easter|christmas)\b/u;
// “Can you give me access” asks for no time.
const OF_TIME =
  /\b(?:time|until|till|extension|longer|later|days?|weeks?|months?|fortnight|date|deadline|bit|grace|extend|postpone|delay)\b/u;
/** What such a reader hears is about whoever asks, or is the question itself. */
const NO_WISH: ReadonlySet<string> = new Set(['question', 'away']);
const OF_ANY_FORM: ReadonlySet<string> = new Set(['help', 'stop', 'undo']);

// A longer sentence asks for nothing further on.
const LONGEST = 500;

/** True for a question that asks for something, more time, another lead, which the readers of requests hear as ever. */
export function isWish(words: string, today: Day): boolean {
  const raw = words.slice(0, LONGEST);
  const lower = raw.toLowerCase();
  const said = lower.length === raw.length ? lower : raw;
  const sentence = { said, raw, start: 0, after: '', days: [], today, asked: true, first: true };
  const heard = REQUESTS.filter(({ name, read }) => !NO_WISH.has(name) && read(sentence) !== null);
  if (heard.some(({ name }) => OF_ANY_FORM.has(name))) return true;
  if (!POLITE.test(said) || TELL.test(said)) return false;
  const isOfTime = OF_TIME.test(said) || OF_A_DAY.test(said);
  return heard.some(({ name }) => name !== 'extension' || isOfTime) || (OF_A_DAY.test(said) && !OF_YOU.test(said));
}
