import { keptBy } from '#src/thrift/kept-by.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { isForOtherLead } from '#src/plan/open-requests.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { lookAround } from './look-around.ts';
import type { Around } from './look-around.ts';
import type { World } from './world.ts';

/**
 * Settles by a line of the record what somebody asked who led an action and leads it no more, since another does: a post
 * passes by the roster alone, and then nobody decides on “not mine” or on another lead.
 */
export async function settleLeft(world: World, now: Instant): Promise<void> {
  const plans = await world.register.plans();
  const lists = await Promise.all(plans.map(({ key }) => world.register.trackedIn(key)));
  const asked = lists.flatMap(askedOfLeads);
  const around = asked.length === 0 ? null : await lookAround(world, now);
  if (around === null) return;
  const entries = asked.flatMap((tracked) => settledIn(tracked, around));
  if (entries.length > 0) await world.register.write({ message: null, slot: null, entries, say: [], asked: [] });
}

// The list of a plan is the same one until an action changes, and this is looked for at every tick.
const askedOfLeads = keptBy((list: readonly Tracked[]) =>
  list.filter(({ standing }) => standing.requests.some(isForOtherLead)),
);

function settledIn(tracked: Tracked, { roster, index, today, now }: Around): readonly NewActionEntry[] {
  const { owners, requests } = tracked.standing;
  const leads = (by: OpenRequest['by'], on: RosterIndex): boolean => leadersOn(owners, on).includes(by);
  if (leadersOn(owners, index).length === 0) return [];
  const left = requests.filter(
    (one) => isForOtherLead(one) && !leads(one.by, index) && leads(one.by, rosterIndex(roster, one.on)),
  );
  return left.map(({ seq }) => {
    const event = { kind: 'noted' as const, text: NOTED['leads-no-more'], words: '', of: seq };
    return { action: tracked.action.id, event, by: null, at: now, day: today, message: null };
  });
}
