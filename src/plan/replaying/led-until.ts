import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { calledOf } from '#src/people/called-of.ts';
import { phraseKey } from '#src/people/fold.ts';
import type { Holding, PersonId, Post, Roster } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import type { Declared, Tracked } from '#src/plan/standing.ts';

/** The same actions, each rating with the day until which whoever gave it led that action, where the roster says that they do so no longer or will not; the same list for the same roster, and of the last list of a plan whatever stands at its place still. */
export function withFormerLeads(tracked: readonly Tracked[], roster: Roster): readonly Tracked[] {
  const plan = tracked[0]?.action.plan;
  if (plan === undefined) return tracked;
  const last = lastIn(roster).get(plan);
  if (last?.tracked === tracked) return last.all;
  const all = saidAnew(tracked, last?.tracked.length === tracked.length ? last : null, formerIn(roster));
  lastIn(roster).set(plan, { tracked, all });
  return all;
}

/** Copied as it stood, which costs far less than asking after each action, and then what changed. */
function saidAnew(tracked: readonly Tracked[], last: Said | null, each: (one: Tracked) => Tracked): readonly Tracked[] {
  if (last === null) return tracked.map(each);
  const all = last.all.slice();
  for (let at = 0; at < all.length; at++) if (tracked[at] !== last.tracked[at]) all[at] = each(tracked[at]!);
  return all;
}

type Said = { readonly tracked: readonly Tracked[]; readonly all: readonly Tracked[] };
const lastIn = keptBy((_roster: Roster) => new Map<PlanKey, Said>());

/** The same of one. */
export const formerIn = keptBy((roster: Roster) => {
  const posts = postsOf(roster);
  const people = new Map(roster.people.map((person) => [person.id, person]));
  return keptBy((one: Tracked): Tracked => {
    const { declared, owners } = one.standing;
    if (declared === null || declared.by === null) return one;
    const person = people.get(declared.by);
    const called = person === undefined ? {} : { called: calledOf(person) };
    if (declared.former !== undefined) return withFormer(one, { ...declared.former, ...called });
    const held = owners.flatMap(({ name, post }) =>
      name === null && post !== null ? (posts.get(phraseKey(post)) ?? []) : [],
    );
    const until = lastDay(held, declared.by, declared.on);
    return until === null ? one : withFormer(one, { until, since: addDays(until, 1), ...called });
  });
});

function withFormer(one: Tracked, former: NonNullable<Declared['former']>): Tracked {
  const { standing } = one;
  return { ...one, standing: { ...standing, declared: { ...standing.declared!, former } } };
}

function postsOf({ posts }: Roster): ReadonlyMap<string, Post> {
  return new Map(posts.flatMap((post) => [post.name, ...post.aliases].map((name) => [phraseKey(name), post] as const)));
}

/** The last day of the stretch of days in which somebody held one of the posts on a day; null for no end, and where they held none. */
function lastDay(posts: readonly Post[], person: PersonId, on: Day): Day | null {
  const own = posts.flatMap(({ holders }) => holders.filter((one) => one.person === person));
  let until: Day | null = on;
  for (let at: Holding | undefined = holdingOn(own, on); at !== undefined;) {
    until = at.to;
    at = until === null ? undefined : holdingOn(own, addDays(until, 1));
  }
  return holdingOn(own, on) === undefined ? null : until;
}

function holdingOn(own: readonly Holding[], day: Day): Holding | undefined {
  const covering = own.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
  return (
    covering.find(({ to }) => to === null) ?? covering.toSorted((a, b) => (b.to ?? day).localeCompare(a.to ?? day))[0]
  );
}
