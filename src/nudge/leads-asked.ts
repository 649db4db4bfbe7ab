import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { AskedBefore } from './asked-before.ts';
import { TOLD_NAMES } from './nudge.ts';
import type { RememberedName } from './nudge.ts';

/** What goes to the office or one step up, and what leads are told, asks nothing of an action's leads. */
const ELSEWHERE: ReadonlySet<RememberedName> = new Set([
  'date-missing',
  'escalation',
  'not-understood',
  'unreachable',
  'office-day',
  'office-late',
  ...TOLD_NAMES,
]);

/** The questions that were put to leads, and to those who check, about some actions, out of all that were ever put. */
export function leadsAsked(
  asked: readonly AskedBefore[],
  tracked: readonly Tracked[],
): readonly { readonly day: Day; readonly person: PersonId; readonly action: ActionId; readonly check?: number }[] {
  const known = new Set(tracked.map(({ action }) => action.id));
  return asked.flatMap(({ day, person, action, rule, stage }) => {
    if (action === null || !known.has(action) || ELSEWHERE.has(rule)) return [];
    return [{ day, person, action, ...(rule === 'to-check' ? { check: Number(stage.of) } : {}) }];
  });
}
