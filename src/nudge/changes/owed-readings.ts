import { addDays } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { whoIs } from '#src/people/who-leads.ts';
import type { OwedReading } from '#src/plan/governance/measures/reading-due.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import type { Circumstances, Desk } from '#src/nudge/desk.ts';
import { isReachable, whomToWrite } from '#src/nudge/whom-to-ask.ts';

const A_WEEK = 7;

/** Who keeps an indicator today and can be written to at all; nobody where it is the office's to read. */
export function keepersOf({ kept }: OwedReading, now: Pick<Circumstances, 'index' | 'reachable'>): readonly PersonId[] {
  const { keeper } = kept.purpose;
  const people = keeper === undefined ? [] : whoIs(keeper, now.index);
  return people.filter((person) => isReachable(person, now));
}

/** The readings that each keeper is asked for today, the longest owed first: once a week until one is there. */
export function readingsToAsk(owed: readonly OwedReading[], desk: Desk): ReadonlyMap<PersonId, readonly OwedReading[]> {
  const found = owed
    .toSorted((one, other) => one.since.localeCompare(other.since))
    .flatMap((one) => keepersOf(one, desk).map((keeper) => ({ one, to: whomToWrite(keeper, desk).to })))
    .flatMap(({ one, to }) =>
      to === null || desk.writtenToday.has(to) || isAskedLately(one, to, desk) ? [] : [{ one, to }],
    );
  const byPerson = Map.groupBy(found, ({ to }) => to);
  return new Map([...byPerson].map(([to, all]) => [to, [...new Set(all.map(({ one }) => one))]]));
}

function isAskedLately({ kept }: OwedReading, person: PersonId, { history, today }: Desk): boolean {
  const weekAgo = addDays(today, -A_WEEK);
  const rows = history.get(null) ?? [];
  return rows.some(
    (row) =>
      row.rule === 'reading' &&
      row.person === person &&
      row.day > weekAgo &&
      row.stage.names?.includes(kept.purpose.id) === true,
  );
}

/** What is remembered of a reading that was asked for. */
export function readingAsked({ kept, since }: OwedReading): Pick<AskedBefore, 'action' | 'rule' | 'stage'> {
  return { action: null, rule: 'reading', stage: { of: since, names: [kept.purpose.id] } };
}
