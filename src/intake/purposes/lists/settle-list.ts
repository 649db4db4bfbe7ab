import type { Day } from '#src/calendar/day.ts';
import type { Measured, PurposeKind } from '#src/plan/governance/purpose.ts';
import type { FoundList, ListItem } from './list.ts';
import { measuredByWords } from '#src/intake/purposes/measured.ts';
import { datedReadings } from './dated-readings.ts';

/** A point that is a purpose, with what its words say of how it is measured. */
export type Thing = {
  readonly item: ListItem;
  readonly title: string;
  readonly parent: string | null;
  readonly group: string | null;
  readonly measured: Partial<Measured>;
};

/** A list taken apart: what are purposes, what only heads others, and what nobody can be sure of. */
export type SettledList = {
  readonly list: FoundList;
  readonly things: readonly Thing[];
  /** Refs that only head others: nobody else may have them. */
  readonly heads: readonly string[];
  /** Points of a list that is otherwise certain, of which it is not. */
  readonly loose: readonly ListItem[];
};

// "…consistent and integrated including:", "…, for example"
const OPENS_LIST = /(?::|\b(?:including|such as|namely|for example|e\.g\.?|i\.e\.?))\s*:?$/i;
const ASIDE_AT_END = /[,;]?\s*(?:for example|including|such as|e\.g\.?)?\s*:?$/i;
// "Financial requirements" are of finance.
const KIND_AT_END = /\s+(?:milestones|requirements|criteria|conditions|indicators|measures)$/i;
const SHORT_HEAD = 6;

/** Tells which points of a list are things of its kind: "4b … including:" holds its own list, and “Corporate health” heads indicators. */
export function settleList(list: FoundList, kind: PurposeKind, published: Day): SettledList {
  const { items, context } = list;
  const below = Map.groupBy(items, ({ parent }) => parent);
  const folded = new Set(items.filter((item) => isFolded(item, kind, below.get(item) ?? [])));
  const isInside = (item: ListItem | null): boolean => item !== null && (folded.has(item) || isInside(item.parent));
  const left = items.filter(({ parent }) => !isInside(parent));
  const heads = new Set(left.filter((item) => isHead(item, kind, below.get(item) ?? [])));
  const loose = left.filter((item) => isLoose(item, kind, folded));
  const things = left
    .filter((item) => !heads.has(item) && !loose.includes(item))
    .map((item): Thing => {
      const own = below.get(item) ?? [];
      const dated = kind === 'indicator' ? datedOf(item, own, published) : null;
      return {
        item,
        title: dated?.title ?? titleOf(item, folded.has(item) ? inside(item, below) : []),
        parent: item.parent === null || heads.has(item.parent) ? null : item.parent.ref,
        group: groupOf(item, heads) ?? context.group,
        measured: kind === 'indicator' ? { ...measuredByWords(item.title), ...dated?.measured } : {},
      };
    });
  return { list, things: withoutReadings(things), heads: Array.from(heads, ({ ref }) => ref), loose };
}

/** The things of a list that are certain whatever the list is: those that are read on days which it names. */
export function isDated({ measured }: Thing): boolean {
  return measured.due !== undefined;
}

function datedOf(item: ListItem, own: readonly ListItem[], published: Day): ReturnType<typeof datedReadings> {
  const texts = [...own.map(({ title }) => title), ...item.asides.map(({ text }) => text)];
  return texts.length === 0 ? null : datedReadings(item, texts, published);
}

/** The points that only name the days of the point over them are none of their own. */
function withoutReadings(things: readonly Thing[]): readonly Thing[] {
  const dated = new Set(things.filter(isDated).map(({ item }) => item));
  return things.filter(({ item }) => item.parent === null || !dated.has(item.parent));
}

function isFolded({ title }: ListItem, kind: PurposeKind, own: readonly ListItem[]): boolean {
  const isThing = kind === 'outcome' || kind === 'recommendation' || own.some(({ isBullet }) => !isBullet);
  return own.length > 0 && isThing && OPENS_LIST.test(title);
}

/** A milestone is judged and an indicator read, which the heading of some is not. */
function isHead({ title }: ListItem, kind: PurposeKind, own: readonly ListItem[]): boolean {
  if (own.length === 0 || kind === 'outcome' || kind === 'recommendation') return false;
  return own.every(({ isBullet }) => isBullet) ? !own.every(isReadingOf) : title.split(' ').length < SHORT_HEAD;
}

function isReadingOf({ title }: ListItem): boolean {
  return /\b(?:poll|survey|census|dip test)\b.*\d{4}/i.test(title);
}

/** Points without a count under an outcome with one may be parts of it, or what shows that it is reached. */
function isLoose({ isBullet, parent }: ListItem, kind: PurposeKind, folded: ReadonlySet<ListItem>): boolean {
  const isThing = kind === 'outcome' || kind === 'recommendation';
  return isThing && isBullet && parent !== null && !parent.isBullet && !folded.has(parent);
}

function inside(item: ListItem, below: ReadonlyMap<ListItem | null, readonly ListItem[]>): readonly ListItem[] {
  return (below.get(item) ?? []).flatMap((one) => [one, ...inside(one, below)]);
}

function titleOf({ title }: ListItem, within: readonly ListItem[]): string {
  const whole = title.replace(/\s*[;,]\s*(?:and|or)?$/i, '');
  return within.length === 0 ? whole : `${title} ${within.map((one) => one.title).join('; ')}`;
}

function groupOf(item: ListItem, heads: ReadonlySet<ListItem>): string | null {
  const { parent } = item;
  if (parent !== null && heads.has(parent)) return parent.title.replace(ASIDE_AT_END, '').replace(KIND_AT_END, '');
  return item.group;
}
