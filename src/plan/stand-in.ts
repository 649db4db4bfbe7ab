import { standInFor } from '#src/people/absence.ts';
import type { Absence, StandIn } from '#src/people/absence.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Standing } from './standing.ts';

/** Of an action, what decides who may stand in for one of its leads. */
export type LedAndSeen = Pick<Standing, 'restricted' | 'owners'>;

type Today = { readonly today: Day; readonly index: RosterIndex; readonly absences: readonly Absence[] };

/** Who answers for a lead about one action today: for a restricted one only a deputy who may see it. */
export function standInOn(lead: PersonId, { restricted, owners }: LedAndSeen, now: Today): StandIn {
  const { today, index, absences } = now;
  if (!restricted) return standInFor(lead, today, absences);
  const leads = leadersOn(owners, index);
  const maySee = ({ deputy, showsRestricted }: Absence): boolean =>
    showsRestricted === true || (deputy !== null && (index.isOffice(deputy) || leads.includes(deputy)));
  return standInFor(lead, today, absences, maySee);
}
