import { readDay } from '#src/calendar/day.ts';
import { longDay } from '#src/messages/report/parts.ts';

/** What became of an action by the words that its feed has for it. */
const WORDS: Readonly<Record<string, string>> = {
  published: 'published',
  republished: 'worded anew in a newer version of the plan',
  dropped: 'left out of a newer version of the plan',
  'plan-said': 'the plan itself said how it stood',
  updated: 'somebody said how it stands',
  corrected: 'what was said was corrected',
  'date-asked': 'another date was asked for',
  'date-agreed': 'a date was agreed',
  'date-declined': 'a date was declined',
  'date-returned': 'a date that is sure was asked for',
  assigned: 'given to other leads',
  complete: 'checked and found complete',
  'not-yet-complete': 'checked and found not yet complete',
  closed: 'closed in another way',
  reopened: 'opened again',
  'said-to-hold': 'said to hold',
  'public-line': 'a line for the public was let go',
  'public-line-withdrawn': 'its line for the public was withdrawn',
};

type Update = Readonly<Record<string, unknown>>;

/** The rows of the feed of updates in words, oldest first. */
export function sayUpdates(updates: readonly Update[]): readonly string[] {
  return updates.map(({ day, what, rating, date, by }) => {
    const [on, to] = [readDay(String(day)), readDay(String(date))];
    const facts = [
      ...(typeof rating === 'string' ? [rating] : []),
      ...(to === null ? [] : [longDay(to)]),
      ...(typeof by === 'string' ? [`by ${by}`] : []),
    ];
    const words = WORDS[String(what)] ?? String(what);
    return `- ${on === null ? '' : `${longDay(on)}: `}${[words, ...facts].join(', ')}`;
  });
}
