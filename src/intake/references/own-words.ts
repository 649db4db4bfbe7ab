import type { Action, ActionId, Heading, Plan } from '#src/plan/action.ts';
import type { LinkTarget } from '#src/plan/governance/links/link.ts';

/** Another loaded plan, by which words may refer to it. */
export type OtherPlan = { readonly plan: Plan; readonly actions: readonly Pick<Action, 'id' | 'ref'>[] };

/** What can be referred to from the words of a plan. */
export type Referable = {
  /** What a number is in this plan, with the word before it where there is one; null for no ref of it. */
  readonly own: (ref: string, noun: string | null) => LinkTarget | null;
  /** The action of another plan that has a ref. */
  readonly inPlan: (other: OtherPlan, ref: string) => LinkTarget | null;
  /** Another plan by its key or its name. */
  readonly planCalled: (words: string) => OtherPlan | null;
};

/** Gathers what the words of a plan's actions may refer to. */
export function referableIn(
  actions: readonly Action[],
  { headings, others }: { readonly headings: readonly Heading[]; readonly others: readonly OtherPlan[] },
): Referable {
  const byRef = new Map<string, ActionId>(actions.map(({ id, ref }) => [ref.toLowerCase(), id]));
  const parts = partsOf(actions, headings);
  return {
    own: (ref, noun) => {
      const action = byRef.get(ref.toLowerCase());
      if (noun === null || noun === 'action')
        return action === undefined ? partOf('outcome', ref) : { kind: 'action', action };
      return partOf(noun as Heading['level'], ref);
    },
    inPlan: ({ actions: theirs }, ref) => {
      const found = theirs.find((one) => one.ref.toLowerCase() === ref.toLowerCase());
      return found === undefined ? null : { kind: 'action', action: found.id };
    },
    planCalled: (words) => others.find((other) => isCalled(other.plan, words)) ?? null,
  };

  function partOf(level: Heading['level'], ref: string): LinkTarget | null {
    return parts.has(`${level} ${ref.toUpperCase()}`) ? { kind: 'part', level, ref: ref.toUpperCase() } : null;
  }
}

function partsOf(actions: readonly Action[], headings: readonly Heading[]): ReadonlySet<string> {
  const named = headings.map(({ level, ref }) => `${level} ${ref.toUpperCase()}`);
  const used = actions.flatMap(({ theme, section, outcome }) => [
    `theme ${theme?.toUpperCase() ?? ''}`,
    `section ${section ?? ''}`,
    `outcome ${outcome ?? ''}`,
  ]);
  return new Set([...named, ...used]);
}

/** "CYPS", "CYPS improvement", "Children’s" of a Children’s improvement plan. */
function isCalled({ key, name }: Plan, words: string): boolean {
  const said = folded(words);
  return said !== '' && (said === folded(key) || said === folded(name));
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[’']s?/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b(?:the|improvement|action|plan|programme|board|council)\b/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
