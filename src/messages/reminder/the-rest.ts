import type { DraftButton } from '#src/messages/draft.ts';

/** The button under five questions that opens the others, however many; none where there are no others. */
export function openTheRest(others: number, hasRound: boolean): readonly DraftButton[] {
  if (others === 0) return [];
  // Without a round of questions the list of all that is theirs holds them too.
  return [{ label: `and ${others} more`, say: hasRound ? '/rag round' : '/rag mine' }];
}
