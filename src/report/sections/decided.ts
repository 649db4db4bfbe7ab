import type { Day } from '#src/calendar/day.ts';
import { nameIn } from '#src/digest/line.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** What may be decided of an action. */
export const DECISION_KINDS = [
  'date-agreed',
  'date-declined',
  'date-returned',
  'verified',
  'not-verified',
  'closed',
  'reopened',
] as const satisfies readonly ActionEvent['kind'][];
export type DecidedKind = (typeof DECISION_KINDS)[number];
export type DecidedEvent = Extract<ActionEvent, { readonly kind: DecidedKind }>;

/** One decision since the report before: what, of which action, by which board or by whom, null where no name is known. */
export type DecisionMade = {
  readonly tracked: Tracked;
  readonly event: DecidedEvent;
  readonly on: Day;
  readonly minuted: Minuted | null;
  readonly by: string | null;
  readonly sources: Sources;
};

/** All that was decided since the report before and still stands, in the order in which it was. */
export function decidedIn(scene: ReportScene): readonly DecisionMade[] {
  const all = scene.open.flatMap((tracked) =>
    stillStanding(scene.linesOf(tracked.action.id)).flatMap((line) => decidedBy(line, tracked, scene) ?? []),
  );
  return all.toSorted((one, other) => (one.sources[0] ?? 0) - (other.sources[0] ?? 0));
}

function decidedBy(
  { event, day: on, by, seq }: ActionEntry,
  tracked: Tracked,
  scene: ReportScene,
): DecisionMade | null {
  if (!isDecided(event) || (scene.since !== null && on <= scene.since)) return null;
  // How the plan's doubtful words are read moves nothing.
  if (event.kind === 'date-agreed' && event.reads === true) return null;
  const minuted = 'minuted' in event ? (event.minuted ?? null) : null;
  return { tracked, event, on, minuted, by: nameIn(by, scene.index), sources: [seq] };
}

function isDecided(event: ActionEvent): event is DecidedEvent {
  return (DECISION_KINDS as readonly string[]).includes(event.kind);
}
