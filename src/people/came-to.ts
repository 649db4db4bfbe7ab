import { addDays, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { phraseKey } from './fold.ts';
import type { Owner } from './leads/leads.ts';
import type { Holding, PersonId } from './person.ts';
import type { RosterIndex } from './roster/roster-index.ts';

/** Since when a person leads by a post that somebody else held before; null for one they always held, or hold no more. */
export function cameByPost(person: PersonId, owners: readonly Owner[], today: Day, index: RosterIndex): Day | null {
  const days = owners.map((owner) => {
    if (owner.support || owner.name !== null) return null;
    const post = index.posts.get(phraseKey(owner.post ?? ''));
    return post === undefined ? null : heldSince(person, post.holders, today);
  });
  return days.reduce<Day | null>((last, day) => laterOf(last, day), null);
}

function heldSince(person: PersonId, holders: readonly Holding[], today: Day): Day | null {
  const own = holders.find((one) => one.person === person && isOn(one, today));
  const others = holders.filter((one) => one.person !== person);
  if (own === undefined || others.length === 0) return null;
  if (own.from !== null) return others.every(({ from }) => from !== null && from > today) ? null : own.from;
  // Whoever has no first day holds it since the last of the others left.
  const ended = others.flatMap(({ to }) => (to !== null && to < today ? [to] : []));
  const last = ended.reduce<Day | null>((latest, day) => laterOf(latest, day), null);
  return last === null ? null : addDays(last, 1);
}

function isOn({ from, to }: Holding, today: Day): boolean {
  return (from ?? today) <= today && today <= (to ?? today);
}
