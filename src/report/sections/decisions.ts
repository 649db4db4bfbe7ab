import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { isUnderWay } from '#src/digest/rate.ts';
import { leadNames } from '#src/plan/permission.ts';
import { deciderOf } from '#src/plan/governance/forum.ts';
import { sittingsFrom } from '#src/plan/governance/forums/sittings.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { linesOfKinds } from '#src/report/lines-behind.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** A decision that waits: a later date, or that an action be closed; `board` decides it, null for the office, and meets next on `meets`. */
export type DecisionAsked = {
  readonly tracked: Tracked;
  readonly step?: StepName;
  readonly what: 'date' | 'close';
  /** The day that stands, and the one that is asked for. */
  readonly agreed: Day | null;
  readonly asked: Day | null;
  readonly since: Day;
  readonly waited: number;
  readonly leads: readonly string[];
  readonly board: string | null;
  readonly meets: Day | null;
  readonly sources: Sources;
};

export type DecisionsData = { readonly asked: readonly DecisionAsked[]; readonly restricted: number };

/** What a board or the office is asked to decide, the longest waiting first. */
export function decisionsIn(scene: ReportScene): DecisionsData {
  const all = scene.tracked.filter(({ standing }) => isUnderWay(standing));
  const asked = all.flatMap((tracked) => askedOf(tracked, scene));
  const named = asked.filter(({ tracked }) => scene.open.some(({ action }) => action.id === tracked.action.id));
  return {
    asked: named.toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since))),
    restricted: asked.length - named.length,
  };
}

function askedOf(tracked: Tracked, scene: ReportScene): readonly DecisionAsked[] {
  const dates = whereDatesAreAsked(tracked).flatMap(({ standing, step }) => {
    const { dateAsked } = standing;
    if (dateAsked === null) return [];
    const own = step === undefined ? {} : { step: step.name };
    return [{ what: 'date' as const, ...own, agreed: standing.agreed, asked: dateAsked.day, since: dateAsked.on }];
  });
  const closings = tracked.standing.requests
    .filter(({ what }) => what === 'close')
    .map(({ on }) => ({ what: 'close' as const, agreed: tracked.standing.agreed, asked: null, since: on }));
  const forum = deciderOf(tracked.action, scene.governance);
  const [next] = forum === null ? [] : sittingsFrom(forum, scene.asAt, scene.days);
  return [...dates, ...closings].map((one) => ({
    ...one,
    tracked,
    waited: daysBetween(one.since, scene.asAt),
    leads: leadNames(tracked.standing.owners, scene.index),
    board: forum?.name ?? null,
    meets: next?.meeting ?? null,
    sources: linesOfKinds(tracked, scene, one.what === 'date' ? ['date-asked', 'date-returned'] : ['noted']),
  }));
}
