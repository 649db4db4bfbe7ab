import { isPaused, standInFor } from '#src/people/absence.ts';
import type { StandIn } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import { standInOn } from '#src/plan/stand-in.ts';
import type { Standing } from '#src/plan/standing.ts';
import type { Desk } from './desk.ts';

/** Why one person is not asked about one action today. */
export type PersonalSilence = 'not-mine' | 'snoozed' | 'away' | 'paused' | 'unreachable';

/** Who is asked for somebody: themselves, a deputy in their place, or nobody and why. */
export type Askable =
  | { readonly to: PersonId; readonly insteadOf: PersonId | null }
  | { readonly to: null; readonly why: PersonalSilence };

/** Whom to ask for a lead about their action. */
export function whomToAsk(lead: PersonId, standing: Standing, desk: Desk): Askable {
  if (standing.notMine.includes(lead)) return { to: null, why: 'not-mine' };
  if (hasSnoozed(lead, standing, desk)) return { to: null, why: 'snoozed' };
  const found = reached(lead, standInOn(lead, standing, desk), desk);
  if (found.to === null || found.to === lead) return found;
  if (standing.notMine.includes(found.to)) return { to: null, why: 'away' };
  return hasSnoozed(found.to, standing, desk) ? { to: null, why: 'snoozed' } : found;
}

/** Whom to write to for somebody, whatever it is about. */
export function whomToWrite(person: PersonId, desk: Desk): Askable {
  return reached(person, standInFor(person, desk.today, desk.absences), desk);
}

function reached(person: PersonId, standIn: StandIn, desk: Desk): Askable {
  if (standIn.kind === 'away') return { to: null, why: 'away' };
  const to = standIn.kind === 'deputy' ? standIn.person : person;
  if (isPaused(to, desk.today, desk.pauses)) return { to: null, why: 'paused' };
  if (!isReachable(to, desk)) return { to: null, why: to === person ? 'unreachable' : 'away' };
  return { to, insteadOf: to === person ? null : person };
}

/** True when a message can be brought to somebody; never for one whom the roster does not know, or has no longer. */
export function isReachable(id: PersonId, { index, reachable }: Pick<Desk, 'index' | 'reachable'>): boolean {
  const person = index.person(id);
  return person !== null && index.isHere(id) && reachable(person);
}

/** A snooze until Friday asks again on Friday. */
function hasSnoozed(person: PersonId, { snoozes }: Standing, { today }: Desk): boolean {
  return snoozes.some((snooze) => snooze.person === person && today < snooze.until);
}
