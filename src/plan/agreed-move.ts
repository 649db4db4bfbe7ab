import type { ActionEntry } from './ledger.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { DateMove, Standing } from './standing.ts';
import type { Day } from '#src/calendar/day.ts';

/** A due date that was decided; words that the decision took over from whoever asked are theirs, and not of whoever decided. */
export function agreedMove(
  { agreed, dateAsked }: Pick<Standing, 'agreed' | 'dateAsked'>,
  { day: to, reason, minuted }: { readonly day: Day; readonly reason: string; readonly minuted?: Minuted | undefined },
  { by, day: on }: Pick<ActionEntry, 'by' | 'day'>,
): DateMove {
  const move = { which: 'agreed' as const, from: agreed, to, by, on, ...(minuted && { minuted }) };
  if (dateAsked === null || dateAsked.by === by) return { ...move, reason };
  const { by: asker, on: since, reason: text } = dateAsked;
  return { ...move, reason: reason === text ? '' : reason, asked: { text, by: asker, on: since } };
}
