import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** What became of a question that its reader answered elsewhere, behind the action's number: when, and what. */
export function sayAnsweredByYou(said: Said, on: Day, today: Day): Said {
  return say`was answered by you on ${sayDay(on, today)}: ${said}`;
}

/** The same of a question that its reader put off. */
export function sayAskedLater(until: Day, today: Day): Said {
  return `is asked about again on ${sayWeekday(until, today)}, as you wished`;
}

/** The same of an action of which its reader says that it is another's. */
export function sayNotYours(on: Day, today: Day): Said {
  return `is not yours, you said on ${sayDay(on, today)}`;
}

/** The answer to the office's own question, in place of what changed. */
export const IN_YOUR_WORDS = 'in your own words';
