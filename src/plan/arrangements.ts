import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import type { Absence, Pause } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import type { PersonEntry } from './ledger.ts';
import { undoneIn } from './office-decisions.ts';

/** Who is away, who asked for quiet, and who named a time, after every line of the ledger about them. */
export type Arrangements = {
  readonly absences: readonly Absence[];
  readonly pauses: readonly Pause[];
  /** From what time of day each who said so wants to be asked, by their own clock. */
  readonly times: ReadonlyMap<PersonId, TimeOfDay>;
};

/** The pauses and leave that stand after the ledger's lines, oldest first; coming back ends what had not ended. */
export function replayArrangements(entries: readonly PersonEntry[]): Arrangements {
  let absences: readonly Absence[] = [];
  let pauses: readonly Pause[] = [];
  const times = new Map<PersonId, TimeOfDay>();
  const undone = undoneIn(entries);
  for (const { event, person, day } of entries.filter(({ seq }) => !undone.has(seq))) {
    switch (event.kind) {
      case 'paused':
        pauses = [...pauses.filter((pause) => pause.person !== person), { person, until: event.until }];
        break;
      case 'away':
        absences = [...absences, absenceOf(person, event)];
        break;
      case 'back':
        pauses = pauses.filter((pause) => pause.person !== person);
        absences = absences.flatMap((absence) => (absence.person === person ? endedBefore(absence, day) : [absence]));
        break;
      case 'asked-at':
        setOrDrop(times, person, event.time);
        break;
      // An account is kept in the roster, and what is taken back is left out above.
      case 'linked':
      case 'undone':
        break;
    }
  }
  return { absences, pauses, times };
}

function absenceOf(person: PersonId, { from, to, deputy, showsRestricted }: Away): Absence {
  const leave = { person, from, to, deputy };
  return showsRestricted === true ? { ...leave, showsRestricted } : leave;
}

type Away = Extract<PersonEntry['event'], { kind: 'away' }>;

function setOrDrop(times: Map<PersonId, TimeOfDay>, person: PersonId, time: TimeOfDay | null): void {
  if (time === null) times.delete(person);
  else times.set(person, time);
}

function endedBefore(absence: Absence, day: Day): readonly Absence[] {
  if (absence.to < day) return [absence];
  return absence.from >= day ? [] : [{ ...absence, to: addDays(day, -1) }];
}
