import type { Day } from '#src/calendar/day.ts';
import type { Ref } from '#src/plan/action.ts';
import { firstRefOf } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** How a plan changes an action: its words, its number, that it is there, or that the newest version has it no longer. */
export const CHANGES = ['reworded', 'renumbered', 'added', 'dropped'] as const;
export type ChangeInPlan = (typeof CHANGES)[number];

/** One change since the report before; `was` is the words or the number of before, null where the record has none. */
export type ChangedAction = {
  readonly tracked: Tracked;
  readonly what: ChangeInPlan;
  readonly on: Day;
  readonly was: string | null;
  /** True where the office did it by hand, false for a newer version of the plan. */
  readonly isByHand: boolean;
  readonly sources: Sources;
};

export type ChangedData = { readonly changes: readonly ChangedAction[]; readonly restricted: number };

/** What became of the plan itself since the report before, kind by kind; for a first report what it published is no change. */
export function changedIn(scene: ReportScene): ChangedData {
  const all = scene.tracked.flatMap((tracked) => changesOf(tracked, scene));
  const named = all.filter(({ tracked }) => scene.open.includes(tracked));
  return {
    changes: CHANGES.flatMap((what) => named.filter((one) => one.what === what)),
    restricted: all.length - named.length,
  };
}

function changesOf(tracked: Tracked, scene: ReportScene): readonly ChangedAction[] {
  const lines = scene.linesOf(tracked.action.id);
  const isNew = ({ day }: ActionEntry): boolean => scene.since === null || day > scene.since;
  const first = lines[0];
  const isAdded = first !== undefined && !scene.before.has(tracked.action.id) && scene.since !== null && isNew(first);
  if (isAdded) {
    const isByHand = first.event.kind === 'published' && first.event.added !== undefined;
    return [{ tracked, what: 'added', on: first.day, was: null, isByHand, sources: [first.seq] }];
  }
  return stillStanding(lines).flatMap((line) => (isNew(line) ? changeBy(line, tracked, lines) : []));
}

function changeBy(line: ActionEntry, tracked: Tracked, lines: readonly ActionEntry[]): readonly ChangedAction[] {
  const { event, day: on, seq } = line;
  const base = { tracked, on, sources: [seq] };
  const before = lines.filter((one) => one.seq < seq);
  if (event.kind === 'edited') {
    const isWorded = event.change.title !== undefined || event.change.timescale !== undefined;
    return isWorded ? [{ ...base, what: 'reworded', was: titleIn(before), isByHand: true }] : [];
  }
  if (event.kind === 'dropped') return [{ ...base, what: 'dropped', was: null, isByHand: false }];
  if (event.kind !== 'republished') return [];
  const isWorded = event.title !== null || event.timescale !== null;
  return [
    ...(isWorded ? [{ ...base, what: 'reworded' as const, was: titleIn(before), isByHand: false }] : []),
    ...(event.ref === undefined
      ? []
      : [{ ...base, what: 'renumbered' as const, was: refIn(before, tracked), isByHand: false }]),
  ];
}

function titleIn(lines: readonly ActionEntry[]): string | null {
  const titles = lines.flatMap(({ event }) => {
    if (event.kind === 'republished') return event.title ?? [];
    if (event.kind === 'edited') return event.change.title ?? [];
    return event.kind === 'published' ? ((event.added ?? event.asPublished)?.title ?? []) : [];
  });
  return titles.at(-1) ?? null;
}

function refIn(lines: readonly ActionEntry[], { action }: Tracked): Ref {
  const refs = lines.flatMap(({ event }) => (event.kind === 'republished' ? (event.ref ?? []) : []));
  return refs.at(-1) ?? firstRefOf(action.id);
}
