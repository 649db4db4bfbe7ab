import type { Day } from '#src/calendar/day.ts';
import { standInFor } from '#src/people/absence.ts';
import type { Absence } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { undoneIn } from '#src/plan/office-decisions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import type { Circumstances } from '#src/nudge/desk.ts';
import type { Moved, WhileAway } from '#src/nudge/nudge.ts';

/** A leave that ended lately, both days included. */
export type Return = { readonly person: PersonId; readonly from: Day; readonly to: Day };

/** What moves an action: answers, decisions and what was done with it; a note beside the record does not. */
const MOVES: ReadonlySet<ActionEvent['kind']> = new Set([
  'updated',
  'amended',
  'date-asked',
  'date-agreed',
  'date-declined',
  'date-returned',
  'verified',
  'not-verified',
  'closed',
  'reopened',
]);

/** After so many working days what moved is history. */
const LATELY = 10;

/** Who is back from a leave and has not been told of it yet; several stretches that follow each other are one. */
export function returnsIn(now: Circumstances, asked: readonly AskedBefore[]): readonly Return[] {
  const since = now.days.add(now.today, -LATELY);
  const ended = now.absences.filter(({ to }) => to < now.today && to >= since);
  const people = [...new Set(ended.map(({ person }) => person))];
  return people.flatMap((person) => {
    if (standInFor(person, now.today, now.absences).kind !== 'here') return [];
    const own = ended.filter((one) => one.person === person && !wasTold(one, asked));
    const [first] = own.map(({ from }) => from).toSorted();
    const last = own
      .map(({ to }) => to)
      .toSorted()
      .at(-1);
    return first === undefined || last === undefined ? [] : [{ person, from: first, to: last }];
  });
}

function wasTold({ person, to }: Absence, asked: readonly AskedBefore[]): boolean {
  return asked.some((row) => row.rule === 'while-away' && row.person === person && row.stage.of >= to);
}

/** What others did meanwhile to each action that the person leads; null where nothing moved. */
export function whileAway(
  { person, from, to }: Return,
  tracked: readonly Tracked[],
  { ledger, index }: { readonly ledger: readonly ActionEntry[]; readonly index: Circumstances['index'] },
): WhileAway | null {
  const undone = undoneIn(ledger);
  const isNews = ({ event, day, by, seq }: ActionEntry): boolean =>
    MOVES.has(event.kind) && from <= day && day <= to && by !== person && by !== null && !undone.has(seq);
  const lines = Map.groupBy(ledger.filter(isNews), ({ action }) => action);
  const moved = tracked.flatMap((one): readonly Moved[] => {
    const own = lines.get(one.action.id);
    return own !== undefined && isLedBy(person, one, index) ? [{ tracked: one, lines: own }] : [];
  });
  return moved.length === 0 ? null : { from, to, moved };
}

function isLedBy(person: PersonId, { standing }: Tracked, index: Circumstances['index']): boolean {
  return leadersOn(standing.owners, index).includes(person);
}
