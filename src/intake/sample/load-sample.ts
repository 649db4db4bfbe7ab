import type { Day } from '#src/calendar/day.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { PlanFile } from '#src/intake/format.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { SAMPLE_PLAN_CSV } from './plan-csv.ts';
import { SAMPLE_ROSTER_CSV } from './roster-csv.ts';

/** The sample plan as it would come from outside: what is told about the plan, and the two files to read. */
type Sample = {
  readonly plan: Omit<Plan, 'isDefault' | 'begun'>;
  readonly files: { readonly plan: PlanFile; readonly roster: PlanFile };
};

/** The plan that is shown where no other is loaded; its files are read by the same code as any other's. */
export function loadSample(): Sample {
  return {
    plan: {
      key: 'RIP' as PlanKey,
      name: 'Rotherham Improvement Plan (sample)',
      published: '2015-05-26' as Day,
      nation: 'england-and-wales',
      zone: LONDON,
      isSample: true,
    },
    files: {
      plan: fileOf('sample-plan.csv', SAMPLE_PLAN_CSV),
      roster: fileOf('sample-roster.csv', SAMPLE_ROSTER_CSV),
    },
  };
}

function fileOf(name: string, text: string): PlanFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
