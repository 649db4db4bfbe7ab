import type { PersonId } from '#src/people/person.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import type { Plan } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { isDecision, stillStanding } from '#src/plan/office-decisions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Circumstances } from '#src/nudge/desk.ts';
import type { Moved } from '#src/nudge/nudge.ts';

/** What is told apart: a hand-over says whose an action is now, and how it is read or seen is no news of it. */
const TOLD_APART: ReadonlySet<string> = new Set([
  'assigned',
  'settled',
  'restricted',
  'checker',
  'chased',
  'published',
]);

type Before = { readonly ledger: readonly ActionEntry[]; readonly plans: readonly Plan[] } & Pick<
  Circumstances,
  'index'
>;

/** What the office decided of the actions that somebody leads since their plan's asking began. */
export function decidedBefore(
  person: PersonId,
  tracked: readonly Tracked[],
  { ledger, plans, index }: Before,
): readonly Moved[] {
  const begun = new Map(plans.map((plan) => [plan.key, plan.begun]));
  const lines = Map.groupBy(
    stillStanding(ledger).filter((line) => isDecision(line) && !TOLD_APART.has(line.event.kind) && line.by !== person),
    ({ action }) => action,
  );
  return tracked.flatMap((one): readonly Moved[] => {
    const since = begun.get(one.action.plan) ?? null;
    const { accountable, joint } = leadsOn(one.standing.owners, index);
    if (since === null || ![...accountable, ...joint].includes(person)) return [];
    const own = (lines.get(one.action.id) ?? []).filter(({ at }) => at >= since);
    return own.length === 0 ? [] : [{ tracked: one, lines: own }];
  });
}
