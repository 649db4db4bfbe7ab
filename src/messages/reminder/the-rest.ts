import type { DraftButton } from '#src/messages/draft.ts';

/** The button under five questions that opens the round, in which the others are asked too; none where there are no others. */
export function openTheRest(others: number): readonly DraftButton[] {
  return others === 0 ? [] : [{ label: `and ${others} more`, say: '/rag round' }];
}
