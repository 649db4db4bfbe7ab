import { undoOf } from '#src/messages/receipt/undo-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

type Asked = {
  /** The day on which they are asked, and the one that was said: on that nothing may go to them. */
  readonly until: Day;
  readonly said: Day;
  readonly agreed: Day | null;
  readonly today: Day;
  readonly words: Phrase;
  /** Where the words name another day of the week than it is: the days of that name beside it; null where they do not. */
  readonly instead: readonly Day[] | null;
};

/** Tells a lead until when they are not asked, and that no date has moved. */
export function saySnoozed(what: Named & Asked): Card {
  const { ref, title, until, said, agreed, today, words, instead } = what;
  const date = agreed === null ? '' : ` The date stays ${sayDay(agreed, today)}.`;
  const off = instead === null ? '' : ` ${sayWeekday(until, today)} is another day of the week than you said.`;
  const later =
    said === until
      ? ''
      : ` Nothing goes to you on ${sayWeekday(said, today)}; that is the first day after it on which it does.`;
  return buildCard({
    heading: say`I ask again about ${ref} on ${sayWeekday(until, today)}`,
    blocks: [
      { kind: 'said', text: say`${title}.${off}${later}${date}` },
      ...heardWords('Your words, kept with it', words),
    ],
    buttons: [
      undoOf({ ref }, `not to be asked until ${sayWeekday(until, today)}`),
      ...(instead ?? []).map((day) => ({
        label: sayWeekday(day, today),
        say: say`/rag snooze ${ref} until ${day}`,
      })),
    ],
    // A day right under it is another day to be asked on, and no date of the action.
    typed: { day: say`/rag snooze ${ref} until …` },
  });
}
