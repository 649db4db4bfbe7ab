import { formerOn } from '#src/plan/ratings.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayHowFar, sayWeekday } from '#src/calendar/say-day.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { sayPapers } from '#src/messages/governance/boards/say-papers.ts';
import { countWords, firstWords } from '#src/messages/words/in-words.ts';
import { isSame, joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { withLapse } from '#src/messages/words/say-standing-rating.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import { isTurnAnswered, turnBefore } from '#src/plan/turns/missed-turn.ts';
import type { Declared, Standing } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import { LOOK } from '#src/rating/scale.ts';
import { heardFromOffice, sayWanted } from './from-the-office.ts';
import { heardKept, namedIn, sayNames } from './reminder-facts.ts';
import type { AskContext, ReminderContext } from './reminder-facts.ts';
import { sayQuestion } from './reminder-question.ts';
import { heardSentBack } from './sent-back-words.ts';
import { dayOf, STAGE_VERBS } from './rule-words.ts';

/** As much as is read before a question. */
const MOST_WORDS = 25;
/** Fewer words of a title would not say what it is. */
const LEAST_OF_TITLE = 4;

/** One action as it is asked about: what it is, and under it when it is due, the one question, and what follows it. */
export type QuestionLines = { readonly title: Phrase; readonly blocks: readonly DraftBlock[] };

/** The lines that ask about one action; `before` is what stands above them, whose words count too. */
export function questionLines(ask: Ask, context: AskContext, before: Said = ''): QuestionLines {
  const { ref, title } = namedIn(ask, context);
  const isAlone = before === '';
  const stands = isAlone ? sayHowItStands(ask, context) : sayWhenAsked(ask, context);
  const room = MOST_WORDS - countWords(before) - countWords(stands) - 1;
  const short = firstWords(title, Math.max(LEAST_OF_TITLE, room));
  const whole: readonly DraftBlock[] =
    isSame(short, title) || !isAlone ? [] : [{ kind: 'heard', by: 'The plan', words: title }];
  return {
    title: say`${ref} ${short}`,
    blocks: [
      ...(isSaid(stands) ? [said(stands)] : []),
      ...heardFromOffice(ask, context).map(asAsked),
      { kind: 'said', text: sayQuestion(ask, context), asks: true, asked: 'question' },
      ...whole.map(asAsked),
      ...heardKept(ask, context).map(asAsked),
      ...heardSentBack(ask, context).map(asAsked),
      ...[
        ask.papers === undefined ? '' : sayPapers(ask.papers, context.today),
        sayMissed(ask, context),
        sayWanted(ask, context),
        sayInstead(ask, context),
        ...(isAlone ? [sayOthers(ask, context)] : []),
      ]
        .filter(isSaid)
        .map(said),
    ],
  };
}

/** When it is asked about, and whose word its rating is. */
export function sayHowItStands(ask: Ask, context: AskContext): Phrase {
  const parts = [sayWhenAsked(ask, context), sayWhoRated(ask, context)];
  return joined(parts.filter(isSaid), ' ');
}

/** When it is or was due, begins or is reviewed, with how far off that is and what is expected instead. */
function sayWhenAsked(ask: Ask, context: ReminderContext): Said {
  const { today, naming } = context;
  if (ask.rule === 'embedded') return sayChecked(ask, context);
  const { action, standing, step } = ask.tracked;
  const { agreed, forecast } = standing;
  const ofStage = STAGE_VERBS[ask.rule];
  if (ofStage !== undefined) return sayDayOf(dayOf(ask), ofStage, context);
  const text = action.timescale.text.trim();
  if (agreed === null)
    return text === '' ? 'It has no date yet.' : say`The plan says “${firstWords(naming.words(text), 6)}”.`;
  const expected = forecast === null || forecast === agreed ? '' : `; expected ${sayDay(forecast, today)}`;
  if (step === undefined) return sayDayOf(agreed, ['Due', 'Was due', expected], context);
  const name = sayStep(step.name, naming.words);
  return sayDayOf(agreed, [say`${name} is due`, say`${name} was due`, expected], context);
}

/** When somebody found it complete, and who: it is asked about so long after that. */
function sayChecked({ tracked: { standing } }: Ask, context: ReminderContext): string {
  const { stageBy, stageOn } = standing;
  const who = stageBy === null ? '' : ` by ${sayNames([stageBy], context)}`;
  const on = stageOn === null ? '' : ` on ${sayDay(stageOn, context.today)}`;
  return `Checked and complete${on}${who}.`;
}

/** The round before, where its reader was asked about it and nobody answered; nothing for any other. */
function sayMissed({ rule, tracked, stage, askedOn }: Ask, { today }: ReminderContext): string {
  if (rule !== 'review-due' || askedOn.length === 0) return '';
  const before = turnBefore(tracked, stage.of as Day);
  return before === null || isTurnAnswered(tracked, before)
    ? ''
    : `Nobody answered for the one of ${sayDay(before, today)}.`;
}

type Verbs = readonly [ahead: Said, past: Said, after?: string];

function sayDayOf(day: Day, [ahead, past, after = '']: Verbs, { today, days }: ReminderContext): Said {
  const far = sayHowFar(day, today, days);
  // Its weekday helps while it is days away.
  const name = /\bdays?\b/u.test(far) ? sayWeekday(day, today) : sayDay(day, today);
  const when = day === today ? 'today' : `${name}, ${far}`;
  return say`${day < today ? past : ahead} ${when}${after}.`;
}
/** Whose word its rating is, under their name: "You said Green on 8 Sep." */
function sayWhoRated({ rule, tracked }: Ask, context: AskContext): string {
  if (rule === 'embedded') return '';
  const { standing, step } = tracked;
  const { declared } = standing;
  if (step !== undefined) return sayWhoRatedStep(step, standing, context);
  const former = declared === null ? null : formerOn(declared, context.today);
  if (declared !== null && former != null) {
    const { rating, on } = declared;
    return `${whoSaid(declared, context)}, lead until ${sayDay(former.until, context.today)}, said ${LOOK[rating].word} on ${sayDay(on, context.today)}.`;
  }
  return declared === null
    ? 'Nobody has rated it yet.'
    : `${withLapse(sayRatedBy(declared, context), tracked, context.today)}.`;
}

/** What was said of another phase is nobody's word on this one; what was said of the whole is told as that. */
function sayWhoRatedStep({ rating, rated }: Step, { declared, steps }: Standing, context: AskContext): string {
  if (rating !== null && rated !== null) return `${sayRatedBy({ rating, ...rated }, context)}.`;
  if (declared === null) return 'Nobody has rated it yet.';
  if (steps.some((other) => other.rating !== null)) return 'Nobody has rated it by itself.';
  return `${whoSaid(declared, context)} rated the whole ${LOOK[declared.rating].word} on ${sayDay(declared.on, context.today)}.`;
}

type Rated = Pick<Declared, 'rating' | 'by' | 'on'>;

function sayRatedBy(rated: Rated, context: AskContext): string {
  return `${whoSaid(rated, context)} said ${LOOK[rated.rating].word} on ${sayDay(rated.on, context.today)}`;
}

function whoSaid({ by }: Rated, context: AskContext): string {
  if (by === null) return 'The plan';
  return by === context.reader ? 'You' : sayNames([by], context);
}

function sayInstead({ insteadOf }: Ask, context: ReminderContext): string {
  return insteadOf === null ? '' : `You are asked in place of ${sayNames([insteadOf], context)}, who is away.`;
}

const COUNTS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function sayOthers({ others }: Ask, context: ReminderContext): string {
  if (others.length === 0) return '';
  const who = others.length === 1 ? sayNames(others, context) : `${COUNTS[others.length] ?? others.length} others`;
  return `${who} ${others.length === 1 ? 'is' : 'are'} asked too; one answer is enough.`;
}

function isSaid(words: Said): boolean {
  return !isSame(words, '');
}

function said(text: Said): DraftBlock {
  return { kind: 'said', text, asked: 'question' };
}

function asAsked(block: DraftBlock): DraftBlock {
  return { ...block, asked: 'question' };
}
