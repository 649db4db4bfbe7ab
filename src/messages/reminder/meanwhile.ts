import { sayDay } from '#src/calendar/say-day.ts';
import type { Moved, WhileAway } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftRow } from '#src/messages/draft.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayEvent, wordsOf } from '#src/messages/words/say-event.ts';
import { sayUnconfirmed } from '#src/messages/words/say-standing-rating.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayShortStretch } from '#src/messages/words/say-stretch.ts';
import { sayNames } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';

const MOST_ROWS = 3;
const LONGEST_WORDS = 100;

/** What others did while somebody was away: what deputies answered, dates decided, ratings changed. */
export function sayMeanwhile({ from, to, moved }: WhileAway, context: ReminderContext): Card {
  return sayMoved(`While you were away, ${sayShortStretch(from, to, context.today)}`, moved, context);
}

/** What the office decided between the beginning and the first message to somebody. */
export function sayDecidedBefore(decided: readonly Moved[], context: ReminderContext): Card {
  return sayMoved('Decided before this message', decided, context);
}

function sayMoved(heading: string, moved: readonly Moved[], context: ReminderContext): Card {
  const rows = moved.slice(0, MOST_ROWS).map((one) => movedRow(one, context));
  return buildCard({
    heading,
    blocks: [{ kind: 'rows', rows, more: moved.length - rows.length }],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}

// The last of them say how it stands; what came before is in its history.
const MOST_LINES = 2;

function movedRow({ tracked, lines: all }: Moved, context: ReminderContext): DraftRow {
  const lines = all.filter((line, at) => !asksWhatIsSaid(line, all[at - 1]));
  const earlier = lines.length - MOST_LINES;
  return {
    ...rowAbout(context.naming.action(tracked.action)),
    rating: shownRatingOf(tracked, context.today),
    facts: [
      ...[sayUnconfirmed(tracked, context.today)].filter((lapse) => lapse !== ''),
      ...(earlier > 0 ? [`${sayCount(earlier, 'earlier line')} in its history`] : []),
      ...lines.slice(-MOST_LINES).map((line) => {
        const next = all[all.indexOf(line) + 1];
        const asked = next !== undefined && asksWhatIsSaid(next, line) ? ', and asked for that date' : '';
        return say`${sayLine(line, context)}${asked}`;
      }),
    ],
  };
}

/** True for a date that is asked for in the words of the answer that expects it. */
function asksWhatIsSaid({ event, by, message }: ActionEntry, before: ActionEntry | undefined): boolean {
  if (event.kind !== 'date-asked' || before?.event.kind !== 'updated') return false;
  return before.by === by && before.message === message && before.event.change.forecast === event.day;
}

function sayLine({ day, by, event }: ActionEntry, context: ReminderContext): Said {
  const name = (person: PersonId): string => sayNames([person], context);
  const what = sayEvent(event, { today: context.today, name, heard: context.naming.words });
  const words = saidWith(event);
  const heard = words === '' ? '' : say`: “${clipped(context.naming.words(words), LONGEST_WORDS)}”`;
  return say`${sayDay(day, context.today)}, ${by === null ? 'the plan' : name(by)}: ${what}${heard}`;
}

/** An answer's colour and dates are said already, and its note is what is left to say. */
function saidWith(event: ActionEntry['event']): string {
  return event.kind === 'updated' || event.kind === 'amended' ? (event.change.narrative ?? '') : wordsOf(event);
}
