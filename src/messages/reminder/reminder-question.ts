import type { Ask } from '#src/nudge/nudge.ts';
import type { Question } from '#src/plan/question.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { ReminderContext } from './reminder-facts.ts';

/** What a rule asks a lead. */
export function questionOf(
  { rule, kept, tracked: { standing } }: Ask,
  { today }: Pick<ReminderContext, 'today'>,
): Question {
  // Whoever has answered is not asked the same anew: only their words want a reading.
  if (kept?.by === null) return 'which-rating';
  switch (rule) {
    case 'escalation':
    case 'overdue':
      return 'is-it-done';
    case 'due-today':
      return standing.agreed === today ? 'is-it-done' : 'will-it-be-done';
    case 'due-soon':
      return 'will-it-be-done';
    case 'watermelon':
      return standing.agreed !== null && standing.agreed < today ? 'is-it-done' : 'still-right';
    case 'review-due':
      return 'how-was-the-review';
    case 'starting':
      return 'has-it-started';
    case 'gone-quiet':
      return 'how-is-it';
    case 'not-understood':
      return 'what-was-meant';
    case 'date-missing':
      return 'which-date';
    case 'first-message':
      return 'which-rating';
    case 'unreachable':
      return 'who-answers';
  }
}

/** The one question that a rule puts to a lead, with what it sits badly with. */
export function sayQuestion(ask: Ask, context: ReminderContext): string {
  return `${openingOf(ask, context)}${WORDS[questionOf(ask, context)]}`;
}

/** A question on its own, where it is put again. */
export function questionInWords(question: Question): string {
  return WORDS[question];
}

const WORDS: Readonly<Record<Question, string>> = {
  'is-it-done': 'Is it done, or is there a later date?',
  'will-it-be-done': 'Will it be done by then?',
  'still-right': 'Is the rating still right?',
  'has-it-started': 'Is it under way?',
  'how-is-it': 'Is it on track this month?',
  'how-was-the-review': 'What does the review find: is it on track?',
  'which-rating': 'How would you rate it?',
  'what-was-meant': 'What does the answer mean?',
  'which-date': 'What date would be right?',
  'who-answers': 'Who could answer for it?',
  'read-so': 'Is that right?',
};

function openingOf({ rule, kept, tracked: { standing } }: Ask, { today }: ReminderContext): string {
  if (kept?.by === null) return '';
  const { declared, agreed, forecast } = standing;
  const rated = `It is rated ${sayRating(declared?.rating ?? null)}`;
  if (rule === 'escalation' || rule === 'overdue') {
    return declared?.rating === 'green' ? `${rated} and its date has passed. ` : '';
  }
  if (rule !== 'watermelon') return '';
  if (agreed !== null && agreed < today) return `${rated} and its date has passed. `;
  const isLater = agreed !== null && forecast !== null && forecast > agreed;
  return isLater ? `${rated} and is expected later than agreed. ` : `${rated} and its date is close. `;
}
