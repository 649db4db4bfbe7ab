import type { Day } from '#src/calendar/day.ts';
import type { AskedBefore } from './asked-before.ts';
import type { Ask, Nudge } from './nudge.ts';

/** What a message asks, as it is remembered so that it is not asked again. */
export function askedIn({ to, asks, first }: Nudge, day: Day): readonly AskedBefore[] {
  const opening = { day, person: to, action: null, rule: 'first-message', stage: { of: day } } as const;
  const questions = asks.flatMap((ask) => rowsOf(ask).map((row) => ({ day, person: to, ...row })));
  return first === null ? questions : [opening, ...questions];
}

function rowsOf({ tracked, rule, stage, also }: Ask): readonly Pick<AskedBefore, 'action' | 'rule' | 'stage'>[] {
  return [{ rule, stage }, ...also].map((asked) => ({ action: tracked.action.id, ...asked }));
}
