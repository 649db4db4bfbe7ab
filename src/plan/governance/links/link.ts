import type { ActionId, Heading, PlanKey } from '#src/plan/action.ts';

/** What a plan's words refer to: an action of any plan, a part of their own plan, or another plan as a whole. */
export type LinkTarget =
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'part'; readonly level: Heading['level']; readonly ref: string }
  | { readonly kind: 'plan'; readonly plan: PlanKey };

/** Why it is not certain that words refer to something: they say that they do not, or no more; name a row of numbers by its ends; have other words in between; name a plan that is not loaded, or an earlier one; ask; or are the same as before, while the numbers have moved. */
export const LINK_DOUBTS = ['negated', 'range', 'loose', 'other-plan', 'earlier-plan', 'asks', 'renumbered'] as const;
export type LinkDoubt = (typeof LINK_DOUBTS)[number];

/** One reference in the words of an action; `to` is what it may mean where it is in doubt, null where nobody can say. */
export type Reference = {
  readonly from: ActionId;
  readonly to: LinkTarget | null;
  /** The plan's own words for it. */
  readonly words: string;
  /** Absent for what is certain. */
  readonly doubt?: LinkDoubt;
};

export type LinkFact =
  /** An action's words refer to something, or may. */
  | { readonly kind: 'reference-kept'; readonly reference: Reference }
  /** They do not, by a newer version or by the office. */
  | { readonly kind: 'reference-ended'; readonly reference: Pick<Reference, 'from' | 'to' | 'words'> };

/** True for what is said of references. */
export function isLinkFact(event: { readonly kind: string }): event is LinkFact {
  return event.kind === 'reference-kept' || event.kind === 'reference-ended';
}

/** What tells references apart: of one action to one thing there is one, whatever words say it; of what nobody can say, its words do. */
export function referenceKey({ from, to, words }: Pick<Reference, 'from' | 'to' | 'words'>): string {
  return `${from} ${to === null ? words : targetKey(to)}`;
}

/** What is referred to, as one word. */
export function targetKey(to: LinkTarget): string {
  switch (to.kind) {
    case 'action':
      return to.action;
    case 'part':
      return `${to.level}:${to.ref}`;
    case 'plan':
      return `plan:${to.plan}`;
  }
}

/** The references of a plan after one more fact. */
export function withLinkFact(references: readonly Reference[], fact: LinkFact): readonly Reference[] {
  const key = referenceKey(fact.reference);
  const others = references.filter((one) => referenceKey(one) !== key);
  return fact.kind === 'reference-ended' ? others : [...others, fact.reference];
}
