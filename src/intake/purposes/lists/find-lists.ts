import type { DocumentLine } from '#src/intake/purposes/document-lines.ts';
import type { ListContext } from '#src/intake/purposes/headings.ts';
import type { Labelled, MarkedLine, PointMark } from '#src/intake/purposes/marks.ts';
import type { FoundList, GrowingItem, GrowingList, Within } from './list.ts';
import { contextOfHeading, contextOfLeadIn } from '#src/intake/purposes/headings.ts';
import { readLabelled, readMarks, readUnnumbered } from '#src/intake/purposes/marks.ts';
import { withGroups } from './nested-groups.ts';
import { addNamed, addPoint, goesOnAsHeading, goesOnWith, openList } from './list.ts';

/** Words on their way into lists: what stands over them, which list is open and which around it. */
type Walk = {
  readonly lists: GrowingList[];
  /** What the nearest heading says of a list below it, and how deep that heading is; null where it says nothing. */
  context: ListContext | null;
  level: number | null;
  /** How deep the last heading was, whatever it said; null before any. */
  depth: number | null;
  /** What the sentence before says of a list below it; 'other' for a sentence that opens one and names no kind. */
  lead: ListContext | 'other' | null;
  open: GrowingList | null;
  /** The point under which the nearest heading stands; null for none. */
  within: Within | null;
  outer: GrowingList | null;
  /** The thing that said its number and not yet its words. */
  waiting: GrowingItem | null;
  made: number;
};

type Words = Extract<DocumentLine, { kind: 'words' }>;

/** The lists of a document over which something speaks of purposes, in its order, and the things that say themselves what they are. */
export function findLists(lines: readonly DocumentLine[]): readonly FoundList[] {
  const walk: Walk = {
    lists: [],
    context: null,
    level: null,
    depth: null,
    lead: null,
    open: null,
    within: null,
    outer: null,
    waiting: null,
    made: 0,
  };
  for (const line of lines) step(walk, line);
  return withGroups(walk.lists).map(({ context, items }) => ({ context, items: items.filter(isThing) }));
}

/** “Outcome: the scheme was agreed” may be said in any paragraph; over a table, or as a heading, it is what that is for. */
function isThing({ title, isUnnumbered, isLine, tables }: GrowingItem): boolean {
  return title !== '' && !(isUnnumbered && isLine && tables.length === 0);
}

function step(walk: Walk, line: DocumentLine): void {
  if (line.kind === 'table') {
    walk.open?.items.at(-1)?.tables.push(line.table);
    walk.lead = null;
    return;
  }
  const named = readLabelled(line.text) ?? readUnnumbered(line.text);
  if (named !== null) return takeNamed(walk, named, line);
  const marked = readMarks(line.text);
  const isNext = marked !== null && walk.open !== null && goesOnAsHeading(walk.open, marked.marks);
  const opened = isNext ? null : openedBy(walk, line, marked);
  if (opened !== null) return openHeading(walk, opened, line);
  const mayBePoint = line.level === null || isNext || isBelowHeading(walk, line.level);
  if (marked !== null && mayBePoint && !isParagraph(walk, line, marked) && !isNextSection(walk, line, marked))
    return takePoint(walk, marked, line);
  if (isHeading(line)) return closeAt(walk, line);
  takeProse(walk, line);
}

/** A heading is a point where it stands below the one that opened the list, and no points are lines of words. */
function isBelowHeading({ open, depth }: Walk, level: number): boolean {
  return (open === null || open.items.length === 0) && (depth === null || level > depth);
}

const SECTIONS = 'introduction|background|context|governance|conclusion|next steps|appendix|annex|glossary|monitoring';
const SECTION = new RegExp(String.raw`^(?:${SECTIONS})\b|\b(?:action|delivery|improvement|recovery) plan\b`, 'i');

/** "3. Action plan" after the points 1 and 2 of "2. Outcomes": the document's own count goes on, and not the list's. */
function isNextSection({ context }: Walk, { text }: Words, { marks, rest }: MarkedLine): boolean {
  const [number] = marks.filter(({ style }) => style === 'number');
  const isShort = text.length <= LONGEST_HEADING && !/[.;,:!]$/.test(text);
  return number !== undefined && context?.section === number.value - 1 && isShort && SECTION.test(rest);
}

function takeNamed(walk: Walk, { kind, ref, rest, of }: Labelled, { place, level, text }: Words): void {
  const isSame = walk.open?.context.kind === kind && walk.open.context.letter === NAMED;
  if (!isSame) start(walk, { kind, isSure: true, title: text, place, letter: NAMED, group: of || null, container: '' });
  if (ref === '') walk.made += 1;
  if (walk.open === null) return;
  walk.open.group = of || null;
  const point = { title: rest, place, isLine: level === null };
  const item = addNamed(walk.open, ref === '' ? String(walk.made) : ref, point, ref === '');
  walk.waiting = rest === '' ? item : null;
  walk.level = level;
  walk.lead = null;
}

// A list of things that say themselves what they are has no letter before its refs.
const NAMED = '';

const LONGEST_HEADING = 100;
const LONGEST_TITLE = 160;
const MOST_WORDS = 8;

/** What a heading or a short line opens; a counted one is a heading only where it goes on with no list. */
function openedBy(walk: Walk, { text, place, level }: Words, marked: MarkedLine | null): ListContext | null {
  const isTitle = /^(?:table|figure|annex|appendix)\s/i.test(text);
  const words = text.split(' ').length;
  if (level === null && (text.length > (isTitle ? LONGEST_TITLE : LONGEST_HEADING) || /[.;,]$/.test(text))) return null;
  // “Measures of success:” is a heading and “The review made these recommendations:” is a sentence.
  const isSentence = text.endsWith(':') && (words > MOST_WORDS || contextOfLeadIn(text, place)?.isSure === true);
  if (level === null && isSentence) return null;
  const context = contextOfHeading(text, place);
  if (context === null || marked === null || level !== null) return context;
  const isCounted = marked.marks.some(({ style }) => style === 'capital' || style === 'number');
  const goesOn = walk.open !== null && goesOnWith(walk.open, marked.marks);
  return isCounted && !goesOn && context.isSure && words <= MOST_WORDS ? context : null;
}

function openHeading(walk: Walk, context: ListContext, { level }: Words): void {
  const around = walk.open !== null && context.kind !== walk.open.context.kind ? walk.open : null;
  const last = around?.items.at(-1);
  walk.outer = last === undefined ? null : around;
  walk.open = null;
  walk.waiting = null;
  walk.depth = level ?? walk.depth;
  walk.context = context;
  walk.within = around === null || last === undefined ? null : { list: around, item: last };
  walk.level = level;
  walk.lead = null;
}

/** A heading that speaks of no purposes ends the list, unless it stands below the list's own heading. */
function closeAt(walk: Walk, { text, level }: Words): void {
  walk.lead = null;
  walk.depth = level ?? walk.depth;
  if (walk.waiting !== null) return giveTitle(walk, text);
  if (level !== null && walk.level !== null && level > walk.level) {
    if (walk.open !== null) walk.open.group = text;
    return;
  }
  walk.context = null;
  walk.open = null;
  walk.outer = null;
}

function isHeading({ text, level }: Words): boolean {
  return (
    level !== null || (text.length <= LONGEST_HEADING && /^["“'‘(]?[\p{Lu}\d]/u.test(text) && !/[.;,:!]$/.test(text))
  );
}

function takeProse(walk: Walk, { text, place }: Words): void {
  if (walk.waiting !== null) return giveTitle(walk, text);
  walk.lead = text.endsWith(':') ? (contextOfLeadIn(text, place) ?? 'other') : null;
}

function giveTitle(walk: Walk, text: string): void {
  if (walk.waiting !== null) walk.waiting.title = text;
  walk.waiting = null;
}

// More than one sentence, or one too long for a point.
const SENTENCES = /[.?!]["”’)]?\s+["“(]?\p{Lu}/u;
const LONGEST_POINT = 200;

/** "8.3 These are even more important…" numbers a paragraph of the document, not a point of a list. */
function isParagraph({ open }: Walk, { text }: Words, { marks, rest }: MarkedLine): boolean {
  const [dotted] = marks.filter(({ style }) => style === 'dotted');
  if (dotted === undefined) return false;
  const above = open?.items.filter(({ isBullet }) => !isBullet) ?? [];
  const isBelow = above.some(({ ref }) => dotted.said.startsWith(`${ref}.`));
  return (!isBelow && rest.length > LONGEST_POINT) || SENTENCES.test(rest) || text.endsWith(':');
}

function takePoint(walk: Walk, { marks, rest }: MarkedLine, { place, level }: Words): void {
  walk.waiting = null;
  const point = { marks, title: rest, place, isLine: level === null };
  const { lead, open, outer } = walk;
  if (lead !== null && lead !== 'other' && opensAnew(walk, lead)) start(walk, lead);
  else if (lead === 'other' && (open === null || !goesOnWith(open, marks))) return takeUnderOther(walk, point);
  else if (open === null && walk.context !== null) start(walk, walk.context);
  else if (open === null && marks.some(isOfReview)) start(walk, { ...BARE_CODES, place });
  walk.lead = null;
  if (walk.open === null) return;
  const isOfOuter = outer !== null && marks[0]?.style !== 'bullet' && goesOnWith(outer, marks);
  if (isOfOuter && !goesOnWith(walk.open, marks)) {
    walk.open = outer;
    walk.outer = null;
  }
  if (!addPoint(walk.open, point)) startUnsure(walk, point);
}

// "R1 Publish a plan": a recommendation or a risk, where nothing over it says which.
const BARE_CODES = {
  kind: 'recommendation',
  isSure: false,
  title: 'R1, R2, …',
  letter: '',
  group: null,
  container: '',
} as const;

function isOfReview({ style, said }: PointMark): boolean {
  return style === 'code' && /^R(?:EC)?-?\d/.test(said);
}

/** A sentence that names a kind opens a list of it; under a heading that is certain only one that is certain too. */
function opensAnew({ context, open }: Walk, lead: ListContext): boolean {
  return context?.isSure !== true || lead.isSure || (open !== null && open.context !== context);
}

/** Points under a sentence about the point before, or a list of which only the heading says what it may be. */
function takeUnderOther(walk: Walk, point: Parameters<typeof addPoint>[1]): void {
  const last = walk.open?.items.at(-1);
  const isBullet = point.marks[0]?.style === 'bullet';
  if (isBullet && last !== undefined) {
    last.asides.push({ text: point.title, place: point.place });
    return;
  }
  walk.lead = null;
  if (walk.context === null) walk.open = null;
  else if (walk.open === null) {
    start(walk, walk.context);
    addPoint(walk.open ?? openList(walk.context), point);
  } else startUnsure(walk, point);
}

/** A count that begins again is another list, of which the same heading does not say for certain what it is. */
function startUnsure(walk: Walk, point: Parameters<typeof addPoint>[1]): void {
  const context = walk.context ?? walk.open?.context ?? null;
  walk.open = null;
  if (context === null || walk.context === null) return;
  start(walk, { ...context, isSure: false });
  addPoint(walk.lists.at(-1) ?? openList(context), point);
}

function start(walk: Walk, context: ListContext): void {
  const isWithin = walk.open !== null && walk.open.items.length > 0 && walk.open.context.kind !== context.kind;
  if (isWithin) walk.outer = walk.open;
  walk.open = openList(context, context === walk.context ? walk.within : null);
  walk.lists.push(walk.open);
}
