import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import type { Draft } from './draft.ts';
import type { PrintedPurpose, PurposeDoubt } from './purposes-found.ts';
import { foldTitle, likeness } from '#src/intake/compare/likeness.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';

type Settled = { draft: Draft; ref: string; isGiven?: true; parent: string | null; actions: readonly string[] };

/** The purposes of a document, each with a ref of its own: what it prints twice is one, and lists with the same refs are told apart. */
export function oneOfEach(drafts: readonly Draft[]): {
  readonly found: readonly PrintedPurpose[];
  readonly doubts: readonly PurposeDoubt[];
} {
  const kinds = Map.groupBy(drafts, ({ kind }) => kind);
  const settled = new Map<Draft, Settled>();
  const doubts: PurposeDoubt[] = [];
  for (const [kind, some] of kinds) settleKind(kind, some, { settled, doubts });
  const refs = new Set(Array.from(settled.values(), ({ draft: { kind }, ref }) => `${kind} ${keyOf(ref)}`));
  const isThere = (kind: PurposeKind, ref: string): boolean => refs.has(`${kind} ${keyOf(ref)}`);
  return { found: drafts.flatMap((draft) => foundOf(settled.get(draft), isThere)), doubts };
}

type Into = { readonly settled: Map<Draft, Settled>; readonly doubts: PurposeDoubt[] };

function settleKind(kind: PurposeKind, drafts: readonly Draft[], { settled, doubts }: Into): void {
  const known: Known = { byRef: new Map(), byTitle: new Map(), heads: new Set() };
  const lists = [...Map.groupBy(drafts, ({ list }) => list).values()];
  const counted = lists.filter(isCounted);
  counted.forEach((some, at) => {
    const prefix = prefixOf(some, at + 1, known);
    if (prefix.endsWith('-')) doubts.push(aboutClash(kind, some));
    for (const draft of some) settleOne(draft, prefix, { known, settled });
    for (const head of some[0]?.heads ?? []) known.heads.add(keyOf(head));
  });
  // Points without a count may only say again what is counted somewhere else.
  for (const some of lists.filter((one) => !isCounted(one))) {
    if (counted.length > 0) doubts.push(...sayAgain(kind, some, known.byTitle));
    else some.forEach((draft) => settleOne(draft, '', { known, settled }));
  }
  giveNumbers([...known.byTitle.values()], known.byRef);
}

type Known = {
  readonly byRef: Map<string, Settled>;
  readonly byTitle: Map<string, Settled>;
  readonly heads: Set<string>;
};

/** What is printed again only adds its actions; whatever is new has its ref, and later a number where it has none. */
function settleOne(
  draft: Draft,
  prefix: string,
  { known, settled }: { known: Known; settled: Map<Draft, Settled> },
): void {
  const { byRef, byTitle } = known;
  const said = refOf(draft, known);
  const before = said === '' ? byTitle.get(titleKey(draft)) : byRef.get(keyOf(said));
  if (before !== undefined && (said === '' || isSame(draft, before.draft))) {
    before.actions = [...new Set([...before.actions, ...draft.actions])];
    return;
  }
  const ref = said === '' ? '' : `${prefix}${said}`;
  const parent = draft.parent === null ? null : `${prefix}${draft.parent}`;
  const one: Settled = { draft, ref, parent, actions: draft.actions };
  settled.set(draft, one);
  if (ref !== '') byRef.set(keyOf(ref), one);
  byTitle.set(titleKey(draft), one);
}

/** Numbers that begin again in one list, as in each audit of a tracker, are no refs: those of the actions are; '' for none. */
function refOf(draft: Draft, { byRef }: Known): string {
  if (draft.isMade) return '';
  const other = byRef.get(keyOf(draft.ref));
  if (other === undefined || other.draft.list !== draft.list || isSame(draft, other.draft)) return draft.ref;
  const [only = '', ...others] = draft.actions;
  return others.length > 0 || byRef.has(keyOf(only)) ? '' : only;
}

function isCounted([first]: readonly Draft[]): boolean {
  return first?.isMade !== true;
}

const ALIKE = 0.6;

/** A list without counts beside one with them: the same things in other words, or asked about. */
function sayAgain(kind: PurposeKind, drafts: readonly Draft[], known: ReadonlyMap<string, Settled>): PurposeDoubt[] {
  const others = Array.from(known.values(), ({ draft }) => foldTitle(draft.title));
  const anew = drafts.filter(({ title }) => !others.some((other) => likeness(foldTitle(title), other) >= ALIKE));
  if (anew.length === 0) return [];
  const isRepeated = anew.length * 2 <= drafts.length;
  return [
    {
      place: anew[0]?.place ?? '',
      words: issueAt('', anew.map(({ title }) => title).join('; '), '').found,
      why: isRepeated
        ? PARTLY_AGAIN
        : `These ${kind}s have no refs and others of this document have, so they are not taken as more of them.`,
      kind: isRepeated ? null : kind,
      items: anew.length,
      titles: anew.map(({ title }) => title),
    },
  ];
}

const PARTLY_AGAIN = 'The list around this repeats one that is read already, but for this; it is left out.';

/** What goes before the refs of a list of which another list, or another of its own, has some already. */
function prefixOf(drafts: readonly Draft[], number: number, known: Known): string {
  const container = drafts[0]?.container ?? '';
  const isFigures = /\d$/.test(container) && drafts.some(({ ref }) => /^\d/.test(ref));
  const tried = container === '' ? [''] : ['', isFigures ? `${container}.` : container];
  return tried.find((prefix) => !drafts.some((draft) => isTaken(draft, prefix, known))) ?? `${number}-`;
}

function isTaken(draft: Draft, prefix: string, { byRef, heads }: Known): boolean {
  if (draft.ref === '') return false;
  const ref = keyOf(`${prefix}${draft.ref}`);
  const other = byRef.get(ref);
  return heads.has(ref) || (other !== undefined && !isSame(draft, other.draft));
}

/** Those without a ref are numbered on from the highest number that is one. */
function giveNumbers(all: readonly Settled[], byRef: ReadonlyMap<string, Settled>): void {
  let next = 1 + Math.max(0, ...Array.from(byRef.keys(), (ref) => (/^\d{1,3}$/.test(ref) ? Number(ref) : 0)));
  for (const one of all) {
    if (one.ref !== '') continue;
    one.ref = String(next);
    one.isGiven = true;
    next += 1;
  }
}

function keyOf(ref: string): string {
  return ref.toLowerCase().replaceAll(/\s+/g, ' ');
}

function titleKey({ title }: Draft): string {
  return foldSpaces(title).toLowerCase().replace(/\.$/, '');
}

/** The same thing printed again, in whole or in short. */
function isSame(one: Draft, other: Draft): boolean {
  const [a, b] = [titleKey(one), titleKey(other)];
  return a === b || a === keyOf(one.ref) || (Math.min(a.length, b.length) > 12 && (a.startsWith(b) || b.startsWith(a)));
}

function foundOf(one: Settled | undefined, isThere: (kind: PurposeKind, ref: string) => boolean): PrintedPurpose[] {
  if (one === undefined) return [];
  const { draft, ref, isGiven, parent, actions } = one;
  const { kind, title, place, group, measured } = draft;
  const purpose = {
    id: purposeId(kind, ref),
    kind,
    ref,
    title,
    // “1.1” may be counted under a heading of another kind.
    parent: parent !== null && isThere(kind, parent) ? parent : null,
    place,
    ...(group === null ? {} : { group }),
    ...measured,
  };
  return [{ purpose, actions, ...(isGiven && { isGiven }) }];
}

function aboutClash(kind: PurposeKind, drafts: readonly Draft[]): PurposeDoubt {
  return {
    place: drafts[0]?.place ?? '',
    words: issueAt('', drafts.map(({ ref }) => ref).join(', '), '').found,
    why: `These refs stand for other ${kind}s of this document already, so here the number of the list goes before them.`,
    kind: null,
    items: drafts.length,
  };
}
