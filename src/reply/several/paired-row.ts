import { knownRefsIn } from '#src/refs/known-refs.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import { makeLegible } from '#src/reply/legible.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import { UP_TO } from '#src/reply/subjects/join-subjects.ts';
import { withoutRefs } from '#src/reply/units/read-units.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import type { DayIn } from '#src/timescale/days-in.ts';
import { isUnlikely } from '#src/timescale/unlikely-day.ts';
import { RATING, ratingNamed, readPiece } from './row-piece.ts';
import { pairs } from './row-pairs.ts';
import type { RowItem } from './row-pairs.ts';

type Read = (text: string, context: ReplyContext) => Reading;

/** No row of refs with their ratings or days is longer. */
const LONGEST = 2000;

/**
 * “8.1 (g), 8.2 (a)”, “Green: 8.1. Red: 8.2”, “8.1 31 July 8.2 31 Aug”: words that are nothing but refs with ratings or days,
 * each with the refs that it stands beside, and asked about where that could be either; null for anything else.
 */
export function readPairedRow(text: string, context: ReplyContext, read: Read): Reading | null {
  if (text.length > LONGEST) return null;
  const row = rowIn(text, context) ?? rowIn(bracketsApart(text), context);
  if (row === null) return null;
  const paired = pairs(row.items);
  // Of “yes, 8.1 green and 8.2 red” the yes is nobody’s in the row.
  if (countOf(row.items, 'answer') > 0 && !paired.every(({ sure, value }) => sure && value !== null)) return null;
  const whole = text.trim();
  const before = row.isSnooze ? 'snooze ' : '';
  const parts = paired.map(({ ref, value, sure }): ReadingPart => {
    const until = row.isSnooze && value !== null ? `until ${value}` : (value ?? '');
    const [part] = read(`${before}${ref} ${until}`.trim(), context).parts;
    // Actions that are named together share their words, as they were typed.
    const its = { ...part!, ref, words: whole };
    if (sure && value !== null) return its;
    return { ...its, change: { ...part!.change, narrative: whole }, certainty: 'likely' };
  });
  const isSure = parts.some(({ certainty }) => certainty === 'sure');
  return { outcome: isSure ? 'recorded' : 'likely', parts, unread: [], asks: null };
}

// "17.9.1(g)" is no ref of any plan here.
function bracketsApart(text: string): string {
  return text.replace(/(?<=\d)\((?=[rag]\))/giu, ' (');
}

type Place = { readonly index: number; readonly end: number; readonly item: RowItem };

/** A row of refs with what stands beside them, in order; of a snooze the days are until when. */
type Row = { readonly items: readonly RowItem[]; readonly isSnooze: boolean };

// “8.1 red until 8.2 done” says of neither how it is.
const UNTIL_ANOTHER = /\b(?:until|till) ¤/iu;

/** What stands in a row; null where anything else stands there, or it is no row. */
function rowIn(text: string, context: ReplyContext): Row | null {
  const legible = makeLegible(text);
  const refs = knownRefsIn(legible, context);
  const isOnce = new Set(refs.map(({ said }) => said.toLowerCase())).size === refs.length;
  if (!isOnce || refs.length === 0 || isAside(legible, refs) || isRange(legible, refs)) return null;
  const covered = withoutRefs(legible, refs);
  if (UNTIL_ANOTHER.test(covered)) return null;
  const days = daysIn(covered.replaceAll(/\bfor\b/giu, '   '), context.today);
  if (days.some((day) => !isToCome(day, context))) return null;
  const placed = [
    ...refs.map(({ said, index, end }): Place => ({ index, end, item: { kind: 'ref', said } })),
    ...days.map(({ index, end }): Place => ({ index, end, item: { kind: 'day', said: text.slice(index, end) } })),
  ].toSorted((one, other) => one.index - other.index);
  const items: RowItem[] = [];
  let isSnooze = false;
  let from = 0;
  for (const one of [...placed, null]) {
    const between = piecesOf(legible.slice(0, one?.index ?? legible.length), from);
    if (between === null) return null;
    isSnooze ||= between.isSnooze;
    items.push(...between.items, ...(one === null ? [] : [one.item]));
    from = one?.end ?? from;
  }
  const counts = { rating: countOf(items, 'rating') + countOf(items, 'answer'), day: countOf(items, 'day') };
  if (isSnooze) return refs.length > 1 && counts.day > 0 && counts.rating === 0 ? { items, isSnooze } : null;
  // Of “31 July 8.1 31 Aug” nobody knows which.
  const isBetween = items[0]?.kind === 'day' && items.at(-1)?.kind === 'day';
  if (refs.length < 2 && !isBetween) return null;
  return counts.rating > 1 || counts.day > 1 ? { items, isSnooze } : null;
}

function countOf(items: readonly RowItem[], kind: RowItem['kind']): number {
  return items.filter((item) => item.kind === kind).length;
}

function isToCome({ day }: DayIn, { today }: ReplyContext): boolean {
  return day >= today && !isUnlikely(day, today);
}

/** “8.1 red (8.2 amber)”: another is only spoken of beside it. */
function isAside(legible: string, refs: readonly FoundRef[]): boolean {
  return [...legible.matchAll(/\([^()]*\)/gu)].some(({ 0: said, index }) => {
    const isNamed = refs.some((ref) => ref.index > index && ref.end < index + said.length);
    return isNamed && RATING.test(said);
  });
}

/** “8.1-8.3 done, 8.4 amber” is said of what stands between the two as well. */
function isRange(legible: string, refs: readonly FoundRef[]): boolean {
  const joints = refs.map(({ end }, at) => legible.slice(end, refs[at + 1]?.index ?? end));
  return joints.some((joint) => !joint.includes('\n') && UP_TO.test(joint));
}

function piecesOf(text: string, from: number): Row | null {
  const items: RowItem[] = [];
  let isSnooze = false;
  let at = from;
  while (at < text.length) {
    const piece = readPiece(text, at);
    if (piece === null) return null;
    const { rating, answer, stop, comma, snooze } = piece;
    isSnooze ||= snooze !== undefined;
    if (rating !== undefined) items.push({ kind: 'rating', said: ratingNamed(rating) });
    if (answer !== undefined) items.push({ kind: 'answer', said: answer });
    if (stop !== undefined) items.push({ kind: 'stop' });
    if (comma !== undefined) items.push({ kind: 'comma' });
    at = piece.end;
  }
  return { items, isSnooze };
}
