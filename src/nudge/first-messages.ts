import { FIRST_DAY, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { standInFor } from '#src/people/absence.ts';
import type { Absence } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Action, PlanKey } from '#src/plan/action.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Desk } from './desk.ts';
import type { AskedBefore } from './asked-before.ts';
import type { Moved, Opening } from './nudge.ts';
import { whomToWrite } from './whom-to-ask.ts';

/** The leads of open actions who have had no message yet and can be written to today, with what their first one opens with. */
export function firstMessages(
  tracked: readonly Tracked[],
  decided: ReadonlyMap<PersonId, readonly Moved[]>,
  desk: Desk,
): ReadonlyMap<PersonId, Opening> {
  const asked = desk.history.get(null) ?? [];
  const greeted = greetedIn(asked);
  const led = new Map<PersonId, Led>();
  // What waits to be checked is still its lead's.
  for (const one of tracked) if (!isClosed(one)) noteLeads(one, led, desk);
  // On the first morning of all, whoever was named meanwhile to stand in is written to as well.
  const isFirst = greetedIn(asked.filter(({ day }) => day < desk.today)).size === 0;
  if (isFirst) for (const person of deputiesOn(desk)) led.set(person, led.get(person) ?? LEADS_NOTHING);
  const fresh = [...led].filter(([person]) => !greeted.has(person) && canBeWritten(person, desk));
  return new Map(
    fresh.map(([person, own]) => [person, { ...openingOf(person, own, desk), decided: decided.get(person) ?? [] }]),
  );
}

/** Who has had their first message, out of what is remembered. */
export function greetedIn(asked: readonly AskedBefore[]): ReadonlySet<PersonId> {
  return new Set(asked.flatMap(({ rule, person }) => (rule === 'first-message' ? [person] : [])));
}

type Remembering = { readonly askedSince: (day: Day) => Promise<readonly AskedBefore[]> };

/** Who has had their first message by now, out of all that a register remembers. */
export async function greetedSoFar(register: Remembering): Promise<ReadonlySet<PersonId>> {
  return greetedIn(await register.askedSince(FIRST_DAY));
}

type Led = { actions: number; readonly plans: Set<PlanKey>; readonly first: Action | null };

function noteLeads({ action, standing }: Tracked, led: Map<PersonId, Led>, { index }: Desk): void {
  for (const person of leadersOn(standing.owners, index)) {
    const there = led.get(person) ?? { actions: 0, plans: new Set(), first: action };
    there.actions += 1;
    there.plans.add(action.plan);
    led.set(person, there);
  }
}

/** Nobody introduces themselves to a deputy, or to somebody who has gone. */
function canBeWritten(person: PersonId, desk: Desk): boolean {
  return whomToWrite(person, desk).to === person && !desk.writtenToday.has(person);
}

const LEADS_NOTHING: Led = { actions: 0, plans: new Set(), first: null };

/** Who stands in for somebody today or later, the office apart, which was told at once. */
function deputiesOn(desk: Desk): readonly PersonId[] {
  const named = desk.absences.flatMap(({ deputy }) =>
    deputy === null || desk.office.includes(deputy) ? [] : [deputy],
  );
  return [...new Set(named)].filter((person) => standInsOf(person, desk).length > 0);
}

/** The leaves on which somebody answers; where another leave of the same person holds, its deputy does. */
function standInsOf(person: PersonId, { absences, today }: Desk): readonly Absence[] {
  const theirs = absences.filter(({ deputy, to }) => deputy === person && to >= today);
  return theirs.filter((one) => {
    const ends = [laterOf(one.from, today), one.to].map((day) => standInFor(one.person, day, absences));
    return ends.some((standIn) => standIn.kind === 'deputy' && standIn.person === person);
  });
}

function openingOf(person: PersonId, { actions, plans, first }: Led, desk: Desk): Omit<Opening, 'decided'> {
  const names = desk.plans.filter(({ key }) => plans.has(key)).map(({ name }) => name);
  return {
    actions,
    example: first,
    plans: names,
    office: desk.office.find((one) => one !== person) ?? null,
    standsIn: standInsOf(person, desk),
    away: desk.absences.filter((one) => one.person === person && one.from > desk.today),
  };
}
