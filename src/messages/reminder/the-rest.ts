import type { DraftButton } from '#src/messages/draft.ts';

/** The button that opens the round, in which the others are asked too; none where there are no others. */
export function openTheRest(others: number, isAlone = false): readonly DraftButton[] {
  if (others === 0) return [];
  return [{ label: isAlone ? 'Go on' : `and ${others} more`, say: '/rag round' }];
}
