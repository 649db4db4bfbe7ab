import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { leaveChoices, sayLeaveDays } from '#src/messages/requests/leave-to-arrange.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { ReminderContext } from './reminder-facts.ts';

const LONGEST = 200;

/** The leave of which the reader wrote last and that nobody has arranged, with the tap that does; null for none. */
export function sayStillAway({ unplaced = [], today, naming }: ReminderContext): Card | null {
  const last = unplaced.findLast(({ leave }) => leave !== undefined && (leave.to === null || leave.to >= today));
  if (last?.leave === undefined) return null;
  const { number, on, words, leave } = last;
  const under = `leave ${number}`;
  const buttons = [
    ...leaveChoices(leave, { whom: '', yes: 'Yes, arrange it', today }),
    { label: 'Not away', say: `/rag place ${number} nowhere` },
  ];
  return buildCard({
    heading: 'Are you away?',
    blocks: [
      {
        kind: 'said',
        text: say`You wrote on ${sayDay(on, today)}: “${clipped(naming.words(words), LONGEST)}” ${sayLeaveDays(leave, today)}`,
      },
      { kind: 'choices', of: under },
    ],
    buttons: buttons.map((button) => ({ ...button, under })),
    readers: 'asker',
  });
}
