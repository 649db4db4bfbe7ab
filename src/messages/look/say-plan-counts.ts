import type { PlanCounts } from '#src/plan/count-as.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** "146 actions, 130 dated, 9 open-ended, 7 need you": all of a plan's actions, each once; what there is none of beside these three is not said. */
export function sayPlanCounts(counts: PlanCounts): string {
  return [sayCount(counts.actions, 'action'), ...partsOf(counts)].join(', ');
}

/** The same without their sum. */
export function sayPlanParts(counts: PlanCounts): string {
  return partsOf(counts).join(', ');
}

function partsOf({ dated, openEnded, needYou, saidComplete, complete, closed }: PlanCounts): readonly string[] {
  return [
    `${dated} dated`,
    `${openEnded} open-ended`,
    ...(saidComplete === 0 ? [] : [`${saidComplete} said to be complete`]),
    `${needYou} ${needYou === 1 ? 'needs' : 'need'} you`,
    ...(complete === 0 ? [] : [`${complete} complete`]),
    ...(closed === 0 ? [] : [`${closed} closed in another way`]),
  ];
}
