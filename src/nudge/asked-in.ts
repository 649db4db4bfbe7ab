import type { Day } from '#src/calendar/day.ts';
import type { AskedBefore } from './asked-before.ts';
import type { Ask, Nudge } from './nudge.ts';
import { unreachableStage } from './unreachable-leads.ts';

/** What a message asks, as it is remembered so that it is not asked again. */
export function askedIn({ to, asks, unreachable, first }: Nudge, day: Day): readonly AskedBefore[] {
  const opening = { day, person: to, action: null, rule: 'first-message', stage: { of: day } } as const;
  const questions = asks.flatMap((ask) => rowsOf(ask).map((row) => ({ day, person: to, ...row })));
  const rows = first === null ? questions : [opening, ...questions];
  if (unreachable === null) return rows;
  const stage = unreachableStage(unreachable.names, day);
  return [...rows, { day, person: to, action: null, rule: 'unreachable', stage }];
}

function rowsOf({ tracked, rule, stage, also }: Ask): readonly Pick<AskedBefore, 'action' | 'rule' | 'stage'>[] {
  return [{ rule, stage }, ...also].map((asked) => ({ action: tracked.action.id, ...asked }));
}
