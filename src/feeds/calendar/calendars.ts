import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import { deciderOf, neededFor } from '#src/plan/governance/forum.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { CalendarWanted } from './events-of.ts';

/** A whole plan: what everybody may see of it, every forum, every review. */
export function planCalendar({ tracked, governance }: FeedPlan): CalendarWanted {
  return { actions: tracked, forums: governance.forums, hasReviews: true };
}

/** A forum: its meetings, and what comes before it. */
export function forumCalendar({ tracked, governance }: FeedPlan, forum: Forum): CalendarWanted {
  const isIts = ({ action }: Tracked): boolean => {
    const needs = neededFor(action, governance).some(({ key }) => key === forum.key);
    return needs || deciderOf(action, governance)?.key === forum.key;
  };
  return { actions: tracked.filter(isIts), forums: [forum], hasReviews: false };
}

/** One person: what they lead, the forums that they sit on, and all of them and the reviews for whoever looks over the whole plan. */
export function personCalendar({ tracked, governance, index }: FeedPlan, person: PersonId): CalendarWanted {
  const role = index.person(person)?.role ?? null;
  const looksOver = role === 'office' || role === 'viewer';
  const own = tracked.filter(({ standing }) => {
    const { accountable, joint } = leadsOn(standing.owners, index);
    return accountable.includes(person) || joint.includes(person);
  });
  const forums = governance.forums.filter(({ members = [] }) => looksOver || members.includes(person));
  return { actions: own, forums, hasReviews: looksOver };
}
