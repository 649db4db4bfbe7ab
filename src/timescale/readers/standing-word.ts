import type { Context, StandingWord, StandingPiece } from '#src/timescale/piece.ts';
import { isOneSlipAway } from '#src/timescale/near-spelling.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import { createPhraseFinder } from './phrase.ts';
import type { Phrases } from './phrase.ts';

const STANDING_PHRASES: Phrases<StandingWord> = [
  [
    'ongoing',
    'ongoing; on going; on - going; continue; standing item|agenda; all year round; year - round; year round; always; indefinite|indefinitely; throughout the year; continuous|continuously|continuing|continual|continually; business as usual; bau',
  ],
  [
    'ongoing',
    'rolling; permanent|permanently; in perpetuity; life|lifetime|duration of plan|programme|project|strategy|contract; life|lifetime|duration of the plan|programme|project|strategy|contract; as business as usual',
  ],
  [
    'begun',
    'started|commenced|begun; already in|under process|hand|progress|way|train; in process|hand|progress|train; underway; under way',
  ],
  ['ongoing', 'until further notice; open ended; open - ended; no end date'],
  ['begun', 'already underway|started|begun|commenced; has|have started|begun|commenced; work started|commenced'],
  [
    'done',
    'completed|done|achieved|delivered|implemented|finished|actioned|closed; in place; already in place; done and dusted; completed|done|delivered in full',
  ],
  ['complete', 'complete; now complete; action complete; fully complete'],
  [
    'unset',
    'to be agreed|confirmed|determined|decided|advised|set|scheduled|arranged|announced|established|fixed|identified|defined',
  ],
  [
    'unset',
    'tbc; tba; tbd; t . b . c; t . b . a; t . b . d; to follow; date|dates awaited; awaiting confirmation|approval|agreement',
  ],
  [
    'unset',
    'not yet agreed|known|set|confirmed|determined|decided; not known|set|agreed|confirmed|specified|stated; unknown',
  ],
  [
    'unset',
    'provisional|provisionally; provisional date; under discussion|review|consideration; as agreed; when agreed; no date',
  ],
  [
    'immediate',
    'immediate|immediately; asap; a . s . a . p; as soon as possible|practicable|practical; urgent|urgently',
  ],
  ['immediate', 'with immediate effect; straight away; straightaway; at once; forthwith; without delay; right away'],
  [
    'conditional',
    'subject to; dependent|dependant|depending|contingent|conditional on|upon; depends on|upon; pending; provided that',
  ],
  [
    'linked',
    'linked|tied|aligned|alongside to|with; in line with; in accordance with; in parallel with; alongside; once; when; upon',
  ],
  [
    'linked',
    'on completion|appointment|approval|receipt|agreement of; as and when; as|when|if required|necessary|needed|appropriate',
  ],
  [
    'linked',
    'at the same time as; at the point of; in advance of; to coincide with; following completion|approval|appointment of',
  ],
  [
    'elsewhere',
    'various; range of dates|timings|timescales|deadlines; different|multiple|several dates|timescales|deadlines; varies|varied',
  ],
  [
    'elsewhere',
    'as above|below; see above|below; as per|in|stated|detailed; set out in; as set out in|below|above; see; refer to; ditto',
  ],
  [
    'vague',
    'short|medium|long|longer|mid|near term; short|medium|long|longer|mid|near - term; medium to long term; short to medium term',
  ],
  ['vague', 'in due course; as resources allow; year|yr 1|2|3|4|5|one|two|three; in future; in the future; future'],
  [
    'regular',
    'regularly; each|every meeting|cycle; each|every committee|cabinet|board|council|scrutiny cycle|meeting; at regular intervals; at intervals; regular intervals; regularly at intervals; periodically; periodic',
  ],
  ['regular', 'from time to time; frequently; regular review|reviews|report|reports|updates|meetings|monitoring'],
];
const NOT_YET = new Set([
  'be',
  'being',
  'not',
  'partially',
  'partly',
  'when',
  'once',
  'until',
  'is',
  'nearly',
  'almost',
  'in',
  'if',
  'get',
  'is',
]);
const DEADLINE_WORDS = new Set(['by', 'before', 'within', 'no', 'until', 'in', 'during', 'to', 'and', '/']);

const LONG_WORDS = [
  ['ongoing', 'ongoing'],
  ['immediate', 'immediately'],
] as const;
const SHORTEST_SLIP = 6;

const findStanding = createPhraseFinder(STANDING_PHRASES);

/** "Ongoing", "TBC", "in progress", "immediately", "dependent on": how things stand, without a day. */
export function readStanding(context: Context, index: number): StandingPiece | null {
  const found = findStanding(context, index) ?? misspelt(context, index);
  if (found === null) return cellThatSaysNow(context, index);
  if (!holds(context, index, found.meaning, found.next)) return null;
  const hasDeadline = found.meaning === 'done' && DEADLINE_WORDS.has(wordAt(context.words, found.next).lower);
  return { kind: 'standing', standing: hasDeadline ? 'complete' : found.meaning, first: index, next: found.next };
}

// "ongoig"
function misspelt({ words }: Context, index: number): ReturnType<typeof findStanding> {
  const { lower } = wordAt(words, index);
  const near = lower.length < SHORTEST_SLIP ? undefined : LONG_WORDS.find(([, word]) => isOneSlipAway(lower, word));
  return near === undefined ? null : { meaning: near[0], next: index + 1 };
}

function holds({ words }: Context, index: number, standing: StandingWord, next: number): boolean {
  const before = wordAt(words, index - 1).lower;
  const after = wordAt(words, next).lower;
  switch (standing) {
    // "to be delivered", "Complete by June", "not complete" are yet to come; "Delivered by May" is judged by its day.
    case 'done':
      return !NOT_YET.has(before) && after !== 'and' && after !== '/';
    case 'complete':
      return !NOT_YET.has(before) && !DEADLINE_WORDS.has(after);
    // "To be agreed by end June" is a task with a deadline.
    case 'unset':
      return !/^(?:by|before|at|in|within|no)$/.test(after);
    case 'begun':
      return before !== 'be' && before !== 'not';
    case 'ongoing':
    case 'immediate':
    case 'conditional':
    case 'linked':
    case 'elsewhere':
    case 'vague':
    case 'regular':
      return true;
  }
}

// A cell that is "Now" asks for it at once; "now end of Jan" does not.
function cellThatSaysNow({ words, chat }: Context, index: number): StandingPiece | null {
  const isNow = !chat && wordAt(words, index).lower === 'now' && !isLetters(wordAt(words, index + 1)) && index === 0;
  return isNow ? { kind: 'standing', standing: 'immediate', first: index, next: index + 1 } : null;
}
