import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { RememberedName } from './nudge.ts';
import type { Stage } from './stage.ts';

/** One question that was put to one person; null action for one about the plan as a whole. The register's rows are these. */
export type AskedBefore = {
  readonly day: Day;
  readonly person: PersonId;
  readonly action: ActionId | null;
  readonly rule: RememberedName;
  readonly stage: Stage;
};

/** What was asked, by the action it was about, oldest first. */
export type AskedIndex = ReadonlyMap<ActionId | null, readonly AskedBefore[]>;

/** Arranges askings by action, so that only those of the actions in question are looked through. */
export function askedIndex(asked: readonly AskedBefore[]): AskedIndex {
  const index = new Map<ActionId | null, AskedBefore[]>();
  for (const row of asked) {
    const there = index.get(row.action);
    if (there === undefined) index.set(row.action, [row]);
    else there.push(row);
  }
  for (const rows of index.values())
    rows.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  return index;
}

/** So many askings come each on its own day; the later ones go together, in one round a week. */
const BEFORE_ROUNDS = 2;

/** True for the stage of a weekly asking that waits for its person's round. */
export function isInRound({ step = 1 }: Stage): boolean {
  return step > BEFORE_ROUNDS;
}

/** What is asked again every week. */
const WEEKLY: ReadonlySet<RememberedName> = new Set(['overdue', 'review-late', 'to-check']);

/** The last day on which each person had a round of weekly questions. */
export function lastRounds(asked: readonly AskedBefore[]): ReadonlyMap<PersonId, Day> {
  const rounds = new Map<PersonId, Day>();
  for (const { rule, stage, person, day } of asked) {
    if (WEEKLY.has(rule) && isInRound(stage) && day > (rounds.get(person) ?? '')) rounds.set(person, day);
  }
  return rounds;
}
