/** A ref as it is printed, and as people can type it. */
export type ReadRef = { readonly ref: string; readonly printed: string };

// What people can type: no spaces, no slash, and not so long that nobody would.
const TYPEABLE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/;
const LONGEST_PRINTED = 40;
// Words that only say that a number follows: "Rec 3", "Action 4.2", "No. 7".
const NUMBERED_THING = 'recommendations?|recs?|actions?|items?|numbers?|nos?|nr|refs?|references?|tasks?|milestones?|#';
const NUMBERED = new RegExp(String.raw`^(?:${NUMBERED_THING})[.:]?\s*#?\s*(?=[A-Z]{0,3}\d)`, 'i');
const PIECE = /[A-Za-z0-9.]+/g;
const WORD = /^[a-z]{2,}$/;
// "Leadership" and "Total" are words; "viii" and "HR" may be refs.
const WORDS_ALONE = /^[\p{L}._-]{5,}$/u;

/** The ref that a cell holds, with what cannot be typed taken out: "SR (25/26) 01" -> "SR25-26-01"; null where it holds none. */
export function readRef(cell: string): ReadRef | null {
  const printed = cell.trim();
  if (printed === '' || printed.length > LONGEST_PRINTED) return null;
  const bare = printed
    .replace(NUMBERED, '')
    .replace(/^[[({]+/, '')
    .replace(/[.:;,)\]}–—-]+$/, '');
  if (WORDS_ALONE.test(bare)) return null;
  if (TYPEABLE.test(bare)) return { ref: bare, printed };
  const pieces = bare.match(PIECE)?.map((piece) => piece.replaceAll(/^\.+|\.+$/g, '')) ?? [];
  const said = pieces.filter((piece) => piece !== '');
  if (!said.some((piece) => /\d/.test(piece)) || said.some((piece) => WORD.test(piece))) return null;
  const ref = said.reduce(joinPieces, '');
  return TYPEABLE.test(ref) && said.filter((piece) => /^[A-Za-z]{2,}$/.test(piece)).length <= 2
    ? { ref, printed }
    : null;
}

/** "KLOE" and "1.2" are joined as they are; two numbers or two words get a hyphen, so that they stay two. */
function joinPieces(before: string, piece: string): string {
  if (before === '') return piece;
  const isSeam = /\d$/.test(before) === /^\d/.test(piece);
  return isSeam ? `${before}-${piece}` : `${before}${piece}`;
}

// "8.1.3 Agree…", "R1.2 – Do", "1) Do", "A1: Do", "SR01 Do"; a bare number needs its stop, so that "24 hour cover" is none.
const LETTERS_BEFORE = '[A-Z]{1,6}[ -]?';
const FIGURES = String.raw`\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?(?![\p{L}\p{N}%])`;
const STOPS = String.raw`[.):]{0,2}\s*[-–—:]?\s*`;
const AT_FRONT = new RegExp(String.raw`^(?:${LETTERS_BEFORE})?${FIGURES}${STOPS}(?=\S)`, 'u');
const PLAIN_NUMBER = /^\d{1,3}[a-z]?\s*$/;
const LONGEST_FRONT = 30;

/** The ref that begins an action's text, and the text after it; null where the text begins without one. */
export function refAtFront(text: string): { readonly ref: ReadRef; readonly rest: string } | null {
  const front = AT_FRONT.exec(text.slice(0, LONGEST_FRONT))?.[0];
  if (front === undefined || PLAIN_NUMBER.test(front) || !/[\s.):–—-]$/.test(front)) return null;
  const ref = readRef(front.replace(/[\s–—:-]+$/, ''));
  return ref === null ? null : { ref, rest: text.slice(front.length) };
}
