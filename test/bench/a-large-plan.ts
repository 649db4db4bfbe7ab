import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { loadSample } from '#src/intake/sample/load-sample.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { PersonId, Roster } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { anAction, day } from '#test/kit/an-action.ts';

/** The day on which large plans are looked at: a working Monday. */
export const TODAY = day('2016-11-28');

export const DAYS = workingDays('england-and-wales');

/** A plan of any size with its ledger, whose actions fall due all through three years about today. */
type LargePlan = {
  readonly tracked: readonly Tracked[];
  readonly ledger: readonly ActionEntry[];
};

const FIRST = day('2015-05-26');
const SPREAD_DAYS = 1096;
// Prime, so that due dates, leads and ratings do not fall into step.
const STEP = 389;

/** The roster of the sample plan. */
export function sampleRoster(): Roster {
  return readRoster(readRosterFile(loadSample().files.roster).rows, EMPTY_ROSTER).roster;
}

/** Five lines an action: published, rated twice, a forecast, and for most of what has passed "done"; three in four are kept fresh. */
export function aLargePlan(size: number, { people }: Roster): LargePlan {
  const ledger: ActionEntry[] = [];
  const tracked = Array.from({ length: size }, (_, position) => {
    const due = addDays(FIRST, (position * STEP) % SPREAD_DAYS);
    const lead = people[position % people.length]!;
    const ref = `${1 + Math.floor(position / 100)}.${1 + Math.floor((position % 100) / 10)}.${1 + (position % 10)}`;
    const action = anAction({ ref, due, owners: [lead.name], position, section: 1 + Math.floor(position / 100) });
    const entries = linesOf(position, { due, by: lead.id }).map(([on, event], at): ActionEntry => {
      const [written, seq] = [{ day: on, at: `${on}T10:00:00.000Z` as Instant }, position * 5 + at + 1];
      return { ...written, seq, by: lead.id, message: null, action: action.id, event };
    });
    ledger.push(...entries);
    return { action, standing: replay(action, entries) };
  });
  return { tracked, ledger: ledger.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day))) };
}

const RATINGS = ['green', 'amber', 'red', 'green', 'green'] as const;

function linesOf(position: number, { due, by }: { due: Day; by: PersonId }): readonly (readonly [Day, ActionEvent])[] {
  const rating = RATINGS[position % RATINGS.length]!;
  const last = position % 4 === 0 ? addDays(TODAY, -60) : addDays(TODAY, -(position % 30));
  const isDone = due < TODAY && position % 20 !== 0;
  return [
    [FIRST, { kind: 'published', original: due }],
    [addDays(FIRST, 30), said({ rating: 'green' })],
    [addDays(FIRST, 200), said({ rating, narrative: `Waiting for the report that ${by} was promised` })],
    [addDays(FIRST, 300), said({ forecast: addDays(due, position % 15) })],
    [last, said(isDone ? { done: true, evidence: 'minutes of the board' } : { rating, waitingOn: 'HR' })],
  ];
}

function said(change: Extract<ActionEvent, { kind: 'updated' }>['change']): ActionEvent {
  return { kind: 'updated', change, words: 'as typed by its lead', unread: '' };
}
