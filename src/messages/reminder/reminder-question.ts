import type { Ask } from '#src/nudge/nudge.ts';
import type { Question } from '#src/plan/question.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { RULE_WORDS } from './rule-words.ts';

/** What a rule asks a lead. */
export function questionOf(ask: Ask, { today }: Pick<ReminderContext, 'today'>): Question {
  // Whoever has answered is not asked the same anew: only their words want a reading.
  if (ask.kept?.by === null) return 'which-rating';
  return RULE_WORDS[ask.rule].asks(ask, today);
}

/** The one question that a rule puts to a lead. */
export function sayQuestion(ask: Ask, context: ReminderContext): string {
  const question = questionOf(ask, context);
  const rating = ask.tracked.standing.declared?.rating;
  return question === 'still-right' && rating !== undefined ? `Is ${LOOK[rating].word} still right?` : WORDS[question];
}

/** A question on its own, where it is put again. */
export function questionInWords(question: Question): string {
  return WORDS[question];
}

const WORDS: Readonly<Record<Question, string>> = {
  'is-it-done': 'Is it done?',
  'will-it-be-done': 'Will it be done by then?',
  'still-right': 'Is the rating still right?',
  'has-it-started': 'Has it started?',
  'how-is-it': 'Is it on track this month?',
  'how-was-the-review': 'What does the review find: is it on track?',
  'which-rating': 'How would you rate it?',
  'what-was-meant': 'What does the answer mean?',
  'which-date': 'What date would be right?',
  'who-answers': 'Who could answer for it?',
  'is-it-complete': 'Is it complete?',
  'office-asks': 'What is your answer?',
  'read-so': 'Is that right?',
};
