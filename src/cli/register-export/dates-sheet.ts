import { daysBetween } from '#src/calendar/day.ts';
import type { DateMove, Tracked } from '#src/plan/standing.ts';
import { personNamesIn } from './names-in.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type Move = { readonly tracked: Tracked; readonly move: DateMove };

/** Every date that moved, action by action: from when to when, by whom and why. */
export function datesSheet(everything: Everything): Sheet {
  const nameOf = personNamesIn(everything);
  const moves = everything.tracked.flatMap((tracked) => tracked.standing.moves.map((move) => ({ tracked, move })));
  return sheetOf<Move>({ name: 'Dates moved', heldColumns: 2 }, moves, [
    ['Plan', ({ tracked }) => tracked.action.plan],
    ['Ref', ({ tracked }) => tracked.action.ref],
    ['Action', ({ tracked }) => tracked.action.title],
    ['Step', ({ move: { step } }) => (step === undefined ? null : step.label || `due ${step.due}`)],
    ['Which date', ({ move }) => (move.which === 'agreed' ? 'Agreed date' : 'Forecast')],
    ['From', ({ move }) => dayCell(move.from)],
    ['To', ({ move }) => dayCell(move.to)],
    ['Days later', ({ move: { from, to } }) => (from === null || to === null ? null : daysBetween(from, to))],
    ['On', ({ move }) => dayCell(move.on)],
    ['By', ({ move }) => nameOf(move.by) ?? 'The plan'],
    ['Board', ({ move: { minuted } }) => minuted?.name ?? null],
    ['Meeting', ({ move: { minuted } }) => dayCell(minuted?.on ?? null)],
    ['Minute', ({ move: { minuted } }) => minuted?.minute ?? null],
    ['Asked by', ({ move: { asked } }) => nameOf(asked?.by ?? null)],
    ['Reason', ({ move }) => reasonOf(move)],
  ]);
}

/** Why it was asked for, and what whoever decided added to that. */
function reasonOf({ reason, asked }: DateMove): string {
  const said = [asked?.text ?? '', reason].map((words) => words.trim()).filter((words) => words !== '');
  return [...new Set(said)].join('; ');
}
