import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { Ask, RuleName } from '#src/nudge/nudge.ts';
import type { Question } from '#src/plan/question.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { ReminderContext } from './reminder-facts.ts';

/** Everything that is said of a rule: what it asks, and why in two or three words. */
type RuleWords = {
  readonly asks: (ask: Ask, today: Day) => Question;
  readonly why: string;
};

/** What is worth asking on a day that no rule named; the office's own question where it is asked again. */
function aboutNow({ tracked: { standing } }: Ask, today: Day): Question {
  const { agreed, chase } = standing;
  if (chase !== null && chase.question !== null) return 'office-asks';
  if (agreed === null || agreed > addDays(today, SOON)) return 'how-is-it';
  return agreed > today ? 'will-it-be-done' : 'is-it-done';
}

const SOON = 14;

/** What each rule says, in the order of the list of rules. */
export const RULE_WORDS: Readonly<Record<RuleName, RuleWords>> = {
  escalation: {
    asks: () => 'is-it-done',
    why: 'escalated after two unanswered questions',
  },
  'office-question': {
    asks: () => 'office-asks',
    why: 'the programme office asks',
  },
  'office-reminder': {
    asks: aboutNow,
    why: 'the programme office asks for a word',
  },
  overdue: { asks: () => 'is-it-done', why: 'its date has passed' },
  'review-late': { asks: () => 'how-was-the-review', why: 'a review is late' },
  'due-today': {
    asks: ({ tracked: { standing } }, today) => (standing.agreed === today ? 'is-it-done' : 'will-it-be-done'),
    why: 'due today',
  },
  'due-soon': { asks: () => 'will-it-be-done', why: 'due soon' },
  'to-check': { asks: () => 'is-it-complete', why: 'said to be done, to be checked' },
  'sent-back': { asks: () => 'is-it-done', why: 'a check found something missing' },
  'words-wait': { asks: () => 'what-was-meant', why: 'your words wait' },
  embedded: { asks: () => 'does-it-hold', why: 'complete for a while: does it hold?' },
  'handed-over': {
    asks: ({ tracked: { standing } }, today) =>
      standing.agreed !== null && standing.agreed < today ? 'is-it-done' : 'still-right',
    why: 'rated by who led it before',
  },
  watermelon: {
    asks: ({ tracked: { standing } }, today) =>
      standing.agreed !== null && standing.agreed < today ? 'is-it-done' : 'still-right',
    why: 'rated better than its dates say',
  },
  'review-due': {
    asks: () => 'how-was-the-review',
    why: 'a review is due',
  },
  starting: {
    asks: () => 'has-it-started',
    why: 'it starts',
  },
  'gone-quiet': { asks: () => 'how-is-it', why: 'no word this month' },
  'not-understood': {
    asks: () => 'what-was-meant',
    why: 'nobody understood the answer',
  },
  'date-missing': { asks: () => 'which-date', why: 'it has no date' },
  unreachable: { asks: () => 'who-answers', why: 'its lead cannot be reached' },
  'first-message': { asks: () => 'which-rating', why: 'the first message' },
  'office-day': { asks: () => 'who-answers', why: 'it waits for the programme office' },
  'office-late': {
    asks: () => 'who-answers',
    why: 'it has waited for a week',
  },
};

const REVIEW = ['A review is due', 'A review was due'] as const;

/** What is said of the day that a rule is about, ahead and past, where that is not the due date. */
export const STAGE_VERBS: Readonly<Partial<Record<RuleName, readonly [ahead: string, past: string]>>> = {
  starting: ['Starts', 'Was to start'],
  'review-due': REVIEW,
  'review-late': REVIEW,
};

/** The one fact of an action among others: "31 Jul, 3 months late", "due 30 Nov". */
export function sayFact(ask: Ask, context: Pick<ReminderContext, 'today' | 'days' | 'naming'>): Said {
  const { step } = ask.tracked;
  const fact = factOf(ask, context);
  return step === undefined ? fact : say`${sayStep(step.name, context.naming.words)}: ${fact}`;
}

function factOf(ask: Ask, { today, days }: Pick<ReminderContext, 'today' | 'days'>): string {
  const { agreed } = ask.tracked.standing;
  if (ask.kept !== null) return ask.kept.by === null ? 'your words wait' : 'an answer to settle';
  const verbs = STAGE_VERBS[ask.rule];
  if (verbs !== undefined) {
    const [ahead, past] = verbs;
    const day = dayOf(ask);
    return `${(day < today ? past : ahead).toLowerCase()} ${day === today ? 'today' : sayDay(day, today)}`;
  }
  if (ask.rule === 'office-question') return RULE_WORDS[ask.rule].why;
  if (ask.rule === 'embedded') return `complete since ${sayDay(ask.tracked.standing.stageOn ?? today, today)}`;
  if (ask.rule === 'watermelon') return 'only said to be Green';
  if (ask.rule === 'handed-over') return RULE_WORDS[ask.rule].why;
  if (agreed === null) return RULE_WORDS[ask.rule].why;
  const papers = ask.papers?.sitting?.papers;
  if (papers !== undefined && papers >= today)
    return `paper due ${sayDay(papers, today)}, itself ${sayDay(agreed, today)}`;
  if (agreed < today) return `${sayDay(agreed, today)}, ${sayDistance(agreed, today, days)}`;
  return agreed === today ? 'due today' : `due ${sayDay(agreed, today)}`;
}

/** The stage of a rule that asks about a day is of that day. */
export function dayOf({ stage }: Ask): Day {
  return stage.of as Day;
}
