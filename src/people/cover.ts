import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { isPaused, standInFor } from './absence.ts';
import type { Absence, Pause } from './absence.ts';
import type { Person, PersonId } from './person.ts';

/** Why a deputy who was named does not answer. */
export type WhyNot = 'away' | 'quiet' | 'not-here' | 'unreached';

/** Days in a row of a leave on which the deputy who was named does not answer, and who does instead; null for nobody. */
export type Gap = { readonly from: Day; readonly to: Day; readonly why: WhyNot; readonly instead: Person | null };

/** Who is there, and who wishes not to be asked when; `absences` hold the leave that is looked at. */
export type Around = {
  readonly person: (id: PersonId) => Person | null;
  readonly absences: readonly Absence[];
  readonly pauses: readonly Pause[];
  readonly reachable: (person: Person) => boolean;
  readonly isWorking: (day: Day) => boolean;
};

// A leave is hardly longer; what is beyond is not looked at.
const LONGEST = 400;

/** The working days of a leave on which its deputy does not answer, in stretches of one reason. */
export function gapsIn({ person, from, to, deputy }: Absence, around: Around): readonly Gap[] {
  const gaps: Gap[] = [];
  if (deputy === null) return gaps;
  let isOpen = false;
  let count = 0;
  for (let day = from; day <= to && count < LONGEST; day = addDays(day, 1), count += 1) {
    if (!around.isWorking(day)) continue;
    const found = gapOn(day, { person, deputy }, around);
    const last = gaps.at(-1);
    const isSame = isOpen && found !== null && last?.why === found.why && last.instead?.id === found.instead?.id;
    if (isSame && last !== undefined) gaps[gaps.length - 1] = { ...last, to: day };
    else if (found !== null) gaps.push({ ...found, from: day, to: day });
    isOpen = found !== null;
  }
  return gaps;
}

type Pair = { readonly person: PersonId; readonly deputy: PersonId };

function gapOn(day: Day, { person, deputy }: Pair, around: Around): Pick<Gap, 'why' | 'instead'> | null {
  const standIn = standInFor(person, day, around.absences);
  if (standIn.kind !== 'deputy') return { why: 'away', instead: null };
  const why = whyNot(standIn.person, day, around);
  if (standIn.person === deputy) return why === null ? null : { why, instead: null };
  return { why: 'away', instead: why === null ? around.person(standIn.person) : null };
}

function whyNot(id: PersonId, day: Day, around: Around): WhyNot | null {
  const person = around.person(id);
  if (person === null || day < (person.from ?? day) || day > (person.to ?? day)) return 'not-here';
  if (!around.reachable(person)) return 'unreached';
  return isPaused(id, day, around.pauses) ? 'quiet' : null;
}
