import type { DocumentTable } from '#src/intake/document.ts';
import type { PointMark } from '#src/intake/purposes/marks.ts';
import type { ListContext } from '#src/intake/purposes/headings.ts';

/** One point of a list, where the document has it. */
export type ListItem = {
  /** As it is typed behind its kind, without what tells the list from another. */
  readonly ref: string;
  readonly title: string;
  readonly place: string;
  readonly parent: ListItem | null;
  readonly isBullet: boolean;
  /** True for a thing that names its kind and no number: its ref is only for those below it. */
  readonly isUnnumbered: boolean;
  /** The words of a heading between the list's own and this point; null for none. */
  readonly group: string | null;
  /** Points that stand under a sentence about this one, such as "Possible approaches:". */
  readonly asides: readonly { readonly text: string; readonly place: string }[];
  /** The tables that stand under it. */
  readonly tables: readonly DocumentTable[];
};

/** A list with what stands over it. */
export type FoundList = { readonly context: ListContext; readonly items: readonly ListItem[] };

/** A point while its list is still being read. */
export type GrowingItem = Omit<ListItem, 'parent' | 'title' | 'asides' | 'tables'> & {
  /** True for a line of words, false for a heading of the document. */
  readonly isLine: boolean;
  title: string;
  readonly parent: GrowingItem | null;
  readonly asides: { readonly text: string; readonly place: string }[];
  readonly tables: DocumentTable[];
};

type Level = { readonly mark: Pick<PointMark, 'style'>; last: number; item: GrowingItem };

/** A list while it is read: the points so far, and the counts that are open. */
export type GrowingList = {
  readonly context: ListContext;
  readonly items: GrowingItem[];
  levels: Level[];
  group: string | null;
  /** The point of another list under which its heading stands; null for none. */
  readonly within: Within | null;
};

/** A point, and the list that it is of. */
export type Within = { readonly list: GrowingList; readonly item: GrowingItem };

export function openList(context: ListContext, within: Within | null = null): GrowingList {
  return { context, items: [], levels: [], group: null, within };
}

/** What a line adds to a list besides its marks. */
export type Point = {
  readonly marks: readonly PointMark[];
  readonly title: string;
  readonly place: string;
  /** False for a heading of the document. */
  readonly isLine: boolean;
};

/** Where a point belongs in a list: the count that it goes on with, or below the last point; null where it goes on with nothing. */
type Fit = { readonly mark: PointMark; readonly level: number; readonly goesOn: boolean };

/** Adds a point where it goes on with a count that is open or begins one; false where it does neither. */
export function addPoint(list: GrowingList, point: Point): boolean {
  const fit = fitOf(list, point.marks);
  if (fit === null) return false;
  const parent = list.levels[fit.level - 1]?.item ?? null;
  const value = fit.mark.style === 'bullet' ? (list.levels[fit.level]?.last ?? 0) + 1 : fit.mark.value;
  const owner = parentOf(list, fit.mark, parent);
  const item: GrowingItem = {
    ref: refOf(fit.mark, value, { owner, letter: list.context.letter }),
    title: point.title,
    place: point.place,
    parent: owner,
    isBullet: fit.mark.style === 'bullet',
    isUnnumbered: false,
    isLine: point.isLine,
    group: list.group,
    asides: [],
    tables: [],
  };
  list.items.push(item);
  list.levels = [...list.levels.slice(0, fit.level), { mark: fit.mark, last: value, item }];
  return true;
}

/** True where a point goes on with a count that is open in the list. */
export function goesOnWith(list: GrowingList, marks: readonly PointMark[]): boolean {
  return fitOf(list, marks)?.goesOn === true;
}

/** True where a heading of the document goes on with points that are headings too: "B. Capacity" after "A. Culture". */
export function goesOnAsHeading(list: GrowingList, marks: readonly PointMark[]): boolean {
  const fit = fitOf(list, marks);
  return fit?.goesOn === true && list.levels[fit.level]?.item.isLine === false;
}

const FREE: ReadonlySet<PointMark['style']> = new Set(['dotted', 'joined', 'code', 'bullet']);

function fitOf({ levels }: GrowingList, marks: readonly PointMark[]): Fit | null {
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const mark = marks.find((one) => isNext(one, levels[level]));
    if (mark !== undefined) return { mark, level, goesOn: true };
  }
  const first = marks.find(({ value, style }) => (value === 1 || FREE.has(style)) && !isOpen(levels, style));
  if (first !== undefined) return { mark: first, level: levelFor(levels, first), goesOn: false };
  // "1, 3, 2, 4": a page read column by column.
  const mark = marks.find(({ style, value }) => style === 'number' && value > 1);
  if (mark === undefined) return null;
  const level = levels.findIndex((one) => one.mark.style === 'number');
  if (level >= 0) return { mark, level, goesOn: true };
  return levels.length === 0 ? { mark, level: 0, goesOn: false } : null;
}

function isNext({ style, value }: PointMark, level: Level | undefined): boolean {
  return level?.mark.style === style && (FREE.has(style) || value === level.last + 1);
}

function isOpen(levels: readonly Level[], style: PointMark['style']): boolean {
  return levels.some(({ mark }) => mark.style === style);
}

/** "3.1" stands under 3 and "3b" too; whatever else begins stands under the point before it. */
function levelFor(levels: readonly Level[], { style, said }: PointMark): number {
  if (style !== 'dotted' && style !== 'joined') return levels.length;
  const at = levels.findIndex(({ item }) => item.ref === stemOf(said));
  return at < 0 ? levels.length : at + 1;
}

function parentOf(list: GrowingList, { style, said }: PointMark, above: GrowingItem | null): GrowingItem | null {
  if (style !== 'dotted' && style !== 'joined') return above;
  return list.items.find(({ ref }) => ref === stemOf(said)) ?? null;
}

function stemOf(said: string): string {
  return said.replace(/(?:\.\d{1,2}|[a-z])$/, '');
}

type Standing = { readonly owner: GrowingItem | null; readonly letter: string };

function refOf({ style, said }: PointMark, value: number, { owner, letter }: Standing): string {
  if (style === 'dotted' || style === 'joined' || style === 'code') return said;
  const own = style === 'bullet' ? String(value) : said;
  const above = owner?.ref ?? letter;
  if (above === '') return own;
  if (style === 'letter' || style === 'capital') return /\d$/.test(above) ? `${above}${own}` : `${above} ${own}`;
  if (style === 'roman') return `${above} ${own}`;
  return /\d$/.test(above) ? `${above}.${own}` : `${above}${own}`;
}

/** Adds a thing that says itself what it is; what is counted below it stands under it. */
export function addNamed(
  list: GrowingList,
  ref: string,
  point: Omit<Point, 'marks'>,
  isUnnumbered: boolean,
): GrowingItem {
  const owner = list.items.find((one) => one.ref === stemOf(ref) && one.ref !== ref) ?? null;
  const item = {
    ...point,
    isUnnumbered,
    ref,
    parent: owner,
    isBullet: false,
    group: list.group,
    asides: [],
    tables: [],
  };
  list.items.push(item);
  list.levels = [{ mark: { style: 'code' }, last: 0, item }];
  return item;
}
