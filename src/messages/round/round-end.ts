import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card, Round } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { headingFor } from '#src/messages/reminder/several.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { saidBefore, undoButtons } from './round-said.ts';
import type { Before } from './round-said.ts';

/** That all of a round were seen, and how many of them have an answer now; what was skipped can be gone through. */
export function sayRoundDone(round: Round, before: Before): Card {
  const { of, skipped } = round;
  const isAll = round.answered.length === of;
  const all = of === 1 ? 'Seen' : `All ${of} seen`;
  const again: readonly DraftButton[] =
    skipped.length === 0 ? [] : [{ label: `Go through the ${skipped.length} skipped`, say: '/rag round skipped' }];
  return buildCard({
    readers: 'asker',
    heading: isAll ? headingFor(0, round) : `${all}: ${countsOf(round)}. Thank you.`,
    blocks: [...saidBefore(before)],
    buttons: [...again, ...undoButtons(before, 'Undo the last')],
    round,
    // No question follows, so the next line can only be why.
    wants: (round.unexplained ?? null) === null ? null : 'reason',
  });
}

/** That somebody stopped a round, and how they go on with it. */
export function sayRoundStopped(round: Round): Card {
  const { of, left } = round;
  const text =
    left.length === 1
      ? 'One is still to come. I ask about it as usual.'
      : `${left.length} are still to come. I ask about them as usual.`;
  return buildCard({
    readers: 'asker',
    heading: `Stopped after ${of - left.length} of ${of}: ${countsOf(round)}`,
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'Go on', say: '/rag round on' }],
    round,
  });
}

/** That nothing of somebody's waits for a word. */
export function sayNoRound(): Card {
  return buildCard({
    readers: 'asker',
    heading: 'Nothing of yours waits for a word',
    blocks: [{ kind: 'said', text: 'There is nothing to go through today. Your actions are one tap away.' }],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}

/** A card between two questions of a round, with the way back to it. */
export function besideRound(card: Card, round: Round): Card {
  const back: DraftButton = { label: 'Go on with the round', say: '/rag round on' };
  const blocks: readonly DraftBlock[] = card.blocks;
  return buildCard({ ...asDraft(card), blocks, buttons: [...card.buttons, back], round });
}

function countsOf({ of, left, answered, skipped }: Round): string {
  const passed = of - left.length - answered.length - skipped.length;
  const counts = [
    [answered.length, 'answered'],
    [skipped.length, 'skipped'],
    [passed, 'no longer to be asked'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? 'none answered' : sayAnd(said);
}
