import type { Day } from '#src/calendar/day.ts';
import { phraseKey } from '#src/people/fold.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/**
 * A plan as at a day for everybody: people whom the plan itself names among its leads keep their names, anybody else is the
 * post that they hold.
 */
export function publicScene(scene: ReportScene, roster: Roster): ReportScene {
  const published = phraseKey(scene.open.map(({ action }) => action.leads.text).join(' ; '));
  const isPublished = (name: string): boolean => ` ${published} `.includes(` ${phraseKey(name)} `);
  const called = (person: Person): string =>
    isPublished(person.name) ? person.name : postOf(person, { roster, asAt: scene.asAt });
  const index = publicIndex(scene.index, called);
  const byName = new Map(roster.people.map((person) => [phraseKey(person.name), person]));
  const owner = (one: Owner): Owner => {
    if (one.name === null || isPublished(one.name)) return one;
    const person = byName.get(phraseKey(one.name));
    return { ...one, name: null, post: one.post ?? (person === undefined ? AN_OFFICER : called(person)) };
  };
  const shown = new Map<Tracked, Tracked>(scene.tracked.map((one) => [one, withOwners(one, owner)]));
  const open = scene.open.map((one) => shown.get(one)!);
  return {
    ...scene,
    index,
    tracked: scene.tracked.map((one) => shown.get(one)!),
    open,
    week: { ...scene.week, index, tracked: open },
  };
}

const AN_OFFICER = 'an officer';
const BY_ROLE = { office: 'the programme office', verifier: 'a verifier', viewer: AN_OFFICER } as const;

function withOwners(one: Tracked, owner: (one: Owner) => Owner): Tracked {
  return { ...one, standing: { ...one.standing, owners: one.standing.owners.map(owner) } };
}

/** The post somebody held on that day, their title, or what they do in the plan. */
function postOf(person: Person, { roster, asAt }: { readonly roster: Roster; readonly asAt: Day }): string {
  const held = roster.posts.find(({ holders }) =>
    holders.some((one) => one.person === person.id && (one.from ?? asAt) <= asAt && asAt <= (one.to ?? asAt)),
  );
  return held?.name ?? person.title ?? (person.role === null ? AN_OFFICER : BY_ROLE[person.role]);
}

function publicIndex(index: RosterIndex, called: (person: Person) => string): RosterIndex {
  const known = (id: PersonId): string | null => {
    const person = index.person(id);
    return person === null ? null : called(person);
  };
  return {
    ...index,
    called: known,
    person: (id) => {
      const person = index.person(id);
      return person === null ? null : { ...person, name: called(person), aliases: [], email: null, accounts: {} };
    },
    answers: new Map(),
    maybes: new Map(),
    leads: new WeakMap(),
  };
}
