import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Plan } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { isDecision, undoneIn } from '#src/plan/office-decisions.ts';
import { isOfPublicLine } from '#src/plan/public/public-event.ts';
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

/** Of what was decided while the office got its plan ready: whose it was made, when something is due, and what is over. Its other edits are no news to anybody. */
const MATTERS_BEFORE: ReadonlySet<string> = new Set([
  'assigned',
  'date-agreed',
  'date-declined',
  'date-returned',
  'closed',
  'reopened',
  'verified',
  'not-verified',
]);

type Before = { readonly ledger: readonly ActionEntry[]; readonly plans: readonly Plan[] } & Pick<
  Circumstances,
  'index'
>;

/** Before the beginning nothing was handed over: whose an action was made is told here then. */
function matters(begun: Instant): (line: ActionEntry) => boolean {
  return ({ at, event }) => {
    if (at < begun) return MATTERS_BEFORE.has(event.kind) || (event.kind === 'published' && event.added !== undefined);
    return !TOLD_APART.has(event.kind);
  };
}

/** What the office decided of the actions that each of some people leads, before their plan's asking began and since; who has nothing is left out. */
export function decidedBefore(
  people: ReadonlySet<PersonId>,
  tracked: readonly Tracked[],
  { ledger, plans, index }: Before,
): ReadonlyMap<PersonId, readonly Moved[]> {
  const begun = new Map(plans.map((plan) => [plan.key, plan.begun]));
  const undone = undoneIn(ledger);
  const decisions = ledger.filter((line) => isDecision(line) && !isOfPublicLine(line.event));
  const lines = Map.groupBy(
    decisions.filter(({ seq }) => !undone.has(seq)),
    ({ action }) => action,
  );
  const decided = tracked.flatMap((one) => {
    const since = begun.get(one.action.plan) ?? null;
    const all = since === null ? [] : (lines.get(one.action.id) ?? []).filter(matters(since));
    if (all.length === 0) return [];
    return leadersOn(one.standing.owners, index)
      .filter((person) => people.has(person))
      .map((person) => ({ person, moved: { tracked: one, lines: all.filter(({ by }) => by !== person) } }));
  });
  const told = decided.filter(({ moved }) => moved.lines.length > 0);
  const byPerson = Map.groupBy(told, ({ person }) => person);
  return new Map([...byPerson].map(([person, all]) => [person, all.map(({ moved }) => moved).toSorted(datesFirst)]));
}

/** A message has room for a few: when something is due comes before whose it is. */
function datesFirst(one: Moved, other: Moved): number {
  return Number(isOnlyGiven(one)) - Number(isOnlyGiven(other));
}

function isOnlyGiven({ lines }: Moved): boolean {
  return lines.every(({ event }) => event.kind === 'assigned' || event.kind === 'published');
}
