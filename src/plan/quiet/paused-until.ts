import type { Day } from '#src/calendar/day.ts';
import type { Pause } from '#src/people/absence.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Who asked for quiet, by the people of a day. */
export type Quiet = { readonly index: RosterIndex; readonly today: Day; readonly pauses: readonly Pause[] };

/** The day on which one of an open action's leads is reminded again, where all of them asked for a pause; null for any other. */
export function pausedUntil({ standing }: Tracked, { index, today, pauses }: Quiet): Day | null {
  const current = pauses.filter(({ until }) => today < until);
  if (standing.stage !== 'open' || current.length === 0) return null;
  const leads = leadersOn(standing.owners, index);
  const until = leads.map((lead) => current.find(({ person }) => person === lead)?.until ?? null);
  const [first = null, ...others] = until.filter((day) => day !== null);
  if (first === null || until.includes(null)) return null;
  return others.reduce((soonest, day) => (day < soonest ? day : soonest), first);
}
