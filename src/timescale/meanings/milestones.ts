import type { Day } from '#src/calendar/day.ts';
import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { DatePiece } from '#src/timescale/piece.ts';
import type { Milestone } from '#src/timescale/timescale.ts';
import { boundOf } from './bounds.ts';
import type { CellSaid } from './meaning.ts';
import { partsOfTitle } from './title-parts.ts';

type Dated = { readonly date: DatePiece; readonly due: Day };

const ENDS_LABEL = /[\s:;,.–—\-•·()*/&]+$/;
const OPENS_LABEL = /^[\s:;,.–—\-•·()*/&]+/;
const JOINT_WORDS = /^(?:and|then|with|plus|for|followed by|an?)\s+/i;
// The mark of "a) draft May, b) final September", where words follow it.
const MARK = /^\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)\s+(?=\p{L}{2})/iu;
// What stands between a label and its date: "draft by", "report to be completed", "first stage and".
const PREPOSITIONS = 'by|before|in|on|at|for|due|from|no later than';
const COMPLETION = 'to be completed|to be complete|completed|complete';
const SMALL_WORDS = 'the|of|until|during|and|then';
const LEADS_TO_DATE = new RegExp(`(?:^|[\\s(])(?:${PREPOSITIONS}|${COMPLETION}|${SMALL_WORDS})$`, 'i');
const MOST_LABEL = 120;

/** The deadlines of a cell that has several, each with the words beside it or the part of the action's title. */
export function readMilestones(said: CellSaid): readonly Milestone[] {
  const dated = said.dates.flatMap((date) => {
    const { due } = boundOf(date);
    return due === null || date.disordered ? [] : [{ date, due }];
  });
  if (dated.length < 2) return [];
  const labels = labelsOf(said, dated);
  return dated.map(({ due }, place) => ({ label: labels[place] ?? '', due }));
}

function labelsOf(said: CellSaid, dated: readonly Dated[]): readonly string[] {
  const before = dated.map((each, place) => label(said, dated[place - 1]?.date.next ?? 0, each.date.first));
  const after = dated.map((each, place) =>
    label(said, each.date.next, dated[place + 1]?.date.first ?? said.context.words.length),
  );
  // "May 2015: draft, July 2015: final" has its labels behind.
  if (before[0] === '' && after.every((each) => each !== '')) return after;
  if (before.some((each) => each !== '')) return before;
  return partsOfTitle(said.title, dated.length) ?? marksOf(said, dated) ?? before;
}

// "(a) 31 May (b) 30 Sept", "i) … ii) …": the marks are all the names there are; figures only count.
function marksOf({ context }: CellSaid, dated: readonly Dated[]): readonly string[] | null {
  const marks = dated.map(({ date }, place) => {
    const between = wordsOfPiece(context, { first: dated[place - 1]?.date.next ?? 0, next: date.first });
    return /(?:^|[\s;,.])\(?([a-h]|[ivx]{1,4})\)\W*$/iu.exec(between)?.[1]?.toLowerCase() ?? null;
  });
  return marks.every((mark) => mark !== null) ? marks.map((mark) => `(${mark})`) : null;
}

function label({ context }: CellSaid, first: number, next: number): string {
  if (next <= first) return '';
  return trimmed(wordsOfPiece(context, { first, next })).slice(0, MOST_LABEL);
}

/** “Phase 1 (ceramics” has lost the bracket that its words close. */
function withBracketClosed(cut: string, text: string): string {
  const isOpen = cut.lastIndexOf('(') > cut.lastIndexOf(')');
  return isOpen && text.includes(`${cut})`) ? `${cut})` : cut;
}

/** Words beside a date as the name of what is due then: without the marks and small words around them. */
export function trimmed(text: string): string {
  const cut = text
    .replace(ENDS_LABEL, '')
    .replace(/^\s+/u, '')
    .replace(MARK, '')
    .replace(OPENS_LABEL, '')
    .replace(JOINT_WORDS, '');
  const shorter = withBracketClosed(cut, text).replace(LEADS_TO_DATE, '').trim();
  if (/^(?:and|or|to|then|now|\d+|[a-z]|[ivx]+)$/i.test(shorter)) return '';
  return shorter === text ? text : trimmed(shorter);
}
