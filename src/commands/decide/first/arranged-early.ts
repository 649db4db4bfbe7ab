import type { Day } from '#src/calendar/day.ts';
import { nextAskingDay } from '#src/calendar/next-asking-day.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Absence } from '#src/people/absence.ts';
import type { NewPersonEntry } from '#src/plan/ledger.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { waitsForFirst } from './waits-for-first.ts';

/** What was arranged, to somebody who has had no first message; on which day they hear of it with that, null while no plan of theirs asks. */
export type ArrangedEarly = {
  readonly notice: Outgoing;
  readonly person: PersonId;
  readonly on: Day | null;
  /** True where the first message tells of it. */
  readonly isToldThen: boolean;
};

/** What an answer would tell leads and deputies of a leave or a pause before their first message. */
export async function arrangedEarly(answer: Answer, scene: Scene): Promise<readonly ArrangedEarly[]> {
  if (!answer.entries.some((entry) => 'person' in entry)) return [];
  return (await Promise.all(answer.notices.map((notice) => early(notice, answer, scene)))).flat();
}

async function early(notice: Outgoing, { entries }: Answer, scene: Scene): Promise<readonly ArrangedEarly[]> {
  const person = readerOf(notice);
  if (person === null) return [];
  const leaves = entries.flatMap((entry) => ('person' in entry ? leaveIn(entry) : []));
  const isDeputy = [...leaves, ...scene.arrangements.absences].some(({ deputy }) => deputy === person);
  const plans = await waitsForFirst({ person, isDeputy }, scene);
  if (plans === null) return [];
  const isAsking = scene.plans.some(({ key, begun }) => plans.includes(key) && begun !== null);
  const on = isAsking ? nextAskingDay(scene.now, scene.plan.zone, scene.days) : null;
  return [{ notice, person, on, isToldThen: on !== null && leaves.some((leave) => tells(leave, person, on)) }];
}

/** Who alone is told something that is of no action. */
function readerOf({ kind, edits, about, to }: Outgoing): PersonId | null {
  return kind === 'notice' && edits === null && about.length === 0 && 'person' in to ? to.person : null;
}

function leaveIn({ person, event }: NewPersonEntry): readonly Absence[] {
  return event.kind === 'away' ? [{ ...event, person }] : [];
}

/** The first message tells its reader of a leave of theirs that is still to come, and whom they stand in for. */
function tells({ person, deputy, from, to }: Absence, reader: PersonId, on: Day): boolean {
  return (person === reader && from > on) || (deputy === reader && to >= on);
}
