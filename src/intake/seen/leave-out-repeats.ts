import type { DocumentRow } from '#src/intake/document.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { Segment } from '#src/intake/tables/segment.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { cellAt } from '#src/intake/tables/grid.ts';

type Found = readonly (readonly Segment[])[];
type Once = {
  readonly found: readonly Segment[][];
  readonly issues: readonly Issue[];
  /** The places of the tables that hold no actions at all. */ readonly without: ReadonlySet<number>;
};
type Told = { readonly place: string; readonly keys: readonly string[]; readonly isOld: boolean };

const LEAST_ROWS = 2;
// Fewer than this share alike, and two tables only have some actions in common.
const LEAST_SHARE = 0.8;
// "Archive 2024", "Old plan", "Plan - Copy", "Plan (2)".
const OLD = /\b(?:archived?|old|copy|copies|previous|superseded|back ?up)\b|\(\d\)$/i;

/** The tables without those rows of an archive or a copy that the plan has in another table already; what repeats another under any other name is told and stays. */
export function leaveOutRepeats(found: Found): Once {
  const without = new Set(found.flatMap((segments, at) => (segments.length === 0 ? [at] : [])));
  if (found.length - without.size < 2) return { found: found.map((segments) => [...segments]), issues: [], without };
  const told = found.map(tellTable);
  const issues: Issue[] = [];
  const kept = found.map((segments, at) => {
    const over = told.findIndex((other, place) => place !== at && isRepeat(told, at, place));
    const other = told[over];
    const own = told[at];
    if (other === undefined || own === undefined) return [...segments];
    const there = new Set(other.keys);
    const repeated = own.keys.filter((key) => there.has(key)).length;
    issues.push(aboutRepeat(own, repeated, other));
    // Two sheets of two themes may say the same things: only a name that says which is the old one settles it.
    if (!own.isOld || other.isOld) return [...segments];
    return segments
      .map((segment) => ({ ...segment, rows: segment.rows.filter((row) => !there.has(keyOf(row, segment))) }))
      .filter(({ rows }) => rows.length > 0);
  });
  return { found: kept, issues, without };
}

function tellTable(segments: readonly Segment[]): Told {
  const [first] = segments;
  const keys = segments
    .flatMap((segment) => segment.rows.map((row) => keyOf(row, segment)))
    .filter((key) => key !== '');
  return { place: first?.table.place ?? '', keys, isOld: OLD.test(first?.table.name ?? '') };
}

/** What an action says in a row: what is to be done, by when and by whom; '' where nothing is to be done. */
function keyOf(row: DocumentRow, { columns: { title, dates, leads } }: Segment): string {
  const said = [title, dates, leads].map((column) => foldSpaces(cellAt(row, column)).toLowerCase());
  return said[0] === '' ? '' : said.join('|');
}

/** True where a table repeats another, and is the old one of the two, the shorter, or the later. */
function isRepeat(told: readonly Told[], at: number, other: number): boolean {
  const [own, kept] = [told[at], told[other]];
  if (own === undefined || kept === undefined || own.keys.length < LEAST_ROWS) return false;
  if (!isBefore(kept, own) && (isBefore(own, kept) || other > at)) return false;
  const there = new Set(kept.keys);
  return own.keys.filter((key) => there.has(key)).length >= own.keys.length * LEAST_SHARE;
}

/** True for the one of two tables that is the plan: not the old one, and else the longer. */
function isBefore(one: Told, other: Told): boolean {
  return one.isOld === other.isOld ? one.keys.length > other.keys.length : other.isOld;
}

function aboutRepeat({ place, keys, isOld }: Told, repeated: number, other: Told): Issue {
  const said = `${repeated} of the ${keys.length} rows here say the same as ${other.place}`;
  const isLeftOut = isOld && !other.isOld;
  return issueAt(
    place,
    place,
    isLeftOut ? `${said}, so they were left out. ${OF_THEIR_OWN}` : `${said}. ${DELETE_ONE}`,
  );
}

const OF_THEIR_OWN =
  'If they are actions of their own, give the sheet a name that does not call it old and import the file again.';
const DELETE_ONE = 'Both were read. If one repeats the other, delete it in the file and import that.';
