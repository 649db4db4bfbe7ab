import type { Tracked } from '#src/plan/standing.ts';
import { turnsOf } from '#src/plan/turns/turns.ts';
import { lastTurn } from '#src/timescale/last-turn.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import { cycleOf, lastWorkingDaysOf } from '#src/calendar/reporting-cycle.ts';
import type { Cycle } from '#src/calendar/reporting-cycle.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { TrueDate } from '#src/plan/governance/forums/true-date.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';

/** A day with every edge that the rules compare with, worked out once, so that a rule on one action only compares text. */
export type NudgeDay = {
  readonly today: Day;
  readonly isWorking: boolean;
  readonly lastWorkingDay: Day;
  /** The last days that are still today's business, or 1, 5, 10 working days off: the days off after each belong to it. */
  readonly within0: Day;
  readonly within1: Day;
  readonly within5: Day;
  readonly within10: Day;
  /** Five and ten working days back. */
  readonly ago5: Day;
  readonly ago10: Day;
  readonly cycle: Cycle;
  /** The last of the cycle's first five working days, and the first of its last five. */
  readonly openingUntil: Day;
  readonly closingFrom: Day;
  readonly published: ReadonlyMap<PlanKey, Day>;
  /** The day before which what fell due in a plan is history: it was not published yet, or asked nobody. */
  readonly history: ReadonlyMap<PlanKey, Day>;
  /** For each plan that asks it, the last day of a check after which it is time to ask whether that holds. */
  readonly embeds: ReadonlyMap<PlanKey, Day>;
  /** The newest turn of a review that is past or within 5 working days; null before the first. */
  readonly turnOf: (first: Day, every: Every) => Day | null;
  /** By when a paper is due for an action's date that comes before a board first; null for any other. */
  readonly trueDateOf: (tracked: Tracked) => TrueDate | null;
};

type Settings = ReadonlyMap<PlanKey, Pick<PlanSettings, 'embeddedDays'>>;

/** The edges of a day; `plans` say when each was published, and one left out counts as published long ago. */
export function nudgeDay(
  today: Day,
  days: WorkingDays,
  plans: readonly Plan[],
  settings: Settings = new Map(),
): NudgeDay {
  const key = [today, ...plans.map((plan) => keyOf(plan, today, settings))].join('/');
  const known = latest.get(days);
  if (known?.key === key) return known.day;
  const day = { ...edgesOf(today, days, plans), embeds: embedsOn(today, settings) };
  latest.set(days, { key, day });
  return day;
}

// It is asked for before each message of a morning goes.
const latest = new WeakMap<WorkingDays, { readonly key: string; readonly day: NudgeDay }>();

function keyOf(plan: Plan, today: Day, settings: Settings): string {
  return `${plan.key} ${runsFrom(plan)} ${asksFrom(plan, today)} ${settings.get(plan.key)?.embeddedDays}`;
}

function embedsOn(today: Day, settings: Settings): NudgeDay['embeds'] {
  const asked = [...settings].flatMap(([plan, { embeddedDays }]) =>
    embeddedDays === null ? [] : [[plan, addDays(today, -embeddedDays)] as const],
  );
  return new Map(asked);
}

function edgesOf(today: Day, days: WorkingDays, plans: readonly Plan[]): Omit<NudgeDay, 'embeds'> {
  const cycle = cycleOf(today);
  const within = (count: number): Day => addDays(days.add(today, count + 1), -1);
  const within5 = within(5);
  return {
    today,
    isWorking: days.isWorking(today),
    lastWorkingDay: days.before(today),
    within0: within(0),
    within1: within(1),
    within5,
    within10: within(10),
    ago5: days.add(today, -5),
    ago10: days.add(today, -10),
    cycle,
    openingUntil: days.add(days.onOrAfter(cycle.start), 4),
    closingFrom: lastWorkingDaysOf(cycle, 5, days),
    published: new Map(plans.map((plan) => [plan.key, runsFrom(plan)])),
    history: new Map(plans.map((plan) => [plan.key, asksFrom(plan, today)])),
    turnOf: rememberTurns(within5),
    trueDateOf: () => null,
  };
}

/** The last turn of what comes round, up to 5 working days ahead; null for none, for what came round before the plan asked anybody, and after the action's end. */
export function latestTurn(tracked: Tracked, { turnOf, history }: NudgeDay): Day | null {
  const turns = turnsOf(tracked);
  const turn = turns === null ? null : turnOf(turns.from, turns.every);
  if (turn === null || turn < (history.get(tracked.action.plan) ?? turn)) return null;
  const { agreed } = tracked.standing;
  return agreed !== null && turn > agreed ? null : turn;
}

/** Many actions share a first day and an interval, and the sum is dear beside a comparison. */
function rememberTurns(until: Day): NudgeDay['turnOf'] {
  const known = new Map<string, Day | null>();
  return (first, every) => {
    const key = `${first}/${every}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const turn = lastTurn(first, every, until);
    known.set(key, turn);
    return turn;
  };
}
