import { buildingDigest } from '#src/digest/build-digest.ts';
import { atOnce } from '#src/thrift/steps.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { aPlan } from '#test/kit/an-action.ts';
import { aLargePlan, DAYS, sampleRoster, TODAY } from './a-large-plan.ts';
import { timed } from './measure.ts';
import type { Bench } from './measure.ts';

const roster = sampleRoster();
const plan = aPlan();
const naming = aNaming();

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
    against: 'a loop that compares each due date and counts',
    unit: 'ms',
    ours: () => timed(choose),
    floor: () => timed(() => countOverdue(tracked)),
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
  const against = 'a loop over the same actions and lines that compares days and counts';
  const floor = () => timed(() => countOverdue(tracked) + countLines(ledger));
  return [
    { name: 'digest of 10,000 actions', against, unit: 'ms', ours: () => timed(build), floor, rounds: 9, warmUp: 3 },
    { name: 'the same and its card as text', against, unit: 'ms', ours: () => timed(say), floor, rounds: 9, warmUp: 2 },
  ];
}

function countOverdue(tracked: readonly Tracked[]): number {
  let count = 0;
  for (const { standing } of tracked) if (standing.agreed !== null && standing.agreed < TODAY) count += 1;
  return count;
}

function countLines(ledger: readonly { readonly day: string }[]): number {
  let count = 0;
  for (const { day } of ledger) if (day < TODAY) count += 1;
  return count;
}
