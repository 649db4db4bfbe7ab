import { addDays } from '#src/calendar/day.ts';
import { buildingDigest } from '#src/digest/build-digest.ts';
import { atOnce } from '#src/thrift/steps.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { aPlan } from '#test/kit/an-action.ts';
import { aLargePlan, DAYS, sampleRoster, TODAY } from './a-large-plan.ts';
import { timed } from './measure.ts';
import type { Bench } from './measure.ts';

const roster = sampleRoster();
const plan = aPlan();
const naming = aNaming();

/** As far ahead as a date is asked about. */
const SOON = addDays(TODAY, 14);
const LAST_WEEK = addDays(TODAY, -7);
const FIVE = 5;

/** Choosing the day's nudges for a hundred thousand actions. */
export function nudgesOfMany(): Bench {
  const { tracked } = aLargePlan(100_000, roster);
  const office = roster.people.filter(({ role }) => role === 'office').map(({ id }) => id);
  const choose = () =>
    chooseNudges({
      index: rosterIndex(roster, TODAY),
      today: TODAY,
      days: DAYS,
      absences: [],
      pauses: [],
      reachable: () => true,
      office,
      verifiers: [],
      plans: [plan],
      tracked,
      asked: [],
      moved: new Map(),
    });
  const { nudges } = choose();
  return {
    name: `choose nudges, 100,000 actions (${nudges.reduce((sum, { asks }) => sum + asks.length, 0)} questions)`,
    against: 'a loop that selects what is late or due, groups it by lead and sorts it',
    unit: 'ms',
    ours: () => timed(choose),
    floor: () => timed(() => fiveForEach(tracked)),
    rounds: 7,
    warmUp: 3,
  };
}

/** Building the digest of ten thousand actions with five lines each, and putting it into words. */
export function digestOfMany(): readonly Bench[] {
  const { tracked, ledger } = aLargePlan(10_000, roster);
  const index = rosterIndex(roster, TODAY);
  const build = () => atOnce(buildingDigest({ plan, headings: [], tracked, ledger, index, today: TODAY }));
  const say = () => asText(sayDigest(build(), { days: DAYS, naming }));
  const against = 'a loop that groups the same lines by action and the actions by rating, and sorts the late ones';
  const floor = () => timed(() => groupedAndSorted(tracked, ledger));
  return [
    { name: 'digest of 10,000 actions', against, unit: 'ms', ours: () => timed(build), floor, rounds: 9, warmUp: 3 },
    { name: 'the same and its card as text', against, unit: 'ms', ours: () => timed(say), floor, rounds: 9, warmUp: 2 },
  ];
}

/** The least that choosing is: what is late or due soon, by lead, in the order of its dates, and five for each. */
function fiveForEach(tracked: readonly Tracked[]): number {
  const byLead = new Map<string, Tracked[]>();
  for (const one of tracked) {
    const { stage, agreed } = one.standing;
    if (stage !== 'open' || agreed === null || agreed > SOON) continue;
    for (const { name } of one.standing.owners) addTo(byLead, name ?? '', one);
  }
  let count = 0;
  for (const own of byLead.values()) count += own.toSorted(byDate).slice(0, FIVE).length;
  return count;
}

/** The least that a digest is: the lines of each action, those of the week, the actions of each rating, and the late ones in order. */
function groupedAndSorted(tracked: readonly Tracked[], ledger: readonly ActionEntry[]): number {
  const lines = new Map<string, ActionEntry[]>();
  const ofTheWeek = new Set<string>();
  for (const entry of ledger) {
    addTo(lines, entry.action, entry);
    if (entry.day >= LAST_WEEK) ofTheWeek.add(entry.action);
  }
  const byRating = new Map<string, Tracked[]>();
  const late: Tracked[] = [];
  for (const one of tracked) {
    const { stage, agreed, declared } = one.standing;
    addTo(byRating, stage === 'open' ? (declared?.rating ?? 'unrated') : stage, one);
    if (stage === 'open' && agreed !== null && agreed < TODAY) late.push(one);
  }
  return late.toSorted(byDate).length + byRating.size + lines.size + ofTheWeek.size;
}

function addTo<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const there = groups.get(key);
  if (there === undefined) groups.set(key, [one]);
  else there.push(one);
}

function byDate({ standing: one, action }: Tracked, { standing: other, action: next }: Tracked): number {
  const [due, then] = [one.agreed ?? '', other.agreed ?? ''];
  return due < then ? -1 : Number(due > then) || action.position - next.position;
}
