import type { Day } from '#src/calendar/day.ts';
import type { Scene } from '#src/commands/command.ts';
import { timescaleOf } from '#src/commands/words/new-action-words.ts';
import { splitReason } from '#src/commands/words/reason.ts';
import type { Lacking } from '#src/messages/office/day/ask-cards.ts';
import { askOnceOrRound } from '#src/messages/office/once-or-round.ts';
import type { Card } from '#src/messages/card.ts';

/** What the words for a due date say that comes round again, or only begins, and the one day in them; null where they name a day and no more. */
function comesRound(head: string, today: Day): { readonly day: Day | null } | null {
  const { kind, doubt, start } = timescaleOf(head, today);
  const isOpen = kind === 'recurring' || (kind === 'from' && OPEN.test(head));
  return isOpen && doubt === null ? { day: start } : null;
}

const OPEN = /(?<!\p{L})(?:onwards?|ongoing|rolling|continuing|continuous(?:ly)?)(?!\p{L})/iu;

/** True for “31 March, quarterly” in the place of a due date. */
export function saysRound(words: string, { today }: Scene): boolean {
  return comesRound(splitReason(words).head, today) !== null;
}

/** Asks whether “31 March, quarterly” is the one day or comes round, where words for a due date say so; null for any other. */
export function askIfRound(words: string, lacking: Lacking, { naming, today }: Scene): Card | null {
  const { head, reason } = splitReason(words);
  const round = comesRound(head, today);
  if (round === null) return null;
  return askOnceOrRound(lacking, { said: naming.words(head), typed: head, day: round.day, why: reason });
}
