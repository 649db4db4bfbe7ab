import type { Day } from '#src/calendar/day.ts';
import { sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { joined, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** A pause in whose words more stands than a pause can hold. */
export type PauseInDoubt = {
  readonly doubt: Phrase;
  /** Until when, or the days to choose from where none was said. */
  readonly days: readonly Day[];
  /** The only ones that are meant, or those that are left out, with all the others; none where no number was said. */
  readonly only: readonly Phrase[];
  readonly allBut: { readonly out: readonly Phrase[]; readonly others: readonly Phrase[] } | null;
  /** Whose pause it is, as a command names them; empty for the speaker’s own. */
  readonly whose: string;
  readonly today: Day;
};

/** Asks what of a pause is meant: a pause is of everything, and a snooze of single actions; nothing is done before a tap. */
export function askPause({ doubt, days, only, allBut, whose, today }: PauseInDoubt): Card {
  const [first, ...more] = days;
  const isOne = first !== undefined && more.length === 0;
  const until = (day: Day): string => (isOne ? '' : ` until ${sayWeekday(day, today)}`);
  const buttons = days.flatMap((day): readonly DraftButton[] => {
    const some =
      allBut === null
        ? snoozeOf(only, say`Only ${joinedWithAnd(only)}${until(day)}`, day)
        : snoozeOf(allBut.others, say`All but ${joinedWithAnd(allBut.out)}${until(day)}`, day);
    const all = { label: `Everything until ${sayWeekday(day, today)}`, say: `/rag pause${whose} until ${day}` };
    return [...some, all];
  });
  return buildCard({
    readers: 'asker',
    heading: isOne ? 'What is to be paused?' : 'Until when?',
    blocks: [
      {
        kind: 'said',
        text: say`A pause is of everything that I ask one person. I am not sure about: “${doubt}”. Nothing is paused or recorded yet.`,
      },
    ],
    buttons,
  });
}

function snoozeOf(refs: readonly Phrase[], label: Phrase, day: Day): readonly DraftButton[] {
  return refs.length === 0 ? [] : [{ label, say: say`/rag snooze ${joined(refs, ', ')} until ${day}` }];
}
