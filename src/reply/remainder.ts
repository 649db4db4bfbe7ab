/** A stretch of a reply, by its places. */
export type Span = { readonly start: number; readonly end: number };

const SPACE = /\s/;
const JOINING = /[\s,;:.!?/)\]}>|•·–—\u200B\uFEFF-]/;
const HANGING = /[\s,;:([{<|•·–—\u200B\uFEFF-]/;
const SPEAKS = /[\p{L}\p{N}]/u;
// Words left hanging between what was taken: "amber but waiting on HR".
const ONLY_JOINS =
  /^(?:(?:and|but|so|with|is|it's|for|at|to|now|the|also|then|as|because|on|or|still|please|an|a|by|in|of|it|except|apart|from|bar|other|than|not|we're|plus|this|all|both)[ ,.;:-]*){1,3}$/i;
// “31 Jan IT”: who it is down to.
const NAMES = /(?<!\p{L})(?:IT|US)(?!\p{L})/u;

/** What is left of a stretch when some of it is taken out: as typed, without the signs and small words that joined it to what was taken. */
export function remainderOf(text: string, within: Span, taken: readonly Span[]): string {
  const pieces: string[] = [];
  let hasLine = false;
  for (const gap of gapsBetween(within, taken)) {
    const start = skipForward(text, gap, JOINING);
    const end = skipBack(text, { start, end: gap.end }, SPACE);
    hasLine ||= text.slice(gap.start, start).includes('\n');
    const piece = text.slice(start, end);
    if (!SPEAKS.test(piece) || isOnlyJoins(piece)) continue;
    if (pieces.length > 0) pieces.push(hasLine ? '\n' : ' ');
    pieces.push(piece);
    hasLine = text.slice(end, gap.end).includes('\n');
  }
  const left = pieces.join('');
  return left.slice(0, skipBack(left, { start: 0, end: left.length }, HANGING));
}

/** The stretch as typed, without the space round it. */
export function trimmed(text: string, { start, end }: Span): string {
  const from = skipForward(text, { start, end }, SPACE);
  return text.slice(from, skipBack(text, { start: from, end }, SPACE));
}

/** The words of a part as typed, without the space and the commas that part it from the next. */
export function wordsOf(text: string, { start, end }: Span): string {
  const from = skipForward(text, { start, end }, /[\s,;]/);
  return text.slice(from, skipBack(text, { start: from, end }, /[\s,;]/));
}

function isOnlyJoins(piece: string): boolean {
  return piece.length < 40 && ONLY_JOINS.test(piece) && !NAMES.test(piece);
}

function gapsBetween(within: Span, taken: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let at = within.start;
  for (const span of taken.toSorted((one, other) => one.start - other.start)) {
    if (span.start > at) gaps.push({ start: at, end: Math.min(span.start, within.end) });
    at = Math.max(at, span.end);
  }
  if (at < within.end) gaps.push({ start: at, end: within.end });
  return gaps;
}

function skipForward(text: string, { start, end }: Span, skipped: RegExp): number {
  let at = start;
  while (at < end && skipped.test(text.charAt(at))) at += 1;
  return at;
}

function skipBack(text: string, { start, end }: Span, skipped: RegExp): number {
  let at = end;
  while (at > start && skipped.test(text.charAt(at - 1))) at -= 1;
  return at;
}
