import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';

/** Who is known to lead what: since when each action is known at all, who knows it to be theirs, and who ever did. */
export type Led = {
  readonly known: ReadonlyMap<ActionId, Day>;
  /** By action, since when each person knows it to be theirs. */
  readonly by: ReadonlyMap<ActionId, ReadonlyMap<PersonId, Day>>;
  readonly ever: ReadonlyMap<ActionId, Spells>;
};

/** From when to when each person knew an action to be theirs, the last time; null while they still do. */
export type Spells = ReadonlyMap<PersonId, Spell>;

type Spell = { readonly from: Day; readonly to: Day | null };

/** True for what is remembered of who leads what: it asks and tells nothing, and silences nothing. */
export function isOfLeading({ rule }: Pick<AskedBefore, 'rule'>): boolean {
  return rule === 'leads' || rule === 'leads-no-more';
}

/** Reads who is known to lead what out of what is remembered, oldest first. */
export function whoLed(rows: readonly AskedBefore[]): Led {
  const known = new Map<ActionId, Day>();
  const by = new Map<ActionId, Map<PersonId, Day>>();
  const ever = new Map<ActionId, Map<PersonId, Spell>>();
  for (const { rule, action, person, day } of rows) {
    if (action === null) continue;
    if (!known.has(action)) known.set(action, day);
    const people = by.get(action) ?? new Map<PersonId, Day>();
    by.set(action, people);
    const spells = ever.get(action) ?? new Map<PersonId, Spell>();
    ever.set(action, spells);
    spells.set(person, rule === 'leads' ? { from: day, to: null } : { from: spells.get(person)?.from ?? day, to: day });
    if (rule === 'leads') people.set(person, day);
    else people.delete(person);
  }
  return { known, by, ever };
}

/** All who led it until those of now took it, the first known first: each hears of it on a day of their own, and nobody of an earlier hand-over is among them. */
export function ledBefore(spells: Spells, now: readonly PersonId[]): readonly PersonId[] {
  const former = [...spells].filter(([person]) => !now.includes(person));
  const isStill = former.some(([, { to }]) => to === null);
  const lastEnd = former.reduce<Day | null>((last, [, { to }]) => laterOf(last, to), null);
  const starts = [...spells].filter(([person, { from }]) => !now.includes(person) || isBefore(from, lastEnd, isStill));
  const lastStart = starts.reduce<Day | null>((last, [, { from }]) => laterOf(last, from), null);
  return former.flatMap(([person, { from, to }]) =>
    to === null || from === lastStart || (lastStart !== null && to > lastStart) ? [person] : [],
  );
}

function isBefore(from: Day, end: Day | null, isStill: boolean): boolean {
  return !isStill && end !== null && from < end;
}
