import type { ReportScene } from '#src/report/report-scene.ts';
import { countsIn } from './counts.ts';
import type { CountsData } from './counts.ts';
import { decidedIn } from './decided.ts';
import type { DecisionMade } from './decided.ts';
import { becameIn } from './lineage.ts';
import { movedIn } from './moved.ts';
import type { DateMoved } from './moved.ts';
import { overdueIn } from './overdue.ts';
import type { OverdueData } from './overdue.ts';
import { turnedIn } from './turned.ts';
import type { TurnedData } from './turned.ts';
import { whyLateIn } from './why-late.ts';
import type { WhyLateData } from './why-late.ts';

/** What a councillor asks first: what is late and why, what moved since last time, who decided, and what became of a number. */
export type AnswersData = {
  readonly late: OverdueData;
  readonly why: WhyLateData;
  readonly counts: CountsData;
  readonly turned: TurnedData;
  readonly moved: readonly DateMoved[];
  readonly decided: readonly DecisionMade[];
  readonly became: ReturnType<typeof becameIn>;
};

/** The four of them on one page, out of what the other sections say at length. */
export function answersIn(scene: ReportScene): AnswersData {
  return {
    late: overdueIn(scene),
    why: whyLateIn(scene),
    counts: countsIn(scene),
    turned: turnedIn(scene),
    moved: movedIn(scene),
    decided: decidedIn(scene),
    became: becameIn(scene),
  };
}
