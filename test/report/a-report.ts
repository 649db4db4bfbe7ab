import { sayReport } from '#src/messages/report/say-report.ts';
import { buildingReport } from '#src/report/build-report.ts';
import type { Report } from '#src/report/build-report.ts';
import { kindNamed } from '#src/report/kinds.ts';
import type { Paper } from '#src/report/paper/paper.ts';
import type { ReportKind } from '#src/report/report-kind.ts';
import type { ReportInput } from '#src/report/report-scene.ts';
import { SECTIONS } from '#src/report/sections.ts';
import type { SectionData, SectionName } from '#src/report/sections.ts';
import type { Action } from '#src/plan/action.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';
import { atOnce } from '#src/thrift/steps.ts';
import { aPlan, aRoster, day } from '#test/kit/an-action.ts';
import { aLedger } from '#test/digest/a-week.ts';
import type { Happened } from '#test/digest/a-week.ts';

/** What the office said of the plan on a day. */
export type SaidOfPlan = readonly [on: string, event: PlanEvent];

/** What a test may say of a report; the rest is the default plan and roster, from the end of May to the end of August 2015. */
export type AReportSaid = {
  readonly actions: readonly Action[];
  readonly happened?: readonly Happened[];
  readonly plan?: readonly SaidOfPlan[];
  readonly asAt?: string;
  readonly since?: string | null;
  readonly indicatorsAsAt?: string;
  readonly kind?: string;
} & Partial<Pick<ReportInput, 'restricted' | 'roster'>>;

/** Every section there is. */
const ALL: ReportKind = {
  name: 'six-monthly',
  sections: (Object.keys(SECTIONS) as SectionName[]).map((section) => ({ section })),
};

/** The report of these actions after these events; every action is published first, on 26 May 2015. */
export function aReport(said: AReportSaid): Report {
  const kind = said.kind === undefined ? ALL : kindNamed(said.kind)!;
  return atOnce(buildingReport(kind, 'Summer', inputOf(said)));
}

/** The same in words. */
export function aPaperOf(said: AReportSaid): Paper {
  return sayReport(aReport(said), said.restricted ?? new Set()).paper;
}

/** The data of one section of it. */
export function aSection<Name extends SectionName>(name: Name, said: AReportSaid): SectionData<Name> {
  return aReport(said).sections.find((one) => one.name === name)!.data as SectionData<Name>;
}

/** What a report of these is made from. */
export function inputOf({ actions, happened = [], plan = [], ...said }: AReportSaid): ReportInput {
  const published = actions.map(({ ref, timescale, title, leads }): Happened => [
    '2015-05-26',
    ref,
    '',
    {
      kind: 'published',
      original: timescale.due,
      asPublished: { title, timescale: timescale.text, leads: leads.text },
    },
  ]);
  // What is published later says so itself.
  const later = new Set(happened.flatMap(([, ref, , event]) => (event.kind === 'published' ? [ref] : [])));
  const ledger = aLedger([...published.filter(([, ref]) => !later.has(ref)), ...happened]);
  const asAt = day(said.asAt ?? '2015-08-31');
  return {
    plan: aPlan(),
    actions,
    ledger,
    planLedger: plan.map((one, at) => planLine(one, ledger.length + at + 1)),
    roster: said.roster ?? aRoster(),
    restricted: said.restricted ?? new Set(),
    asAt,
    since: said.since === null ? null : day(said.since ?? '2015-05-31'),
    indicatorsAsAt: said.indicatorsAsAt === undefined ? asAt : day(said.indicatorsAsAt),
  };
}

function planLine([on, event]: SaidOfPlan, seq: number): PlanEntry {
  const [first] = aLedger([[on, '', 'Olive Office', { kind: 'undone', of: 0 }]]);
  const { at, day: written, by, message } = first!;
  return { seq, at, day: written, by, message, plan: aPlan().key, event };
}
