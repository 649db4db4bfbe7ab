import type { Day } from '#src/calendar/day.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { standInOn } from '#src/plan/stand-in.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { Desk } from '#src/nudge/desk.ts';
import { whomToAsk } from '#src/nudge/whom-to-ask.ts';

/** Somebody who is away, and the actions that nobody answers for meanwhile. */
export type Uncovered = {
  readonly kind: 'uncovered';
  readonly id: string;
  readonly person: Person;
  /** The first day is today or before, the last is included. */
  readonly until: Day;
  readonly actions: readonly Tracked[];
  /** The deputy who answers but for these, which are restricted; null for another reason. */
  readonly notShown: Person | null;
};

/** Where a deputy was named, all that nobody answers for; where none was, what presses. */
export function uncoveredIn(
  open: readonly Tracked[],
  isPressing: (tracked: Tracked) => boolean,
  desk: Desk,
): readonly Uncovered[] {
  const found = new Map<PersonId, Tracked[]>();
  for (const tracked of open) {
    const lead = awayLead(tracked, desk);
    if (lead === null || !(namedDeputy(lead, desk) !== null || isPressing(tracked))) continue;
    found.set(lead, [...(found.get(lead) ?? []), tracked]);
  }
  return [...found].flatMap(([id, actions]) => uncoveredOf(id, actions, desk));
}

function uncoveredOf(id: PersonId, actions: readonly Tracked[], desk: Desk): readonly Uncovered[] {
  const person = desk.index.person(id);
  const leave = currentLeave(id, desk);
  if (person === null || leave === null) return [];
  const deputy = leave.deputy === null ? null : desk.index.person(leave.deputy);
  const isHidden = deputy !== null && actions.every((one) => isKeptFrom(deputy, one, desk));
  const fact = { kind: 'uncovered' as const, id: `uncovered ${id} ${leave.to}`, person, until: leave.to, actions };
  return [{ ...fact, notShown: isHidden ? deputy : null }];
}

/** The first lead who is away, where nobody answers for an action; null where somebody does, or chose not to be asked. */
function awayLead(tracked: Tracked, desk: Desk): PersonId | null {
  const leads = leadersOn(tracked.standing.owners, desk.index);
  const askables = leads.map((id) => ({ id, askable: whomToAsk(id, tracked.standing, desk) }));
  const isAnswered = askables.some(({ askable }) => askable.to !== null || askable.why !== 'away');
  return isAnswered ? null : (askables.find(({ id }) => currentLeave(id, desk) !== null)?.id ?? null);
}

function namedDeputy(id: PersonId, desk: Desk): PersonId | null {
  return currentLeave(id, desk)?.deputy ?? null;
}

function currentLeave(id: PersonId, { absences, today }: Desk) {
  const current = absences.filter((one) => one.person === id && one.from <= today && today <= one.to);
  return current.toSorted((one, other) => (one.to < other.to ? -1 : 1)).at(-1) ?? null;
}

/** True where the deputy would be asked if it were not restricted. */
function isKeptFrom({ id }: Person, tracked: Tracked, desk: Desk): boolean {
  const { standing } = tracked;
  if (!standing.restricted) return false;
  const asker = { person: id, today: desk.today, index: desk.index, absences: desk.absences, archived: [] };
  if (mayLook(asker, tracked) === null) return false;
  return leadersOn(standing.owners, desk.index).some((lead) => {
    const standIn = standInOn(lead, { ...standing, restricted: false }, desk);
    return standIn.kind === 'deputy' && standIn.person === id;
  });
}
