import type { Ask } from '#src/nudge/nudge.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** The one question that a rule puts to a lead. */
export function sayQuestion(ask: Ask, context: ReminderContext): string {
  // Whoever has answered is not asked the same anew: only their words want a reading.
  if (ask.kept?.by === null) return 'How would you rate it?';
  switch (ask.rule) {
    case 'escalation':
    case 'overdue':
      return askAfterDate(ask);
    case 'due-today':
      return ask.tracked.standing.agreed === context.today
        ? 'Is it done, or is there a later date?'
        : 'Will it be done by then?';
    case 'due-soon':
      return 'Will it be done by then?';
    case 'watermelon':
      return askAboutRating(ask, context);
    case 'review-due':
      return 'What does the review find: is it on track?';
    case 'starting':
      return 'Is it under way?';
    case 'gone-quiet':
      return 'Is it on track this month?';
    case 'not-understood':
      return 'What does the answer mean?';
    case 'date-missing':
      return 'What date would be right?';
    case 'first-message':
      return 'How does it stand?';
    case 'unreachable':
      return 'Who could answer for it?';
  }
}

function askAfterDate({ tracked: { standing } }: Ask): string {
  const question = 'Is it done, or is there a later date?';
  const { declared } = standing;
  return declared?.rating === 'green'
    ? `It is rated ${sayRating('green')} and its date has passed. ${question}`
    : question;
}

/** Which of the dates the rating does not sit with, and an open question. */
function askAboutRating({ tracked: { standing } }: Ask, { today }: ReminderContext): string {
  const { declared, agreed, forecast } = standing;
  const rated = `It is rated ${sayRating(declared?.rating ?? null)}`;
  if (agreed !== null && agreed < today)
    return `${rated} and its date has passed. Is it done, or is there a later date?`;
  if (agreed !== null && forecast !== null && forecast > agreed) {
    return `${rated} and is expected later than agreed. Is the rating still right?`;
  }
  return `${rated} and its date is close. Is the rating still right?`;
}
