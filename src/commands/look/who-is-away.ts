import { sayWhoIsAway } from '#src/messages/look/who-is-away.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';

const NOBODY = 'somebody';

/** Everybody's leave that runs or is to come, to the programme office alone. */
export function whoIsAway({ asker, arrangements, index, today, last }: Scene): Answer {
  const refusal = mayRun(asker, 'see who is away');
  if (refusal !== null) return refuse(refusal);
  const rows = rowsOf(arrangements.absences, { index, today });
  return answer(sayWhoIsAway(rows, today), last?.about ?? []);
}

/** One's own leave that runs or is to come, and who answers meanwhile; null for none. */
export function ownLeave({ speaker, arrangements, index, today, last }: Scene): Answer | null {
  const own = arrangements.absences.filter(({ person }) => person === speaker.id);
  const rows = rowsOf(own, { index, today });
  return rows.length === 0 ? null : answer(sayWhoIsAway(rows, today), last?.about ?? []);
}

function rowsOf(absences: Scene['arrangements']['absences'], { index, today }: Pick<Scene, 'index' | 'today'>) {
  return absences
    .filter(({ to }) => to >= today)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map(({ person, from, to, deputy }) => {
      return {
        who: index.called(person) ?? NOBODY,
        from,
        to,
        deputy: deputy === null ? null : (index.called(deputy) ?? null),
      };
    });
}
