import type { Day } from '#src/calendar/day.ts';
import { addDays, FIRST_DAY, laterOf } from '#src/calendar/day.ts';
import { instantAt } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay, Zone } from '#src/calendar/instant.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { DigestScene } from '#src/digest/line.ts';
import { standingsAt } from '#src/digest/standings-at.ts';
import type { Roster } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Action, ActionId, Heading, Plan } from '#src/plan/action.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import { isThere } from '#src/plan/edits.ts';
import { replayGovernance, unusualRulesIn } from '#src/plan/governance/governance.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import type { ActionEntry, PlanEntry } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import { mapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import { actionAt } from './as-at/action-at.ts';
import { planOn } from './as-at/plan-on.ts';

/** What a report is asked to say. */
export type ReportPeriod = {
  /** The last day that counts, whole. */
  readonly asAt: Day;
  /** The day as at which the report before spoke; null for the first one, to which everything is new. */
  readonly since: Day | null;
  /** The last day of which readings of indicators count. */
  readonly indicatorsAsAt: Day;
};

/** Everything a report is made from; what was written after its days is not looked at, but for what is restricted by now. */
export type ReportInput = ReportPeriod & {
  readonly plan: Plan;
  /** What its parts are called today: no line of the ledger says what they were called before. */
  readonly headings: readonly Heading[];
  readonly actions: readonly Action[];
  /** Of the plan's actions, oldest first. */
  readonly ledger: readonly ActionEntry[];
  /** Of the plan as a whole, oldest first. */
  readonly planLedger: readonly PlanEntry[];
  readonly roster: Roster;
  /** The actions of any plan that are restricted today: no report names them, whatever they were on its day. */
  readonly restricted: ReadonlySet<ActionId>;
};

/** A plan as at a day, and as it was at the report before. */
export type ReportScene = ReportPeriod & {
  readonly plan: Plan;
  readonly headings: readonly Heading[];
  /** Every action in the order of its number, those seen by few among them: to be counted. */
  readonly tracked: readonly Tracked[];
  /** Those of them that may be named. */
  readonly open: readonly Tracked[];
  /** How each stood at the report before; absent for what was not there yet. */
  readonly before: ReadonlyMap<ActionId, Tracked>;
  /** The lines of all of them up to the day, oldest first, and those of one. */
  readonly ledger: readonly ActionEntry[];
  readonly linesOf: (id: ActionId) => readonly ActionEntry[];
  readonly planLines: readonly PlanEntry[];
  readonly governance: Governance;
  /** The same with what was read and said up to the indicators' own day. */
  readonly measured: Governance;
  readonly index: RosterIndex;
  readonly days: WorkingDays;
  /** The same as the rooms of the digest ask for it. */
  readonly week: DigestScene;
  /** The last line of the ledger that any of this rests on; 0 for none. */
  readonly lastLine: number;
};

/** Looks back at a plan as at a day. */
export function* lookingBack(input: ReportInput): Steps<ReportScene> {
  const { asAt, since, indicatorsAsAt, planLedger } = input;
  const plan = planOn(input.plan, planLedger, asAt);
  const planLines = planLedger.filter(({ day }) => day <= asAt);
  const ledger = input.ledger.filter(({ day }) => day <= asAt);
  const index = rosterIndex(input.roster, asAt);
  const histories = yield* historiesIn(input, planLines);
  const tracked = histories.map(({ now }) => now);
  const before = new Map(histories.flatMap(({ now, past }) => (past === null ? [] : [[now.action.id, past] as const])));
  const open = tracked.filter(({ action, standing }) => !standing.restricted && !input.restricted.has(action.id));
  const lines = Map.groupBy(ledger, ({ action }) => action);
  // A figure of the end of a month is read out some days after.
  const measuredLines = planLedger.filter(({ day }) => day <= laterOf(asAt, indicatorsAsAt));
  const rested = [...ledger, ...planLines, ...measuredLines].map(({ seq }) => seq);
  return {
    plan,
    headings: input.headings,
    ledger,
    asAt,
    since,
    indicatorsAsAt,
    tracked,
    open,
    before,
    planLines,
    index,
    linesOf: (id) => lines.get(id) ?? [],
    governance: replayGovernance(planLines),
    measured: replayGovernance(measuredLines),
    days: workingDays(plan.nation),
    week: weekOf({ tracked: open, before, index, plan }, { asAt, since }),
    lastLine: rested.reduce((last, seq) => Math.max(last, seq), 0),
  };
}

type History = { readonly now: Tracked; readonly past: Tracked | null };

function* historiesIn(
  { plan, actions, ledger, roster, asAt, since }: ReportInput,
  planLines: readonly PlanEntry[],
): Steps<readonly History[]> {
  const all = Map.groupBy(ledger, ({ action }) => action);
  const rules = unusualRulesIn(planLines, plan.key);
  const first = { runs: runsFrom(plan), loaded: ledger[0]?.day ?? asAt };
  const histories = yield* mapped(actions, (action): History | null => {
    const entries = all.get(action.id) ?? [];
    const until = entries.filter(({ day }) => day <= asAt);
    if (until.length === 0 || !isThere(until)) return null;
    const then = actionAt(action, { until, later: entries.filter(({ day }) => day > asAt) }, { roster, rules });
    const now = { action: then, standing: withoutWithdrawn(replay(then, until), entries, asAt) };
    return {
      now,
      past: since === null || !isThereOn(until[0]!, since, first) ? null : standingThen(now, until, since, plan.zone),
    };
  });
  return histories.filter((one) => one !== null).toSorted((one, other) => inNumbers(one.now, other.now));
}

/** A line that was withdrawn since, or restricted with its action, is in no report made now, whatever it was on its day. */
function withoutWithdrawn(standing: Standing, entries: readonly ActionEntry[], asAt: Day): Standing {
  if (standing.publicLine === null) return standing;
  const isWithdrawn = stillStanding(entries).some(
    ({ day, event }) =>
      day > asAt && (event.kind === 'public-withdrawn' || (event.kind === 'restricted' && event.restricted)),
  );
  return isWithdrawn ? { ...standing, publicLine: null } : standing;
}

/** What a plan had at first was there from the day it came out, however late it was loaded; what came later is there from its line. */
function isThereOn(
  came: ActionEntry,
  day: Day,
  { runs, loaded }: { readonly runs: Day; readonly loaded: Day },
): boolean {
  return runs <= day && (came.day <= loaded || came.day <= day);
}

/** How it stood at the end of the day of the report before. */
function standingThen(now: Tracked, entries: readonly ActionEntry[], since: Day, zone: Zone): Tracked {
  const [standing] = standingsAt(now, entries, [endOf(since, zone)]);
  return { action: now.action, standing: standing! };
}

function endOf(day: Day, zone: Zone): Instant {
  return instantAt(addDays(day, 1), '00:00' as TimeOfDay, zone);
}

/** Not by their place in a document, which a newer version moves. */
function inNumbers({ action: one }: Tracked, { action: other }: Tracked): number {
  return one.ref.localeCompare(other.ref, 'en', { numeric: true });
}

type Looked = Pick<ReportScene, 'before' | 'index' | 'plan'> & { readonly tracked: readonly Tracked[] };

function weekOf(
  { tracked, before, index, plan }: Looked,
  { asAt, since }: Pick<ReportPeriod, 'asAt' | 'since'>,
): DigestScene {
  const from = asksFrom(plan, asAt);
  const told = new Map<ActionId, Standing | null>(
    tracked.map(({ action }) => [action.id, before.get(action.id)?.standing ?? null]),
  );
  // What happened on the day of the report before is in it, and known by how each action stood then.
  return { tracked, index, today: asAt, since: since ?? FIRST_DAY, from, told };
}
