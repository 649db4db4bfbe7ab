import type { Context, DatePiece, TimePiece, DateRole, RolePiece } from '#src/timescale/piece.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';

const MOST_WORDS_BETWEEN = 4;
const STOPS = new Set(['.', ';', '•', '·']);
const PAUSES = new Set([',', ':']);
const MAY_JOIN: ReadonlySet<DateRole> = new Set(['and', 'dash', 'slash', 'to']);
const BEARING: ReadonlySet<DateRole> = new Set([
  'by',
  'before',
  'after',
  'from',
  'until',
  'during',
  'between',
  'for',
  'now',
]);

/** Gives each date the role that the words beside it say: "by", "from", "onwards". */
export function attachRoles(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  return pieces.map((piece, place) => {
    if (piece.kind !== 'date' || piece.role !== null) return piece;
    const before = roleBefore(pieces, place, context);
    const isOpen = before !== 'by' && goesOn(pieces.slice(place + 1), piece, context);
    return { ...piece, role: roleAfter(pieces[place + 1], piece, context) ?? (isOpen ? 'onwards' : before) };
  });
}

function roleAfter(next: TimePiece | undefined, date: DatePiece, context: Context): DateRole | null {
  if (next?.kind !== 'role' || next.role !== 'onwards') return null;
  const between = context.words.slice(date.next, next.first);
  return between.every((word) => [',', '(', ')', 'and'].includes(word.lower)) ? 'onwards' : null;
}

// "June 2015 and ongoing", "May 2015 – ongoing", but not "June 2015, ongoing support"
function goesOn(after: readonly TimePiece[], date: DatePiece, { words }: Context): boolean {
  const place = after.findIndex((piece) => piece.kind !== 'role' || !MAY_JOIN.has(piece.role));
  const piece = after[place];
  if (piece?.kind !== 'standing' || piece.standing !== 'ongoing' || isLetters(wordAt(words, piece.next))) return false;
  const joints = after.slice(0, place).reduce((sum, joint) => sum + joint.next - joint.first, 0);
  return joints > 0 && piece.first - date.next === joints;
}

function roleBefore(pieces: readonly TimePiece[], place: number, context: Context): DateRole | null {
  const date = pieces[place];
  if (date === undefined) return null;
  for (const piece of pieces.slice(0, place).toReversed()) {
    if (piece.kind === 'date' || isTooFar(piece, date, context)) return null;
    if (startsAt(piece, date, context)) return 'from';
    if (piece.kind === 'role' && (isReportedTo(piece, context) || isVacancy(piece, date, context))) return null;
    if (piece.kind === 'role' && bears(piece.role, piece.next === date.first))
      return piece.role === 'to' ? 'until' : piece.role;
  }
  return null;
}

// "Started May 2015"
function startsAt(piece: TimePiece, date: TimePiece, { words }: Context): boolean {
  if (piece.kind !== 'standing' || piece.next !== date.first) return false;
  return /^(?:started|commenced|begun)$/.test(wordAt(words, piece.next - 1).lower);
}

const BROUGHT = new Set(
  'report reported reports presented present submitted submit taken take goes going back paper update updates'.split(
    ' ',
  ),
);

// "Reported to July 2019 Board" is in July, and not until then.
function isReportedTo({ role, first }: RolePiece, { words }: Context): boolean {
  return role === 'to' && BROUGHT.has(wordAt(words, first - 1).lower);
}

// "Post filled Jan 2026" is a job, "post Easter 2026" a time.
function isVacancy({ first, next }: RolePiece, date: TimePiece, { words }: Context): boolean {
  return wordAt(words, first).lower === 'post' && next !== date.first && isLetters(wordAt(words, next));
}

// "to be reviewed March 2016" is not up to March; "monthly to March 2016" is.
function bears(role: DateRole, isNextTo: boolean): boolean {
  return role === 'to' ? isNextTo : BEARING.has(role);
}

function isTooFar(piece: TimePiece, date: TimePiece, { words, chat }: Context): boolean {
  if (date.first - piece.next > MOST_WORDS_BETWEEN) return true;
  for (let index = piece.next; index < date.first; index += 1) {
    const { lower } = wordAt(words, index);
    // “Ahead of schedule, finishing Friday” is not before Friday; “by, say, Friday” is by then.
    // “After lambing so May” is in May.
    const isEnded = chat && (PAUSES.has(lower) || lower === 'so') && isLetters(wordAt(words, piece.next));
    if (STOPS.has(lower) || isEnded) return true;
  }
  return false;
}
