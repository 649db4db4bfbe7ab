import type { ActionId } from '#src/plan/action.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import type { Purpose, PurposeId } from '#src/plan/governance/purpose.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { foldTitle, likeness } from '#src/intake/compare/likeness.ts';

/** A purpose of a document with the actions of the register beside which it is printed. */
export type LinkedPurpose = {
  readonly purpose: Purpose;
  readonly actions: readonly ActionId[];
  /** True where its number was given here and is no ref of the document's; absent where it is. */
  readonly isGiven?: true;
};

/** One thing that a document says otherwise of what a plan is for. */
export type PurposeNews =
  | { readonly change: 'purpose-added'; readonly purpose: Purpose; readonly actions: readonly ActionId[] }
  | { readonly change: 'purpose-changed'; readonly before: Purpose; readonly after: Purpose }
  /** The document gives the ref to something else: nobody is taken for another by a number alone. */
  | { readonly change: 'purpose-other'; readonly before: Purpose; readonly after: Purpose }
  | { readonly change: 'purpose-linked'; readonly purpose: Purpose; readonly actions: readonly ActionId[] }
  | { readonly change: 'purpose-dropped'; readonly before: Purpose };

type Known = {
  readonly kept: readonly KeptPurpose[];
  /** Links that somebody took off, as purpose and action: no document brings them back. */
  readonly takenOff: ReadonlySet<string>;
  /** True for another document than the plan: what it does not print is not dropped. */
  readonly isBeside: boolean;
};

/** The name of a link among those that were taken off. */
export function linkName(purpose: PurposeId, action: ActionId): string {
  return `${purpose} ${action}`;
}

/** What a document says of purposes that is not known: new ones, other words, other links, and those that it leaves out. */
export function comparePurposes(
  printed: readonly LinkedPurpose[],
  { kept, takenOff, isBeside }: Known,
): readonly PurposeNews[] {
  const same = pairsOf(printed, kept);
  const numbers = numbering(printed, kept);
  const numbered = new Map(printed.map((one) => [one, withItsNumber(one, same.get(one), numbers)]));
  const found = [...numbered.values()];
  const pairs: Pairs = new Map(Array.from(same, ([one, other]) => [numbered.get(one) ?? one, other]));
  const changes = found.flatMap((one): readonly PurposeNews[] => {
    const before = pairs.get(one);
    const links = (of: KeptPurpose | undefined): readonly ActionId[] => {
      const id = of?.purpose.id ?? one.purpose.id;
      return one.actions.filter(
        (action) => !takenOff.has(linkName(id, action)) && of?.servedBy.includes(action) !== true,
      );
    };
    if (before === undefined) return [{ change: 'purpose-added', purpose: one.purpose, actions: links(undefined) }];
    // What the office ended stays ended.
    if (before.isEnded) return [];
    const after = isBare(one.purpose) ? before.purpose : revised(before.purpose, one.purpose);
    if (!isAlike(before.purpose, one.purpose)) return [{ change: 'purpose-other', before: before.purpose, after }];
    const more = links(before);
    return [
      ...(isSaidAlike(before.purpose, after)
        ? []
        : [{ change: 'purpose-changed' as const, before: before.purpose, after }]),
      ...(more.length === 0 ? [] : [{ change: 'purpose-linked' as const, purpose: before.purpose, actions: more }]),
    ];
  });
  return [...changes, ...(isBeside ? [] : droppedIn(found, { kept, pairs }))];
}

type Pairs = ReadonlyMap<LinkedPurpose, KeptPurpose>;

/**
 * Who is who: by ref where the words are alike, by the words alone where the number is another one, then by ref. A number that was
 * given here says nothing: by the words, then by like words beside an action that it is linked with.
 */
function pairsOf(found: readonly LinkedPurpose[], kept: readonly KeptPurpose[]): Pairs {
  const pairs = new Map<LinkedPurpose, KeptPurpose>();
  const taken = new Set<KeptPurpose>();
  const pair = (isOne: (one: LinkedPurpose, other: KeptPurpose) => boolean): void => {
    for (const one of found.filter((each) => !pairs.has(each))) {
      const other = kept.find((each) => {
        return !taken.has(each) && each.purpose.kind === one.purpose.kind && isOne(one, each);
      });
      if (other === undefined) continue;
      pairs.set(one, other);
      taken.add(other);
    }
  };
  const hasSameRef = ({ isGiven, purpose }: LinkedPurpose, other: KeptPurpose) => {
    return isGiven !== true && isSameRef(purpose, other.purpose);
  };
  pair((one, other) => hasSameRef(one, other) && isAlike(one.purpose, other.purpose));
  pair(({ purpose }, other) => foldTitle(purpose.title) === foldTitle(other.purpose.title));
  pair((one, other) => one.isGiven === true && isBesideSame(one, other) && isAlike(one.purpose, other.purpose));
  pair(hasSameRef);
  return pairs;
}

function isBesideSame({ actions }: LinkedPurpose, { servedBy }: KeptPurpose): boolean {
  return actions.some((action) => servedBy.includes(action));
}

/** What the document does not number keeps the number that it was given, and what is new gets one that nothing had. */
function withItsNumber(one: LinkedPurpose, before: KeptPurpose | undefined, next: Numbering): LinkedPurpose {
  if (one.isGiven !== true) return one;
  const { kind } = one.purpose;
  const ref = before === undefined ? next(kind) : before.purpose.ref;
  return { ...one, purpose: { ...one.purpose, ref, id: purposeId(kind, ref) } };
}

type Numbering = (kind: Purpose['kind']) => string;

/** The numbers from the highest on that a purpose of the kind has or had, in the register or as the document's own. */
function numbering(found: readonly LinkedPurpose[], kept: readonly KeptPurpose[]): Numbering {
  const own = found.filter(({ isGiven }) => isGiven !== true);
  const given = new Map<Purpose['kind'], number>();
  return (kind) => {
    const refs = [...own, ...kept].flatMap(({ purpose }) => {
      return purpose.kind === kind ? [purpose.ref, purpose.id.slice(kind.length + 1)] : [];
    });
    const highest = Math.max(0, ...refs.map((ref) => (/^\d{1,3}$/.test(ref) ? Number(ref) : 0)));
    const number = (given.get(kind) ?? highest) + 1;
    given.set(kind, number);
    return String(number);
  };
}

function isSameRef(one: Purpose, other: Purpose): boolean {
  return one.ref.toLowerCase() === other.ref.toLowerCase();
}

const LEAST_ALIKE = 0.4;

function isAlike(one: Purpose, other: Purpose): boolean {
  if (isBare(one) || isBare(other)) return isSameRef(one, other);
  return likeness(foldTitle(one.title), foldTitle(other.title)) >= LEAST_ALIKE;
}

/** Its id for ever, the document's words, and of how it is measured what the document leaves open as it was. */
function revised(before: Purpose, after: Purpose): Purpose {
  return { ...before, ...after, id: before.id };
}

/** True for a thing of which a document gives the ref and no words, such as “Audit R3” in a column: that says nothing of the words. */
function isBare({ kind, ref, title }: Purpose): boolean {
  const said = foldTitle(title);
  return said === foldTitle(ref) || said === foldTitle(`${kind} ${ref}`);
}

/** Where a document has it is no news. */
function isSaidAlike(one: Purpose, other: Purpose): boolean {
  return JSON.stringify(saidOf(one)) === JSON.stringify(saidOf(other));
}

function saidOf({ ref, title, parent, group, unit, direction, target, due }: Purpose): object {
  return { ref, title, parent, group: group ?? null, unit, direction, target, due };
}

/** Of a kind that the document prints at all, those from a document that it does not: what somebody typed is nobody's to drop. */
function droppedIn(
  found: readonly LinkedPurpose[],
  { kept, pairs }: { readonly kept: readonly KeptPurpose[]; readonly pairs: Pairs },
): readonly PurposeNews[] {
  const kinds = new Set(found.map(({ purpose }) => purpose.kind));
  const there = new Set(pairs.values());
  return kept
    .filter((one) => !one.isEnded && !there.has(one) && one.purpose.place !== undefined && kinds.has(one.purpose.kind))
    .map(({ purpose }) => ({ change: 'purpose-dropped', before: purpose }));
}
