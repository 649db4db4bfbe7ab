import { calledOf } from '#src/people/called-of.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Absence } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import type { SharedDays } from '#src/messages/answer/quiet/away-cards.ts';
import type { Scene } from '#src/commands/command.ts';

/** Days that a new leave shares with one that is on record already, and who was to be asked on them. */
export type Shared = SharedDays & { readonly deputy: PersonId | null };

/** Where a new leave overlaps others of the same person with another deputy: the one that ends last holds, as it does when somebody is asked. */
export function sharedDays(leave: Absence, { arrangements, index }: Scene): readonly Shared[] {
  const name = (person: PersonId | null): string | null => {
    const found = person === null ? null : index.person(person);
    return found === null ? null : calledOf(found);
  };
  const others = arrangements.absences.filter(
    (one) => one.person === leave.person && one.from <= leave.to && one.to >= leave.from && one.deputy !== leave.deputy,
  );
  // The one that ends last holds among several.
  const ordered = others.toSorted((one, other) => (one.to > other.to ? -1 : Number(one.to < other.to)));
  return ordered.map((other) => {
    const isThis = leave.to > other.to || (leave.to === other.to && (other.deputy === null || leave.deputy !== null));
    return {
      from: later(other.from, leave.from),
      to: other.to < leave.to ? other.to : leave.to,
      until: other.to,
      deputy: other.deputy,
      other: name(other.deputy),
      holds: isThis ? 'this' : 'other',
    };
  });
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
