import type { LeadScan } from './lead-piece.ts';
import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { goesOn, isAcronym, isCapital, isTrade, startsOther, startsPost } from './lead-shape.ts';
import { BODY_NOUNS, COMPASS } from './lead-vocabulary.ts';
import type { LeadWord } from './lead-words.ts';

const LONGEST_BODY = 10;
const INNER: ReadonlySet<string> = new Set(['of', 'for', 'the', 'in', 'on']);
// After these a longer name may go on: "Council Tax Team".
const OPEN_NOUNS: ReadonlySet<string> = new Set([
  'council',
  'cabinet',
  'police',
  'school',
  'schools',
  'partnership',
  'commission',
  'college',
  'hospital',
  'hospitals',
  'trust',
  'project',
  'programme',
]);
const SERVICE_NOUNS: ReadonlySet<string> = new Set(['services', 'service', 'resources']);
const ENDS: ReadonlySet<string> = new Set([...BODY_NOUNS, ...SERVICE_NOUNS]);

/** Where a body by shape ends; the place itself when none begins there. */
export function bodyEnd(scan: LeadScan, at: number): number {
  const strange: number[] = [];
  let to = at;
  while (to < at + LONGEST_BODY && inBody(scan, to, at)) {
    if (isStrange(scan.words[to])) strange.push(to);
    to += 1;
    if (endsBody(scan, to - 1)) return strange.length > (GIVEN_NAMES.has(scan.words[at]?.key ?? '') ? 2 : 3) ? at : to;
  }
  // "South Yorkshire Fire and Rescue Service".
  const isPlaced = COMPASS.has(scan.words[at]?.key ?? '') && SERVICE_NOUNS.has(scan.words[to - 1]?.key ?? '');
  return isPlaced && strange.length < 4 ? to : lastOfService(scan, at, strange[0] ?? to);
}

// Without a word like "Team", the words of service alone: "Legal Services", and "HR" before somebody's name.
function lastOfService(scan: LeadScan, at: number, end: number): number {
  if (scan.words[at]?.key === 'nhs' && end === at + 1 && isStrange(scan.words[end]) && goesOn(scan.words[end]))
    return BODY_NOUNS.has(scan.words[end + 1]?.key ?? '') && goesOn(scan.words[end + 1]) ? end + 2 : end + 1;
  let to = end;
  while (to > at && isLoose(scan.words[to - 1]?.key ?? '')) to -= 1;
  return to;
}

function isStrange(word: LeadWord | undefined): boolean {
  return word !== undefined && word.mark === null && !isTrade(word) && !isLoose(word.key);
}

function isLoose(key: string): boolean {
  return key === 'and' || INNER.has(key);
}

function inBody(scan: LeadScan, here: number, at: number): boolean {
  const word = scan.words[here];
  if (word === undefined || word.mark !== null) return false;
  if (here === at) return true;
  // "HR to support Jane Doe" is a sentence.
  if (word.glued || word.key === 'to' || startsOther(scan, here)) return false;
  if (word.key === 'and') return endsLater(scan, here, at);
  if (INNER.has(word.key)) return goesOn(scan.words[here + 1]);
  return !startsPost(scan, here) && (isTrade(word) || isCapital(word));
}

function endsBody(scan: LeadScan, at: number): boolean {
  const key = scan.words[at]?.key ?? '';
  const next = scan.words[at + 1];
  if (!BODY_NOUNS.has(key)) return false;
  if (!goesOn(next)) return true;
  const goesFurther =
    BODY_NOUNS.has(next.key) || ((next.key === 'of' || next.key === 'for') && goesOn(scan.words[at + 2]));
  return !goesFurther && !(OPEN_NOUNS.has(key) && isTrade(next) && endsLater(scan, at, at + 1));
}

// "Health and Wellbeing Board" is one body; "Finance and HR" are two.
function endsLater(scan: LeadScan, join: number, at: number): boolean {
  if (scan.words.slice(at, join).some((word) => ENDS.has(word.key) || isAcronym(word))) return false;
  for (let here = join + 1; here < join + LONGEST_BODY; here += 1) {
    const word = scan.words[here];
    if (!goesOn(word) || startsOther(scan, here) || startsPost(scan, here)) return false;
    if (ENDS.has(word.key)) return true;
    if (!isTrade(word)) return false;
  }
  return false;
}
