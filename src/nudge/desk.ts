import type { Day } from '#src/calendar/day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Absence, Pause } from '#src/people/absence.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import { USUAL_SETTINGS } from '#src/plan/governance/settings.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import { trueDateOf } from '#src/plan/governance/forums/true-date.ts';
import type { TrueDate } from '#src/plan/governance/forums/true-date.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { askedIndex, lastRounds } from './asked-before.ts';
import type { AskedBefore, AskedIndex } from './asked-before.ts';
import { isOfLeading, whoLed } from './changes/led.ts';
import type { Led } from './changes/led.ts';
import { nudgeDay } from './nudge-day.ts';
import type { NudgeDay } from './nudge-day.ts';
import type { NudgeRule } from './nudge-rule.ts';
import type { Stage } from './stage.ts';

/** Whom there is to ask on a day, and when they wish not to be. */
export type Circumstances = {
  readonly index: RosterIndex;
  readonly today: Day;
  readonly days: WorkingDays;
  readonly absences: readonly Absence[];
  readonly pauses: readonly Pause[];
  /** False for somebody to whom no message can be brought, such as one without an account. */
  readonly reachable: (person: Person) => boolean;
  /** The programme office, who hear of what no lead can answer. */
  readonly office: readonly PersonId[];
  /** Who may check what is said to be done, beside the office. */
  readonly verifiers: readonly PersonId[];
  /** The loaded plans: one that is not among them counts as published long ago. */
  readonly plans: readonly Plan[];
  /** By what rules each plan is kept; one that is left out is kept by the usual ones. */
  readonly settings?: ReadonlyMap<PlanKey, PlanSettings>;
  /** The boards of a plan, before which a date may have to come, and its rhythm; absent where no date is asked about. */
  readonly governanceOf?: (plan: PlanKey) => Governance;
};

/** The circumstances of one day with its edges worked out and what was asked before at hand. */
export type Desk = Circumstances & {
  readonly day: NudgeDay;
  readonly history: AskedIndex;
  readonly writtenToday: ReadonlySet<PersonId>;
  readonly led: Led;
  readonly lastRound: ReadonlyMap<PersonId, Day>;
};

/** By what rules the plan of an action is kept. */
export function settingsOf(
  { action }: Pick<Tracked, 'action'>,
  { settings }: Pick<Circumstances, 'settings'>,
): PlanSettings {
  return settings?.get(action.plan) ?? USUAL_SETTINGS;
}

/** A rule that holds for an action today. */
export type Occasion = { readonly rule: NudgeRule; readonly stage: Stage; readonly tracked: Tracked };

const OF_OFFICE: ReadonlySet<string> = new Set(['office-day', 'office-late']);

/** True for what was said to somebody as a message of their day: the office's card is beside it, and what is remembered of who leads what says nothing. */
export function isOfTheirDay(row: Pick<AskedBefore, 'rule'>): boolean {
  return !isOfLeading(row) && !OF_OFFICE.has(row.rule);
}

/** Lays out a day's circumstances for the choosing, with every asking since the plans were loaded. */
export function openDesk(now: Circumstances, asked: readonly AskedBefore[]): Desk {
  const said = asked.filter(isOfTheirDay);
  const today = said.filter((row) => row.day === now.today).map((row) => row.person);
  return {
    ...now,
    day: {
      ...nudgeDay(now.today, now.days, now.plans, now.settings),
      trueDateOf: (tracked) => trueDateIn(tracked, now),
    },
    history: askedIndex(said),
    writtenToday: new Set(today),
    led: whoLed(asked.filter(isOfLeading)),
    lastRound: lastRounds(said),
  };
}

function trueDateIn(tracked: Tracked, { governanceOf, today, days }: Circumstances): TrueDate | null {
  return governanceOf === undefined ? null : trueDateOf(tracked, governanceOf(tracked.action.plan), { today, days });
}
