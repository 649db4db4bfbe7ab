import type { Change } from '#src/plan/change.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import type { Asking } from '#src/messages/card.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { Question } from '#src/plan/question.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { RULE_WORDS } from './rule-words.ts';

/** What a rule asks a lead. */
export function questionOf(ask: Ask, { today }: Pick<ReminderContext, 'today'>): Question {
  const asks = RULE_WORDS[ask.rule].asks(ask, today);
  // Whoever has answered is not asked the same anew: only their words want a reading. What the office asks is another question.
  if (ask.kept?.by === null && asks !== 'office-asks') return readingOf(ask) === null ? 'which-rating' : 'read-so';
  return asks;
}

/** How the reader’s own words that wait are read, of the step that is asked about; null where they are not. */
export function readingOf({ kept, tracked: { step } }: Ask): Change | null {
  if (kept?.by !== null || kept.reading === null) return null;
  const of = kept.reading.step;
  return of !== undefined && (step === undefined || step.name.label !== of.label) ? null : kept.reading;
}

/** The one question that a rule puts to a lead. */
export function sayQuestion(ask: Ask, context: ReminderContext): Said {
  const question = questionOf(ask, context);
  const { step } = ask.tracked;
  const reading = question === 'read-so' ? readingOf(ask) : null;
  if (reading !== null)
    return say`I read your words as ${sayChange(reading, context.today, context.naming.words)}. Is that right?`;
  if (step !== undefined) return ofStep(question, sayStep(step.name, context.naming.words));
  const rating = ask.tracked.standing.declared?.rating;
  return question === 'still-right' && rating !== undefined ? `Is ${LOOK[rating].word} still right?` : WORDS[question];
}

/** The question of one step, by the plan's words for it. */
function ofStep(question: Question, step: Said): Said {
  if (question === 'is-it-done') return say`Is ${step} done?`;
  return question === 'will-it-be-done' ? say`Will ${step} be done by then?` : WORDS[question];
}

/** What a card asks about an action, and about which step of it. */
export function askedIn(ask: Ask, context: Pick<ReminderContext, 'today'>): Omit<Asking, 'buttons'> {
  const { action, step } = ask.tracked;
  const question = questionOf(ask, context);
  return step === undefined ? { action: action.id, question } : { action: action.id, question, step: step.name };
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
  'which-step': 'Which part of it is done?',
  'which-step-dated': 'Which part of it is that of?',
  'is-it-complete': 'Is it complete?',
  'does-it-hold': 'Does it still hold?',
  'office-asks': 'What is your answer?',
  'read-so': 'Is that right?',
};
