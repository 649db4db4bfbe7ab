import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { askLeads } from './ask-leads.ts';
import { askOffice, officeOn } from './ask-office.ts';
import type { AskedBefore } from './asked-before.ts';
import { buildNudge } from './build-nudge.ts';
import type { Decision, Silent } from './decision.ts';
import { openDesk } from './desk.ts';
import type { Circumstances, Desk, Occasion } from './desk.ts';
import type { Ask, Nudge } from './nudge.ts';
import { RULES } from './rules.ts';
import { isNews, unreachableLeads } from './unreachable-leads.ts';

/** A day, its people and actions, and every question asked since the plans were loaded. */
export type NudgeInput = Circumstances & {
  readonly tracked: readonly Tracked[];
  readonly asked: readonly AskedBefore[];
};

/** A day's messages in the roster's order of people, and what was not asked although a rule holds. */
export type ChosenNudges = { readonly nudges: readonly Nudge[]; readonly silent: readonly Silent[] };

/** The messages of one day, at most one a person; none on a day off. The same input always gives the same. */
export function chooseNudges(input: NudgeInput): ChosenNudges {
  const desk = openDesk(input, input.asked);
  if (!desk.day.isWorking) return { nudges: [], silent: [] };
  const decisions = occasionsIn(input.tracked, desk).flatMap((occasion) => decide(occasion, desk));
  const silent = decisions.flatMap((decision) => (decision.kind === 'silent' ? [decision.silent] : []));
  return { nudges: addressed(asksByPerson(decisions), input.tracked, desk), silent };
}

/** What becomes of a rule that holds: whom it asks, and who is left in peace and why. */
export function decide(occasion: Occasion, desk: Desk): readonly Decision[] {
  switch (occasion.rule.asks) {
    case 'leads':
      return askLeads(occasion, desk);
    case 'office':
      return askOffice(occasion, { leads: [], unasked: [] }, desk);
  }
}

function occasionsIn(tracked: readonly Tracked[], desk: Desk): readonly Occasion[] {
  const found: Occasion[] = [];
  // What is delivered waits for a verifier, what is closed for nobody.
  for (const one of tracked) if (one.standing.stage === 'open') noteOccasions(one, desk, found);
  return found;
}

function noteOccasions(tracked: Tracked, { day }: Desk, found: Occasion[]): void {
  for (const rule of RULES) {
    const moment = rule.applies(tracked, day);
    if (moment !== null) found.push({ rule, stage: moment.stage, tracked });
  }
}

function asksByPerson(decisions: readonly Decision[]): ReadonlyMap<PersonId, readonly Ask[]> {
  const asks = new Map<PersonId, Ask[]>();
  for (const decision of decisions) {
    if (decision.kind === 'silent') continue;
    const there = asks.get(decision.to);
    if (there === undefined) asks.set(decision.to, [decision.ask]);
    else there.push(decision.ask);
  }
  return asks;
}

function addressed(
  asks: ReadonlyMap<PersonId, readonly Ask[]>,
  tracked: readonly Tracked[],
  desk: Desk,
): readonly Nudge[] {
  const unreachable = unreachableLeads(tracked, desk);
  const free = officeOn(desk).filter((person) => !desk.writtenToday.has(person));
  const told = new Set(free.filter((person) => isNews(unreachable, person, desk)));
  const people = [...new Set([...asks.keys(), ...told])].toSorted(byRoster(desk.index));
  return people.map((person) => buildNudge(person, asks.get(person) ?? [], told.has(person) ? unreachable : null));
}

function byRoster(index: RosterIndex): (one: PersonId, other: PersonId) => number {
  // The index keeps its people in the roster's order; one without a letter in the name comes last.
  const order = new Map([...index.names.full.values()].flat().map((person, place) => [person.id, place]));
  const placeOf = (person: PersonId): number => order.get(person) ?? order.size;
  return (one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : Number(one > other));
}
