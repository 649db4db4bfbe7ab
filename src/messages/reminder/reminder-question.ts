import type { Ask } from '#src/nudge/nudge.ts';
import type { Question } from '#src/plan/question.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { RULE_WORDS } from './rule-words.ts';

/** What a rule asks a lead. */
export function questionOf(ask: Ask, { today }: Pick<ReminderContext, 'today'>): Question {
  // Whoever has answered is not asked the same anew: only their words want a reading.
  if (ask.kept?.by === null) return 'which-rating';
  return RULE_WORDS[ask.rule].asks(ask, today);
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
  'is-it-complete': 'Is it complete?',
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
