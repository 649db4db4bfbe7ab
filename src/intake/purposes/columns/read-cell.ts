import { foldSpaces } from '#src/intake/issue.ts';
import { readLabelled, readMarks } from '#src/intake/purposes/marks.ts';

/** What a cell of a purpose's column holds: a ref with or without its words, or words alone, of which the ref is ''. */
export type CellPart = { readonly ref: string; readonly words: string; readonly of: string };

const NOTHING = /^(?:[-–—.]+|n\/?a|none|tbc|tbd|to be (?:confirmed|agreed|determined)|yes|no|y|n|x|✓|nil)$/iu;
// "Completion", "Progress": that something is done is no measure of its own.
const STATES = 'completion|completed?|progress|in progress|ongoing|delivered|done|achieved|not started|open|closed';
const TRIVIAL = new RegExp(`^(?:${STATES}|various|all|see above|as above)$`, 'iu');

const WORDS = 'recommendations?|recs?|outcomes?|milestones?|indicators?|kpis?|pis?|measures?|nos?|numbers?|refs?';
const REF = String.raw`(?:[A-Z]{1,4}-?)?\d{1,3}(?:\.\d{1,3})?[a-z]?|[A-Z] ?[ivx]{1,5}|[A-Z]`;
const SOURCE = String.raw`[\p{L}&’'-]+(?: [(]?[\p{L}\d&’'/-]+[)]?){0,5}?`;
// "Recommendation 3 (Ofsted)"
const SOURCE_BEHIND = /^(.{1,40}\d[a-z]?) \(([\p{L} ]{2,40})\)$/u;
const ONE = new RegExp(String.raw`^(?:(${SOURCE}),? )??(?:(?:${WORDS})\.? ?)?#?(${REF})$`, 'iu');
const PARTING = /\s*(?:[,;/\n&]|\band\b)\s*/u;

/** Everything that a cell of such a column names, in its order; none for a cell that says nothing. */
export function readCell(cell: string): readonly CellPart[] {
  const whole = foldSpaces(cell);
  if (whole === '' || NOTHING.test(whole) || TRIVIAL.test(whole)) return [];
  const refs = refsIn(cell);
  if (refs !== null) return refs;
  return linesOf(cell).flatMap((line) => {
    const one = onePart(line);
    return one.words === '' && one.ref === '' ? [] : [one];
  });
}

/** "R1, R4", "Ofsted R3; CQC R1", "Recs 1 and 2": refs and nothing else; null for a cell with any other words. */
function refsIn(cell: string): readonly CellPart[] | null {
  const pieces = withSources(
    cell
      .split(PARTING)
      .map(foldSpaces)
      .filter((piece) => piece !== ''),
  );
  let of = '';
  const read = pieces.map((piece): CellPart | null => {
    const [, source = '', ref = ''] = ONE.exec(piece.replace(/[.:]$/, '')) ?? [];
    if (ref === '' || piece.length > 60) return null;
    // "Ofsted R1, R4": both are Ofsted's.
    of = source === '' ? of : source;
    return { ref: ref.trim(), words: '', of };
  });
  return read.every((one) => one !== null) && read.length > 0 ? read : null;
}

/** "Jay report, rec 4" is one ref of that report, and "3 (Ofsted)" is Ofsted's. */
function withSources(pieces: readonly string[]): readonly string[] {
  const behind = pieces.map((piece) => piece.replace(SOURCE_BEHIND, '$2 $1'));
  const [first = '', second = '', ...others] = behind;
  const isSource =
    others.length === 0 && !/\d/.test(first) && first.length < 30 && /^(?:recs?|recommendations?|R)\b/i.test(second);
  return isSource ? [`${first} ${second}`] : behind;
}

// Lines that each begin as a measure or a count does are one each; others are one that is broken.
const BEGINS = /^(?:number|no\.?|%|percentage|proportion|rate|increase|reduction|reduced|fewer|more)\b|^\d+%/i;

function linesOf(cell: string): readonly string[] {
  const lines = cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isList = lines.length > 1 && lines.every((line) => BEGINS.test(line) || readMarks(line) !== null);
  return isList ? lines : [lines.join(' ')];
}

function onePart(line: string): CellPart {
  const named = readLabelled(line);
  if (named !== null && named.rest !== '') return { ref: named.ref, words: named.rest, of: named.of };
  const marked = readMarks(line);
  const [mark] = marked?.marks ?? [];
  if (marked === null || mark === undefined) return { ref: '', words: foldSpaces(line), of: '' };
  const isRef = mark.style !== 'bullet' && mark.style !== 'letter' && mark.style !== 'roman';
  return { ref: isRef ? mark.said : '', words: foldSpaces(marked.rest), of: '' };
}

/** The ref that a cell of refs is, as people type it: "Rec 3." is 3; the cell's words where it is none of the usual. */
export function refOfCell(cell: string): string {
  const [only, ...others] = refsIn(cell) ?? [];
  return only === undefined || others.length > 0 ? '' : only.ref;
}

/** How a ref of another document is called here: "Ofsted R3"; of a kind, the words before the number go first. */
export function foreignRef({ of, ref }: CellPart): string {
  return of === '' ? ref : `${of} ${ref}`;
}

const MOST_WORDS_OF_SOURCE = 4;

/** "R3 Ofsted" names whose it is behind the number. */
export function asSource(part: CellPart): CellPart {
  const isOf = part.ref !== '' && part.words !== '' && part.words.split(' ').length <= MOST_WORDS_OF_SOURCE;
  return isOf ? { ref: part.ref, words: '', of: part.words } : part;
}
