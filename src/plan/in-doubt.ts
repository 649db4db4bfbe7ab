import type { Owner } from '#src/people/leads/leads.ts';
import { readLeads } from '#src/people/leads/read-leads.ts';
import type { Roster } from '#src/people/person.ts';
import type { Day } from '#src/calendar/day.ts';
import { keptByText } from '#src/thrift/kept-by-text.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import type { Action } from './action.ts';
import type { Tracked } from './standing.ts';

/** What of an action may be in doubt: by when, or who leads. */
export type InDoubt = 'timescale' | 'leads';

const ABOUT: readonly InDoubt[] = ['timescale', 'leads'];

/**
 * What of an open action nobody has settled: a reading until it is, a missing date or lead until there is one. What is said to be
 * done waits for whoever checks it, and asks for neither until it is sent back. `action` is as it reads now.
 */
export function inDoubt({ action, standing }: Tracked): readonly InDoubt[] {
  if (action.isDropped === true || standing.stage !== 'open') return [];
  // What a newer version says otherwise than was decided is asked by itself.
  const asked = standing.requests.flatMap(({ says }) => says?.about ?? []);
  return ABOUT.filter((about) => {
    if (asked.includes(about)) return false;
    if (action[about].doubt !== null) return standing.doubts.includes(about);
    if (about === 'timescale') return action.timescale.kind === 'unknown' && standing.agreed === null;
    return isUnled(action.leads.owners) && isUnled(standing.owners);
  });
}

/** True until it is closed or checked, and while the plan has it. */
export function isRunning({ action: { isDropped }, standing: { stage } }: Tracked): boolean {
  return isDropped !== true && (stage === 'open' || stage === 'delivered');
}

/** True where nobody is named who does more than support. */
export function isUnled(owners: readonly Owner[]): boolean {
  return owners.every(({ support }) => support);
}

/** An action with its lead cell as it reads with the people of today: a name that the roster has learnt is in doubt no more. */
export function asReadNow(tracked: Tracked, people: Roster): Tracked {
  const { action, standing } = tracked;
  if (!standing.doubts.includes('leads')) return tracked;
  const { owners, doubt } = leadsIn(people)(action.leads.text);
  if (!isSame(owners, standing.owners) && !isExplained(owners, standing.owners)) return tracked;
  const now: Action = { ...action, leads: { ...action.leads, owners, doubt } };
  const doubts = doubt === null ? standing.doubts.filter((about) => about !== 'leads') : standing.doubts;
  return { action: now, standing: { ...standing, owners, doubts } };
}

// Many cells have the same words, and the office looks at each every morning.
const leadsIn = keptBy((people: Roster) => keptByText(MOST_CELLS, (text) => readLeads(text, people)));
const MOST_CELLS = 10_000;

// The same leads, some of which the roster has learnt since: "PAG" is the Policy Advisory Group.
function isExplained(owners: readonly Owner[], before: readonly Owner[]): boolean {
  if (owners.length !== before.length) return false;
  return before.every((old, at) => old.unsure === true || isOne(old, owners[at]));
}

/** The roster without those who are not here on a day. */
export function peopleOn(roster: Roster, today: Day): Roster {
  const people = roster.people.filter(({ from, to }) => (from ?? today) <= today && today <= (to ?? today));
  if (people.length === roster.people.length) return roster;
  const known = latest.get(roster);
  if (known !== undefined && isSameList(known.people, people)) return known;
  const there = { ...roster, people };
  latest.set(roster, there);
  return there;
}

// So that what is made of them is made once, as long as nobody comes or goes.
const latest = new WeakMap<Roster, Roster>();

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

function isSame(owners: readonly Owner[], others: readonly Owner[]): boolean {
  return owners.length === others.length && owners.every((one, at) => isOne(one, others[at]));
}

function isOne(one: Owner, other: Owner | undefined): boolean {
  return one.name === other?.name && one.post === other.post && one.group === other.group;
}
