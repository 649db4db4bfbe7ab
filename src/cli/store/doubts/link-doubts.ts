import type { Store } from '#src/cli/cli-world.ts';
import { rowOfLink } from '#src/messages/office/day/facts/link-words.ts';
import { askLink, linkAnswers } from '#src/messages/look/links/links-card.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { linksInDoubt } from '#src/office/links.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import { governanceOf } from '#src/plan/governance/governance.ts';

/** A cross-reference in doubt, for a person or a program to read; `settle` are the lines that answer it in chat. */
export type OpenLink = {
  readonly plan: PlanKey;
  readonly typed: string;
  readonly ref: string;
  readonly about: 'link';
  readonly words: string;
  readonly why: string;
  readonly settle: readonly string[];
};

/** The cross-references of some plans that are in doubt, in the order of their actions. */
export async function linkDoubtsOf(of: readonly Plan[], { register }: Store): Promise<readonly OpenLink[]> {
  const plans = await register.plans();
  const ledger = await register.ledgerOfPlans();
  const tracked = (await Promise.all(plans.map(({ key }) => register.trackedIn(key)))).flat();
  const found = linksInDoubt(tracked, { plans, governanceOf: (key) => governanceOf(ledger, key) });
  const actions = tracked.map(({ action }) => action);
  const naming = createNaming(plans, actions);
  const own = found.filter(({ plan }) => of.some(({ key }) => key === plan.key));
  return own.map((fact) => {
    const row = rowOfLink(fact, { naming });
    return {
      plan: fact.plan.key,
      typed: Phrase.wordsOf(row.from.ref),
      ref: fact.tracked.action.ref,
      about: 'link',
      words: fact.reference.words,
      why: `${Phrase.wordsOf(askLink(row))}.`,
      settle: linkAnswers(row).map(({ say }) => Phrase.wordsOf(say)),
    };
  });
}

/** One of them for a person. */
export function sayOpenLink({ why, settle }: OpenLink): string {
  return `${why}\n  Settle it in chat: ${settle.join(', or ')}`;
}
