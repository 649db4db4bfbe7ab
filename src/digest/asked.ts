import { isUnderWay } from './rate.ts';
import { addDays, FIRST_DAY, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { undoneIn } from '#src/plan/office-decisions.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import type { Answered } from './digest.ts';

/** One question that was put to one person about one action. */
export type Asking = {
  readonly day: Day;
  readonly person: PersonId;
  readonly action: ActionId;
  /** For whoever was asked to check it, the line since which it waited; absent for a lead. */
  readonly check?: number;
};

/** The day on which each action was first asked about: before it, silence is nobody's. */
export function firstAsked(askings: readonly Asking[]): ReadonlyMap<ActionId, Day> {
  const first = new Map<ActionId, Day>();
  for (const { action, day } of askings) {
    const known = first.get(action);
    if (known === undefined || day < known) first.set(action, day);
  }
  return first;
}

const ANSWERS: ReadonlySet<ActionEvent['kind']> = new Set([
  'updated',
  'noted',
  'not-mine',
  'date-asked',
  'answered',
  'verified',
  'not-verified',
]);

type Span = {
  readonly tracked: readonly Tracked[];
  readonly since: Day;
  readonly sinceAt: Instant;
  readonly today: Day;
};

/** A question that nobody answered in this many days is asked anew, or has gone one step up. */
const WAITS = 14;

/**
 * How many people were asked from one day to another, or still had a question of the time before to answer, and how many of them
 * said something in that time; who was asked about nothing but what is asked no longer counts as neither.
 */
export function answeredOf(
  askings: readonly Asking[],
  ledger: readonly ActionEntry[],
  { tracked, since, sinceAt, today }: Span,
): Answered {
  if (askings.every(({ day }) => day > today)) return null;
  const [waitedFrom, spoken] = [addDays(since, -WAITS), lastSpoken(ledger, sinceAt)];
  const isNow = ({ day, person }: Asking): boolean => {
    if (since <= day) return day <= today;
    return day >= waitedFrom && day > (spoken.get(person) ?? FIRST_DAY);
  };
  const undone = undoneIn(ledger);
  const said = ledger.filter(
    ({ day, at, event, seq }) => at >= sinceAt && day <= today && ANSWERS.has(event.kind) && !undone.has(seq),
  );
  const voices = new Set(said.map(({ by }) => by));
  const standings = new Map(tracked.map(({ action, standing }) => [action.id, standing]));
  const counted = askings.filter(
    (one) => isNow(one) && (voices.has(one.person) || isStillAsked(one, standings.get(one.action))),
  );
  const people = Map.groupBy(counted, ({ person }) => person);
  return { asked: people.size, answered: [...people].filter(([, asked]) => hasAnswered(asked, said)).length };
}

/** True for who said something on the day on which they were asked, or after: words from before it are no answer. */
function hasAnswered(asked: readonly Asking[], said: readonly ActionEntry[]): boolean {
  return asked.some((one) => said.some(({ by, day }) => by === one.person && day >= one.day));
}

/** The last day, before a moment, on which each person said something. */
function lastSpoken(ledger: readonly ActionEntry[], before: Instant): ReadonlyMap<PersonId, Day> {
  const last = new Map<PersonId, Day>();
  for (const { by, day, at, event } of ledger) {
    if (by === null || at >= before || !ANSWERS.has(event.kind)) continue;
    last.set(by, laterOf(day, last.get(by) ?? null));
  }
  return last;
}

/** False for a check that was called off or made, and for a question about what is closed by now. */
function isStillAsked({ check }: Asking, standing: Standing | undefined): boolean {
  if (standing === undefined) return true;
  if (check !== undefined) return standing.stage === 'delivered' && standing.stageSeq === check;
  return isUnderWay(standing);
}
