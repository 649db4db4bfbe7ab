import { calledOf } from '#src/people/called-of.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Person } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { sayWhereItIs } from '#src/messages/words/say-stage.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, ratingCell, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type Lead = { readonly tracked: Tracked; readonly owner: Owner; readonly person: Person | null };

/** Who leads what on the day of the export: a row for each person behind each lead, and one for a lead that is nobody today. */
export function leadSheet({ tracked, roster, today }: Everything): Sheet {
  const index = rosterIndex(roster, today);
  const leads = tracked.flatMap((one) => {
    return one.standing.owners.flatMap((owner): readonly Lead[] => {
      const people = whoIs(owner, index).map((id) => ({ tracked: one, owner, person: index.person(id) }));
      return people.length > 0 ? people : [{ tracked: one, owner, person: null }];
    });
  });
  return sheetOf<Lead>({ name: 'Leads', heldColumns: 2 }, leads, [
    ['Plan', (lead) => lead.tracked.action.plan],
    ['Ref', (lead) => lead.tracked.action.ref],
    ['Action', (lead) => lead.tracked.action.title],
    ['Lead', ({ owner }) => (owner.support ? null : nameOf(owner))],
    ['Part', capacityOf],
    ['Who that is today', ({ person }) => (person === null ? 'nobody yet' : calledOf(person))],
    ['E-mail', ({ person }) => person?.email ?? null],
    ['Rating declared', (lead) => ratingCell(lead.tracked.standing.declared?.rating ?? null)],
    ['Agreed date', (lead) => dayCell(lead.tracked.standing.agreed)],
    ['Stage', (lead) => sayWhereItIs(lead.tracked.standing)],
  ]);
}

function capacityOf({ tracked, owner }: Lead): string {
  if (owner.support) return 'supports';
  return tracked.standing.owners.find(({ support }) => !support) === owner ? 'accountable' : 'joint';
}
