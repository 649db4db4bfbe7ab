import { sayWhoIsAway } from '#src/messages/look/who-is-away.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';

const NOBODY = 'somebody';

/** Everybody's leave that runs or is to come, to the programme office alone. */
export function whoIsAway({ asker, arrangements, index, today, last }: Scene): Answer {
  const refusal = mayRun(asker, 'see who is away');
  if (refusal !== null) return refuse(refusal);
  const ahead = arrangements.absences.filter(({ to }) => to >= today);
  const rows = ahead
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map(({ person, from, to, deputy }) => {
      return {
        who: index.called(person) ?? NOBODY,
        from,
        to,
        deputy: deputy === null ? null : (index.called(deputy) ?? null),
      };
    });
  return answer(sayWhoIsAway(rows, today), last?.about ?? []);
}
