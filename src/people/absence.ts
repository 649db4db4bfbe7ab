import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from './person.ts';

/** Days away, both included; a null deputy means that nobody is asked meanwhile. */
export type Absence = {
  readonly person: PersonId;
  readonly from: Day;
  readonly to: Day;
  readonly deputy: PersonId | null;
  /** True where the deputy may see what is restricted; absent where nobody has said so. */
  readonly showsRestricted?: true;
};

/** A wish to be asked nothing up to and including a day; it names no deputy and moves no date. */
export type Pause = { readonly person: PersonId; readonly until: Day };

/** Who is asked in a person's place today; `until` is the last day on which nobody can be. */
export type StandIn =
  | { readonly kind: 'here' }
  | { readonly kind: 'deputy'; readonly person: PersonId }
  | { readonly kind: 'away'; readonly until: Day };

/**
 * Whom to ask for somebody today: themselves, the first deputy in the chain who is here, or nobody till they are back. A
 * leave whose deputy may not stand in by `mayStand` counts as one without a deputy.
 */
export function standInFor(
  person: PersonId,
  today: Day,
  absences: readonly Absence[],
  mayStand: (absence: Absence) => boolean = () => true,
): StandIn {
  const own = currentAbsence(person, today, absences);
  if (own === null) return { kind: 'here' };
  const passed = new Set([person]);
  let deputy = mayStand(own) ? own.deputy : null;
  while (deputy !== null && !passed.has(deputy)) {
    const theirs = currentAbsence(deputy, today, absences);
    if (theirs === null) return { kind: 'deputy', person: deputy };
    passed.add(deputy);
    deputy = mayStand(theirs) ? theirs.deputy : null;
  }
  return { kind: 'away', until: own.to };
}

/** True while a person has asked for quiet: they are asked again on the day that they named. */
export function isPaused(person: PersonId, today: Day, pauses: readonly Pause[]): boolean {
  return pauses.some((pause) => pause.person === person && today < pause.until);
}

// Of two that overlap, the one that ends last says how long; of two that end together, the one with a deputy, and of those the last that was said.
function currentAbsence(person: PersonId, today: Day, absences: readonly Absence[]): Absence | null {
  const current = absences.filter((one) => one.person === person && one.from <= today && today <= one.to);
  return current.reduce<Absence | null>(longer, null);
}

function longer(best: Absence | null, one: Absence): Absence {
  if (best === null || one.to > best.to) return one;
  return one.to === best.to && (best.deputy === null || one.deputy !== null) ? one : best;
}
