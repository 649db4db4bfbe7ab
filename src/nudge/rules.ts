import type { NudgeRule } from './nudge-rule.ts';
import { dueSoon } from './rules/due-soon.ts';
import { dueToday } from './rules/due-today.ts';
import { embedded } from './rules/embedded.ts';
import { goneQuiet } from './rules/gone-quiet.ts';
import { handedOver } from './rules/handed-over.ts';
import { officeQuestion } from './rules/office-question.ts';
import { officeReminder } from './rules/office-reminder.ts';
import { overdue } from './rules/overdue.ts';
import { reviewDue } from './rules/review-due.ts';
import { reviewLate } from './rules/review-late.ts';
import { sentBack } from './rules/sent-back.ts';
import { wordsWait } from './rules/words-wait.ts';
import { starting } from './rules/starting.ts';
import { toCheck } from './rules/to-check.ts';
import { watermelon } from './rules/watermelon.ts';

/** Every reason to ask about an action, most pressing first: where several hold, the first puts the question. */
export const RULES: readonly NudgeRule[] = [
  officeQuestion,
  officeReminder,
  overdue,
  reviewLate,
  dueToday,
  dueSoon,
  toCheck,
  sentBack,
  wordsWait,
  embedded,
  handedOver,
  watermelon,
  reviewDue,
  starting,
  goneQuiet,
];
