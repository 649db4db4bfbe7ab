import type { Owner } from '#src/people/leads/leads.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { column, feedOf, nameForFeed } from '#src/feeds/feed.ts';
import type { FeedPlan, FeedScope } from '#src/feeds/feed-scene.ts';

type Led = { readonly tracked: Tracked; readonly owner: Owner; readonly part: string; readonly person: string | null };

/** Who leads what: a row for each lead of each action, and for each person behind one. */
export const leadsFeed = feedOf<Led>({
  name: 'leads',
  means: 'who leads what: a row for each lead of each action, and for each person behind one',
  columns: [
    column('plan', 'text', { means: 'the key of its plan' }, ({ tracked }) => tracked.action.plan),
    column('id', 'text', { means: 'the action’s name for ever' }, ({ tracked }) => tracked.action.id),
    column('ref', 'text', { means: 'its number today' }, ({ tracked }) => tracked.action.ref),
    column('lead', 'text', { means: 'the lead as the plan names them' }, ({ owner }) => nameForFeed(nameOf(owner))),
    column('part', 'text', { means: 'accountable, joint or supports' }, ({ part }) => part),
    column('person', 'text', { means: 'who that is today', leadershipOnly: true }, ({ person }) => person),
  ],
  items: function* (of, scope) {
    for (const one of of.tracked) yield* leadsOf(one, of, scope);
  },
});

function* leadsOf(tracked: Tracked, { index }: FeedPlan, scope: FeedScope): Iterable<Led> {
  const owners = scope === 'public' ? tracked.action.leads.owners : tracked.standing.owners;
  const first = owners.find(({ support }) => !support);
  for (const owner of owners) {
    const part = owner.support ? 'supports' : owner === first ? 'accountable' : 'joint';
    const people = scope === 'public' ? [] : whoIs(owner, index).map((id) => nameForFeed(index.called(id)));
    for (const person of people.length === 0 ? [null] : people) yield { tracked, owner, part, person };
  }
}
