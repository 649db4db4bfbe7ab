import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { saysWeekdayOf } from '#src/timescale/unlikely-day.ts';
import type { Scene } from '#src/commands/command.ts';

/** Longer than anybody is left in peace by a slip of the pen, or by a year that was rolled on. */
const LONG = 300;

/** True for a day so far ahead that it is read back first; one that was read back is said with its weekday, or by a tap with its year. */
export function isFarAhead(day: Day, words: string, { message, today }: Pick<Scene, 'message' | 'today'>): boolean {
  // A tap without a year is on a card of before today, whose day was rolled on.
  const isSure = saysWeekdayOf(words, day) || (message.card !== null && /\d{4}/u.test(words));
  return day > addDays(today, LONG) && !isSure;
}

/** Reads back until when somebody would not be asked; `before` is the command up to the day. */
export function askUntil(day: Day, before: Said): Card {
  const whole = say`${before} until ${sayDay(day)}`;
  const yes: DraftButton = { label: `Yes, ${sayDay(day)}`, say: whole };
  return askPart({
    heading: `Until ${sayDay(day)}?`,
    says: 'That is most of a year or more. Nothing is arranged yet.',
    buttons: [yes],
    typed: {},
  });
}
