import type { FoundPerson } from '#src/people/find-person.ts';
import type { Refusal } from '#src/plan/refusal.ts';

/** Why words name nobody, or nobody in particular. */
export function personRefusal(said: string, found: Exclude<FoundPerson, { kind: 'one' }>): Refusal {
  if (found.kind === 'several') return { because: 'which-person', said, people: found.people };
  return { because: 'no-such-person', said, people: found.nearest };
}
