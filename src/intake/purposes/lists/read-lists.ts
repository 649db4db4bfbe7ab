import type { Day } from '#src/calendar/day.ts';
import type { DocumentTable } from '#src/intake/document.ts';
import type { ListsSaid, PurposeDoubt } from '#src/intake/purposes/purposes-found.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import type { Draft } from '#src/intake/purposes/draft.ts';
import type { FoundList, ListItem } from './list.ts';
import type { SettledList, Thing } from './settle-list.ts';
import { issueAt } from '#src/intake/issue.ts';
import { isDated, settleList } from './settle-list.ts';

export type ReadLists = { readonly drafts: readonly Draft[]; readonly doubts: readonly PurposeDoubt[] };

type Hints = {
  readonly published: Day;
  readonly said: ListsSaid;
  /** The actions at a place of the document. */
  readonly actionsAt: (place: string) => readonly string[];
  /** The actions in a table. */
  readonly actionsIn: (table: DocumentTable) => readonly string[];
};

/** The purposes that lists are, and those lists of which nobody can be sure. */
export function readLists(lists: readonly FoundList[], hints: Hints): ReadLists {
  const filled = lists.filter(({ items }) => items.length > 0);
  const read = filled.map((list) => readList(isOfSteps(list, filled) ? unsure(list) : list, hints));
  return { drafts: read.flatMap(({ drafts }) => drafts), doubts: read.flatMap(({ doubts }) => doubts) };
}

/** “Milestones” again and again, each with points of its own, are the steps of what they stand under. */
function isOfSteps({ context, items }: FoundList, lists: readonly FoundList[]): boolean {
  if (context.kind !== 'milestone' || !items.every(({ isBullet }) => isBullet)) return false;
  return lists.filter((one) => one.context.kind === 'milestone' && one.context.title === context.title).length > 1;
}

function unsure(list: FoundList): FoundList {
  return { ...list, context: { ...list.context, isSure: false } };
}

function readList(list: FoundList, hints: Hints): ReadLists {
  const { context, items } = list;
  const told = hints.said.get(items[0]?.place ?? '');
  if (told === 'none') return { drafts: [], doubts: [] };
  const kind = told ?? context.kind;
  const settled = settleList(list, kind, hints.published);
  // What the plan itself has as its actions are recommendations, whatever stands over them.
  const areActions = kind === 'recommendation' && items.every(({ place }) => hints.actionsAt(place).length > 0);
  const isSure = told !== undefined || areActions || (context.isSure && !isProse(list, kind));
  const sure = settled.things.filter((thing) => isSure || isDated(thing));
  const drafts = sure.map((thing) => draftOf(thing, kind, settled, hints));
  if (isSure) return { drafts, doubts: aboutLoose(settled, kind) };
  const open = settled.things.filter((thing) => !isDated(thing));
  const whole = hints.said.get(open[0]?.item.place ?? '');
  if (whole === 'none') return { drafts, doubts: [] };
  if (whole !== undefined) {
    const more = settleList(list, whole, hints.published).things.filter((thing) => !isDated(thing));
    return { drafts: [...drafts, ...more.map((thing) => draftOf(thing, whole, settled, hints))], doubts: [] };
  }
  return { drafts, doubts: open.length < LEAST ? [] : [aboutList(list, kind, open)] };
}

// One point is no list.
const LEAST = 2;
const SENTENCES = /[.?!]["”’)]?\s+["“(]?\p{Lu}/u;
const LONGEST = 350;

/** True where most points are paragraphs: they tell of purposes and are none. */
function isProse({ items }: FoundList, kind: PurposeKind): boolean {
  if (kind === 'recommendation') return false;
  const long = items.filter(({ title }) => title.length > LONGEST || SENTENCES.test(title));
  return long.length * 2 > items.length;
}

function draftOf(
  { item, title, parent, group, measured }: Thing,
  kind: PurposeKind,
  { list: { context }, heads }: SettledList,
  { actionsAt, actionsIn, said }: Hints,
): Draft {
  const own = kind === 'recommendation' ? actionsAt(item.place) : [];
  return {
    kind,
    ref: item.isUnnumbered ? '' : item.ref,
    title,
    parent,
    place: item.place,
    group,
    container: context.container,
    list: context,
    heads,
    isMade: item.isBullet && item.parent === null && !said.has(item.place),
    measured,
    actions: [...new Set([...own, ...item.tables.flatMap(actionsIn)])],
  };
}

const SHORT = 40;

function aboutList({ context }: FoundList, kind: PurposeKind, open: readonly Thing[]): PurposeDoubt {
  const [first] = open;
  const words = open.map(({ item, title }) => `${item.ref} ${cut(title)}`).join('; ');
  const over = issueAt(context.place, context.title, '').found;
  return {
    place: first?.item.place ?? context.place,
    words: issueAt('', words, '').found,
    why: `The words over this list, “${over}”, leave open whether these are ${kind}s, so they are not taken as any.`,
    kind,
    items: open.length,
    titles: open.map(({ title }) => title),
  };
}

function cut(title: string): string {
  return title.length > SHORT ? `${title.slice(0, SHORT).trimEnd()}…` : title;
}

function aboutLoose({ loose }: SettledList, kind: PurposeKind): readonly PurposeDoubt[] {
  const [first] = loose;
  if (first === undefined || kind !== 'outcome') return [];
  const runs = Map.groupBy(loose, ({ parent }: ListItem) => parent);
  return Array.from(runs, ([parent, items]) => ({
    place: items[0]?.place ?? first.place,
    words: issueAt('', items.map(({ title }) => cut(title)).join('; '), '').found,
    why: `These points stand without a number under outcome ${parent?.ref ?? ''}, and may be parts of it or what shows that it is reached; they are not taken as purposes.`,
    kind: null,
    items: items.length,
  }));
}
