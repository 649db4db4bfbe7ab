import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import { reasonOf } from './change.ts';
import { firstRefOf } from './action.ts';
import type { Change } from './change.ts';
import type { ActionEvent, NewActionEntry } from './ledger.ts';
import type { Refusal } from './refusal.ts';
import type { Tracked } from './standing.ts';
import type { StepName } from '#src/plan/steps/step.ts';

/** Who said it, when and in which message: the frame of every line it leads to. */
export type Saying = {
  readonly by: PersonId;
  readonly at: Instant;
  readonly day: Day;
  readonly message: string;
};

/** What somebody said of one action, as it was read. */
export type Said = { readonly change: Change; readonly words: string; readonly unread: string };

/** The ledger lines of an update, and what of it could not be recorded: the rest is recorded all the same. */
export type Recorded = {
  readonly entries: readonly NewActionEntry[];
  readonly change: Change;
  readonly problems: readonly Refusal[];
};

/** Yields the ledger lines of one update, or a refusal when the action is closed; who may update is judged before. */
export function recordUpdate(tracked: Tracked, said: Said, saying: Saying): Recorded | Refusal {
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const { change: read, problems } = keepable(said, saying.day);
  const change = ofStep(read, tracked);
  const update = entryOf(tracked, { kind: 'updated', change, words: said.words, unread: said.unread }, saying);
  return { entries: [update, ...dateAskedBy(tracked, change, saying)], change, problems };
}

/** What was said of an action that is seen at one of its steps is said of that step. */
export function ofStep(change: Change, tracked: Pick<Tracked, 'step'>): Change {
  return { ...change, ...stepOf(tracked) };
}

/** The step at which an action is seen, as a line of the ledger names it; nothing for the whole. */
export function stepOf({ step }: Pick<Tracked, 'step'>): { readonly step?: StepName } {
  return step === undefined ? {} : { step: step.name };
}

/** The refusal of anything said of an action that is closed; null while it is open or delivered. */
export function ifClosed(tracked: Tracked): Refusal | null {
  const { action, standing } = tracked;
  if (!isClosed(tracked)) return null;
  const { stage, stageOn: on, into } = standing;
  const gone = into.length === 0 ? {} : { into: into.map((id) => ({ action: id, ref: firstRefOf(id) })) };
  return { because: 'closed', action: action.id, ref: action.ref, stage, on, ...gone };
}

/** True once an action takes no more updates. */
export function isClosed({ standing: { stage } }: Tracked): boolean {
  return stage !== 'open' && stage !== 'delivered';
}

/** One ledger line about an action, in the frame of the message that caused it. */
export function entryOf({ action }: Tracked, event: ActionEvent, saying: Saying): NewActionEntry {
  return { action: action.id, event, ...saying };
}

/** A forecast that has passed is no forecast: it is left out, its words stay, and the receipt says so. */
export function keepable(
  { change, words }: Pick<Said, 'change' | 'words'>,
  today: Day,
): { change: Change; problems: readonly Refusal[] } {
  const { forecast, ...rest } = change;
  if (forecast === undefined || forecast === null || forecast >= today) return { change, problems: [] };
  const kept = Object.keys(rest).length > 0 ? rest : { narrative: words };
  return { change: kept, problems: [{ because: 'past-date', day: forecast, today }] };
}

/** The agreed date moves only by a decision, so a later forecast asks for one; the same day is asked for once. */
export function dateAskedBy(tracked: Tracked, change: Change, saying: Saying): readonly NewActionEntry[] {
  const { action, standing } = tracked;
  const { forecast } = change;
  if (typeof forecast !== 'string' || standing.agreed === null || forecast <= standing.agreed) return [];
  // Whoever was asked for a day that they are sure of may be sure of the same.
  if (standing.dateAsked?.day === forecast && standing.dateAsked.returned === undefined) return [];
  const event = { kind: 'date-asked' as const, day: forecast, reason: reasonOf(change), ...stepOf(tracked) };
  return [{ action: action.id, event, ...saying }];
}
