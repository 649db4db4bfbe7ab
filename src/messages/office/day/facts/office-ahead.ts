import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { sayDueBy } from '#src/messages/governance/boards/review-cards.ts';
import { sayWall } from '#src/messages/governance/boards/wall-cards.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Ahead } from '#src/office/ahead.ts';
import type { Fact } from '#src/office/facts.ts';
import type { OfficeContext } from '#src/messages/office/day/office-context.ts';
import { rowWith } from '#src/messages/office/day/office-row.ts';

/** True for what comes that the office can still prepare for. */
export function isAhead(fact: Fact): fact is Ahead {
  return fact.kind === 'wall' || fact.kind === 'review';
}

/** Each with its taps under it. */
export function partOfAhead(
  ahead: readonly Ahead[],
  context: OfficeContext,
): { readonly blocks: readonly DraftBlock[]; readonly buttons: readonly DraftButton[] } {
  const rows = ahead.map((one) => rowWith(one.id, say`${sayAhead(one, context)}.`, choicesOfAhead(one)));
  return { blocks: rows.flatMap(({ blocks }) => blocks), buttons: rows.flatMap(({ buttons }) => buttons) };
}

/** What comes, in a sentence without its full stop. */
export function sayAhead(ahead: Ahead, { today }: OfficeContext): Said {
  if (ahead.kind === 'wall') return sayWall(ahead.wall, today);
  const { review, on, due } = ahead;
  return `${review.name} is ${on === today ? 'today' : `on ${sayWeekday(on, today)}`}; ${sayDueBy(due)}`;
}

/** In a word or two, where many are one row. */
export function shortOfAhead(ahead: Ahead, { today }: OfficeContext): string {
  return ahead.kind === 'wall' ? sayDay(ahead.wall.day, today) : `${ahead.review.name}, ${sayDay(ahead.on, today)}`;
}

/** The taps that show it. */
export function choicesOfAhead(ahead: Ahead): readonly DraftButton[] {
  const { kind, plan } = ahead;
  if (kind === 'wall') return [{ label: 'Show the wall', say: `/rag wall ${plan.key}` }];
  return [
    { label: 'All reviews', say: `/rag reviews ${plan.key}` },
    { label: 'What waits for boards', say: `/rag board ${plan.key}` },
  ];
}
