import { firstRefOf } from '#src/plan/action.ts';
import type { LinkFact, LinkTarget } from '#src/plan/governance/links/link.ts';

/** What was said of a reference in words, as a line of the record; actions stand under the number they had first. */
export function sayLinkFact(fact: LinkFact): string {
  const { from, to, words } = fact.reference;
  const what = to === null ? `“${words}”` : nameOfTarget(to);
  if (fact.kind === 'reference-ended') return `${firstRefOf(from)} does not refer to ${what}`;
  const sure = fact.reference.doubt === undefined ? 'refers to' : 'may refer to';
  return `${firstRefOf(from)} ${sure} ${what}`;
}

function nameOfTarget(to: LinkTarget): string {
  switch (to.kind) {
    case 'action':
      return firstRefOf(to.action);
    case 'part':
      return `${to.level} ${to.ref}`;
    case 'plan':
      return `the plan ${to.plan}`;
  }
}
