import { doubtsOf } from '#src/intake/doubts.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Action } from '#src/plan/action.ts';

/** How much of a plan can be worked with; each action is in one of the three. */
export type PlanCounts = {
  readonly actions: number;
  readonly dated: number;
  readonly openEnded: number;
  /** Actions with a date or a lead in doubt. */
  readonly needYou: number;
};

/** Counts a plan's actions as a programme officer sees them. */
export function countPlan(actions: readonly Action[]): PlanCounts {
  const doubtful = new Set(doubtsOf(actions).map(({ ref }) => ref));
  const plain = actions.filter(({ ref }) => !doubtful.has(ref));
  const dated = plain.filter(({ timescale }) => timescale.due !== null).length;
  return { actions: actions.length, dated, openEnded: plain.length - dated, needYou: doubtful.size };
}

/** "146 actions, 130 dated, 9 open-ended, 7 need you." */
export function sayCounts({ actions, dated, openEnded, needYou }: PlanCounts): string {
  const parts = [`${dated} dated`, `${openEnded} open-ended`, `${needYou} ${needYou === 1 ? 'needs' : 'need'} you`];
  return `${[sayCount(actions, 'action'), ...parts].join(', ')}.`;
}
