import type { FoundRef } from './find-refs.ts';
import { MARK, stamp } from './legible.ts';
import type { Covered } from './legible.ts';
import type { Span } from './remainder.ts';

/** Refs named together, "8.1.3, 8.1.4 and 9.2.1", with the bullet or number before them. */
type RefGroup = Span & { readonly refs: readonly FoundRef[] };

/** A stretch about the same actions, and where it names them; null when it names none. */
export type Part = Span & { readonly refs: readonly FoundRef[]; readonly named: Span | null };

/** How to tell from the words round a ref whether it is what they are about. */
export type Listener = {
  /** True when what stands there says something about an action: a rating, a date, "done". */
  readonly opens: (span: Span) => boolean;
  /** Where the rating or request begins that ends there, as in "green for 8.1.3"; null when none does. */
  readonly tailStart: (span: Span) => number | null;
  /** True when the stretch, read alone, says more than "hi". */
  readonly speaks: (span: Span) => boolean;
  /** The refs after the first up to the last of "8.1.3 to 8.1.5"; null when a plan lacks one of them. */
  readonly upTo: (first: FoundRef, last: FoundRef) => readonly FoundRef[] | null;
};

const TOGETHER = /^\s*(?:[,;&+/]\s*)?(?:and|plus|&)?\s*$/i;
const UP_TO = /^\s*(?:-|–|to|through)\s*$/i;
const LONGEST_JOIN = 12;
const BULLET = /(?:^|\n)(\s{0,6}(?:(?:[-–•·+>]|\(?\d{1,2}[.)])\s{0,3})?)$/;
const AT_START =
  /(?:^|[\n;.!?]|[:–—-] )\s{0,6}(?:(?:[-–•·+]|\(?\d{1,2}[.)])\s{0,3})?(?:(?:for|on|re|regarding|about|update on|update for|update|and|also|as for|and for|hi|hello|morning|hi all|hi both|thanks)[,:]?\s{1,3})?$/iu;
const STOPPED = /[,;.!\n]\s{0,6}$/;
const AFTER_COMMA = /,\s{0,6}(?:and )?$/;
const EXCEPT = /(?:^|[^\p{L}])(?:except|except for|apart from|other than|bar|excluding)\s{1,3}$/iu;
const BEFORE = 40;
const AFTER = 100;

/** The parts of a legible text, a part a group of refs that begins one; together they cover the text. */
export function splitParts(legible: string, refs: readonly FoundRef[], listener: Listener): readonly Part[] {
  const groups = groupsOf(legible, refs, listener);
  const begun: Part[] = [];
  groups.forEach((group, index) => {
    const round = { before: groups[index - 1]?.end ?? 0, after: groups[index + 1]?.start ?? legible.length };
    const start = startOf({ legible, group, begun: begun.length, ...round }, listener);
    if (start !== null) begun.push({ start, end: group.end, refs: group.refs, named: group });
  });
  return covering(legible, begun, listener);
}

/** The text with the refs that parts are about covered, and those only spoken of kept as words. */
export function coverRefs(legible: string, refs: readonly FoundRef[], parts: readonly Part[]): string {
  const heads = parts.flatMap((part): readonly Covered[] =>
    part.named === null ? [] : [{ index: part.named.start, end: part.named.end, sign: MARK.ref }],
  );
  const places: Covered[] = [];
  let next = 0;
  for (const { index, end } of refs) {
    while ((heads[next]?.index ?? legible.length) <= index) places.push(heads[next++]!);
    if (end > (places.at(-1)?.end ?? 0)) places.push({ index, end, sign: MARK.mention });
  }
  return stamp(legible, places);
}

function groupsOf(legible: string, refs: readonly FoundRef[], listener: Listener): readonly RefGroup[] {
  const groups: { start: number; end: number; refs: FoundRef[]; seen: Set<string> }[] = [];
  for (const ref of refs) {
    const last = groups.at(-1);
    const joined = last === undefined ? null : joinedTo(last, ref, { legible, listener });
    if (last === undefined || joined === null) {
      const start = ref.index - bulletBefore(legible, ref.index);
      groups.push({ start, end: ref.end, refs: [ref], seen: new Set([ref.said]) });
      continue;
    }
    last.refs.push(...joined.filter((other) => !last.seen.has(other.said)));
    for (const other of joined) last.seen.add(other.said);
    last.end = ref.end;
  }
  return groups;
}

type Round = { readonly legible: string; readonly listener: Listener };

/** The refs that "and 8.1.4" or "to 8.1.5" adds to a group; null when the ref stands apart from it. */
function joinedTo(group: RefGroup, ref: FoundRef, { legible, listener }: Round): readonly FoundRef[] | null {
  const between = legible.slice(group.end, Math.min(ref.index, group.end + LONGEST_JOIN + 1));
  if (between.length > LONGEST_JOIN || between.includes('\n')) return null;
  if (TOGETHER.test(between)) return [ref];
  const first = group.refs.at(-1);
  return first !== undefined && UP_TO.test(between) ? listener.upTo(first, ref) : null;
}

type Place = {
  readonly legible: string;
  readonly group: RefGroup;
  readonly before: number;
  readonly after: number;
  readonly begun: number;
};

/** Where the part begins that is about this group; null when the refs are only spoken of. */
function startOf(place: Place, listener: Listener): number | null {
  const { legible, group, before, after, begun } = place;
  const led = leadOf(legible, group.start, before);
  const isLikely = group.refs.every((ref) => ref.likely);
  const isStart = isLikely && (AT_START.test(led) || EXCEPT.test(led) || (begun > 0 && AFTER_COMMA.test(led)));
  if (isStart) return group.start;
  const tail = !isLikely
    ? null
    : listener.tailStart({ start: Math.max(before, group.start - BEFORE), end: group.start });
  const opens = listener.opens({ start: group.end, end: Math.min(after, group.end + AFTER) });
  // In "8.1.3 green 8.1.4 amber" the green was said of the ref before it.
  // In "snooze the rest, 8.1.3 green" the comma parts them.
  if (tail !== null && !(opens && (begun > 0 || STOPPED.test(led)))) return tail;
  return opens ? group.start : null;
}

// What was cut off is still some word, so that only the text's own start counts as one.
function leadOf(legible: string, start: number, before: number): string {
  const from = Math.max(before, start - BEFORE);
  return (from === 0 ? '' : 'x') + legible.slice(from, start);
}

function bulletBefore(legible: string, index: number): number {
  const from = Math.max(0, index - 16);
  return BULLET.exec((from === 0 ? '' : 'x') + legible.slice(from, index))?.[1]?.length ?? 0;
}

function covering(legible: string, begun: readonly Part[], listener: Listener): readonly Part[] {
  const [first] = begun;
  if (first === undefined) return [{ start: 0, end: legible.length, refs: [], named: null }];
  const parts = begun.map((part, index) => ({ ...part, end: begun[index + 1]?.start ?? legible.length }));
  const lead = { start: 0, end: first.start };
  if (first.start > 0 && listener.speaks(lead)) return [{ ...lead, refs: [], named: null }, ...parts];
  return parts.map((part, index) => (index === 0 ? { ...part, start: 0 } : part));
}
