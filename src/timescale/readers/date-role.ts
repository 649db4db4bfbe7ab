import type { Context, DateRole, RolePiece } from '#src/timescale/piece.ts';
import { DASHES } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import { createPhraseFinder } from './phrase.ts';
import type { Phrases } from './phrase.ts';

const ROLE_PHRASES: Phrases<DateRole> = [
  [
    'by',
    'by; by no later than; no|not later than; at the latest by; due; due by; deadline; target date; target; completion date; due date',
  ],
  [
    'by',
    'completion; complete|completed|finish|finished|delivered|implemented|finalised by; end date; complete; completes; concluding',
  ],
  [
    'by',
    'cop|cob|eod; close|end of play|business; end of day; by cop|cob|eod; by close|end of play|business; by the close|end of play|business',
  ],
  ['by', 'on|by|at or before; on|by|at / before; on|by|at or prior to; by , or before; before or on|by|at'],
  ['until', 'until; till; up to; up until; til; up till; running to; extended to; expire|expires'],
  ['before', 'pre; pre -; before; prior to; ahead of; in advance of; in time for'],
  ['after', 'after; following; subsequent to; post'],
  [
    'from',
    'from; since; starting|start|starts|started; to start; commence|commences|commencing|commenced; begin|begins|beginning|began|begun',
  ],
  [
    'from',
    'on|from or after; not before; no|not earlier|sooner than; not until; with effect from; wef; w . e . f; w . e . f .; effective; effective from; as of; as from; start date',
  ],
  ['from', 'starting from; commencing from; beginning in; launch; launching; earliest; at earliest'],
  ['during', 'through; thru; during; throughout; over; in the course of; over the course of; across; over the period'],
  ['between', 'between'],
  ['to', 'to; through to; right through to; and ending; ending; >; - >'],
  ['slash', '/; or; and / or'],
  ['and', 'and; &; ,; ;; then; plus'],
  [
    'onwards',
    'at the earliest; onwards|onward; and onwards|onward; and beyond; going forward|forwards; and going forward; +',
  ],
  ['onwards', '- present; – present; to present; to date; on wards; and thereafter; and after'],
  ['for', 'for; ready for'],
  ['on', 'on; at'],
  [
    'purpose',
    'to ensure; so that; in order to|that; so as to; to enable; to allow; to inform; to support; to reflect; to provide; to make',
  ],
];

const findRole = createPhraseFinder(ROLE_PHRASES);
const CHAT_WORDS = new Set([
  'now',
  'forecast',
  'forecasting',
  'expect',
  'expected',
  'expecting',
  'eta',
  'revised',
  'moved',
  'slipped',
]);

/** "by", "no later than", "onwards", "to", a dash: the words beside a date that say how it bears. */
export function readDateRole(context: Context, index: number): RolePiece | null {
  const word = wordAt(context.words, index);
  const found = findRole(context, index);
  if (found !== null) return { kind: 'role', role: found.meaning, first: index, next: found.next };
  if (context.chat && CHAT_WORDS.has(word.lower)) return { kind: 'role', role: 'now', first: index, next: index + 1 };
  // A dash that opens a line is a bullet.
  if (!DASHES.has(word.lower) || word.newLine) return null;
  return { kind: 'role', role: 'dash', first: index, next: index + 1 };
}
