import type { Day } from '#src/calendar/day.ts';
import { sayReminder } from '#src/messages/reminder/reminder.ts';
import { askedIn } from '#src/nudge/asked-in.ts';
import type { Nudge } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import type { OutKey } from './message.ts';
import type { Outgoing } from './outgoing.ts';
import type { Asked } from './register.ts';

/** A nudge as it goes out, by the morning's run or by the office's hand, worded for its reader. */
export function nudgeMessage(nudge: Nudge, context: Parameters<typeof sayReminder>[1]): Outgoing {
  const { today } = context;
  return {
    key: nudgeKey(today, nudge.to),
    kind: nudge.kind,
    day: today,
    to: { person: nudge.to },
    card: sayReminder(nudge, context),
    about: nudge.asks.map(({ tracked, rule }) => ({ action: tracked.action.id, rule })),
    edits: null,
    holds: null,
  };
}

/** What a nudge asks, so that it is not asked again. */
export function questionsOf(nudge: Nudge, day: Day): readonly Asked[] {
  const key = nudgeKey(day, nudge.to);
  return askedIn(nudge, day).map((question) => ({ ...question, key }));
}

/** One person gets one nudge a day: a second has the same key. */
function nudgeKey(day: Day, person: PersonId): OutKey {
  return `nudge/${day}/${person}` as OutKey;
}
