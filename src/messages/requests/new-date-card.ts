import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { aloudFor } from '#src/messages/reminder/question-buttons.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';

/** The question for a later date; whatever is said with it is kept with it. */
export const UNTIL_WHICH_DAY = 'Until which day, and why?';

type Today = { readonly today: Day; readonly days: WorkingDays };
type Wanted = Pick<Named, 'ref'> & { readonly rating: Declarable | null };

/** Three days to tap: in a fortnight, a month and a quarter. */
export function datesToTap({ ref, rating }: Wanted, { today, days }: Today): readonly DraftButton[] {
  const later = [14, 30, 91].map((count) => days.onOrAfter(addDays(today, count)));
  return later.map((day) => ({
    label: sayWeekday(day, today),
    say:
      rating === null ? say`/rag ${ref} forecast ${sayDay(day)}` : say`/rag ${ref} ${rating}, expected ${sayDay(day)}`,
    aloud: say`${ref}, expected on ${sayWeekday(day, today)}`,
  }));
}

/** What asks for a later date of one action: its pieces and its buttons, with the other answers behind *More*. */
export function askForDate(
  wanted: Wanted,
  today: Today,
): { blocks: readonly DraftBlock[]; buttons: readonly DraftButton[] } {
  const { ref } = wanted;
  const others = (['amber', 'red', 'done'] as const).map((says): DraftButton => {
    const label = says === 'done' ? 'Done' : LOOK[says].word;
    return { label, say: say`/rag ${ref} ${says}`, aloud: aloudFor(ref, says), more: true };
  });
  return {
    blocks: [
      { kind: 'said', text: UNTIL_WHICH_DAY, asks: true, asked: 'question' },
      { kind: 'said', text: 'Tap a day, or say it in one line: “end of March, waiting on HR”.', asked: 'question' },
    ],
    buttons: [...datesToTap(wanted, today), ...others],
  };
}

// As many words as leave room for the rest of the heading.
const TITLE_WORDS = 10;

/** Asks for the later date of one action by itself. */
export function sayNewDate({ id, ref, title, rating }: Named & Wanted, today: Today): Card {
  const { blocks, buttons } = askForDate({ ref, rating }, today);
  return buildCard({
    heading: say`${ref} ${firstWords(title, TITLE_WORDS)}`,
    blocks,
    buttons,
    asks: [{ action: id, question: 'which-date', buttons: [] }],
  });
}
