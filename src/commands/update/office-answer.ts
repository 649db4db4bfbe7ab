import { sayDay } from '#src/calendar/say-day.ts';
import { sayOfficeAnswered, tellOfficeAnswered } from '#src/messages/requests/office-answer-cards.ts';
import type { Hoped, OfficeAnswer } from '#src/messages/requests/office-answer-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { reasonOf } from '#src/plan/change.ts';
import { isOpenChase } from '#src/plan/chase.ts';
import type { Chase } from '#src/plan/chase.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Question as PlanQuestion } from '#src/plan/question.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { recordPart } from './record-part.ts';
import type { SaidPart } from './record-part.ts';
import type { Scene } from '#src/commands/command.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { answerIn } from './answer-in-words.ts';
import { isBare, isCertain, isRecorded, outcomeOf } from './part-outcome.ts';
import type { Outcome } from './part-outcome.ts';
import { asSeen } from '#src/commands/show/where-gone.ts';
import { questionOn } from './question-on.ts';
import { daysToAskOf } from '#src/reply/days-said/days-to-ask-of.ts';
import { wasPut } from '#src/commands/decide/chase/was-put.ts';

type Question = Chase & { readonly question: string };

/**
 * What one part of a message leads to, where the office's own question may be what it answers: a rating, a date or a note is
 * recorded as anywhere, words that are none of these are kept as the answer, and whoever asked is told in either case.
 */
export async function outcomeUnderQuestion(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const outcome = await outcomeHere(part, tracked, scene);
  return 'refusal' in outcome ? { refusal: await asSeen(outcome.refusal, scene) } : outcome;
}

async function outcomeHere(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const chase = await questionAnswered(part, tracked, scene);
  if (chase === null || isBare(part) || isOtherWish(part)) return outcomeOf(part, tracked, scene);
  if (isOnlyAnswer(part)) return keptAsAnswer(part, chase, { tracked, scene });
  const outcome = await outcomeOf(notDoneByItself(part, scene), tracked, scene);
  return 'tracked' in outcome ? withAnswer(outcome, part, { chase, tracked, scene }) : outcome;
}

/** True for a question, and nothing else, under the office’s own: it goes to whoever put that, as the answer to it. */
export async function asksUnderQuestion(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<boolean> {
  return part.asksBack?.rest === null && (await questionAnswered(part, tracked, scene)) !== null;
}

/** The same for words that were given as a note: they answer the office's question where it was put to their writer. */
export async function notedUnderQuestion(part: SaidPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const outcome = await recordPart(part, tracked, scene);
  const { chase, owners } = tracked.standing;
  const question = chase?.question ?? null;
  const isOpen = isOpenChase(chase) && question !== null && isLead(scene.asker, owners);
  if (!isOpen || !isRecorded(outcome) || !(await wasPut(chase, tracked, scene))) return outcome;
  return withAnswer(outcome, part, { chase: { ...chase, question }, tracked, scene });
}

/**
 * The question that the words answer: the one on the card, until somebody has answered it, or an answer of today that is
 * edited; under no other question words that say nothing else, and any words of one to whom it was put.
 */
async function questionAnswered(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Question | null> {
  const { chase, owners } = tracked.standing;
  if (chase === null || chase.question === null || !isLead(scene.asker, owners)) return null;
  const question = questionOn(tracked.action.id, scene);
  const { answer } = chase;
  // The question just put has the next line: “What shows that it is done?” before one of nine days ago.
  if (question === null && wantsWords(tracked, scene)) return null;
  const isAsked =
    question === 'office-asks' ||
    (question === null && isOnlyAnswer(part)) ||
    (answer === null && mayAnswer(part, question) && (await wasPut(chase, tracked, scene)));
  const isOwn = answer?.by === scene.speaker.id && answer.on === scene.today;
  const isPutRight =
    question === null && isOnlyAnswer(part) && PUTS_RIGHT.test(part.words) && isLastSpokenOf(tracked, scene);
  const isAmended = isOwn && (scene.message.how === 'edited' || isPutRight);
  return (answer === null && isAsked) || isAmended ? { ...chase, question: chase.question } : null;
}

// “Sorry, no” behind a yes to the office’s own question.
const PUTS_RIGHT =
  /^\W*(?:sorry|apologies|oops|actually|no|yes|wait|i mean|i meant|correction|my mistake|scrap that|ignore that|make that|not yet)(?!\p{L})/iu;

function isLastSpokenOf({ action }: Tracked, { last }: Scene): boolean {
  const [only, ...others] = last?.about ?? [];
  return only === action.id && others.length === 0;
}

function wantsWords({ action }: Tracked, { last }: Scene): boolean {
  return last !== null && last.card.wants !== null && last.about.includes(action.id);
}

/** What is said with words of its own, or done, under no question of a rule's: a colour alone answers “are all four signed?” for nobody. */
function mayAnswer({ change }: ReadingPart, question: PlanQuestion | null): boolean {
  if (change.done === true) return true;
  const says = reasonOf(change) !== '' || change.evidence !== undefined || typeof change.forecast === 'string';
  return says && (question === null || OF_WORDS.has(question));
}

// What is asked about words that were not understood.
const OF_WORDS: ReadonlySet<PlanQuestion> = new Set(['which-rating', 'what-was-meant', 'read-so']);

/** What somebody asks for is another matter; a question back is for whoever asked. */
function isOtherWish({ request }: ReadingPart): boolean {
  return request !== null && request.kind !== 'question';
}

// "green, no, amber" is asked about as anywhere.
const A_RATING = /\b(?:red|amber|green)\b/iu;

function isOnlyAnswer(part: ReadingPart): boolean {
  const { narrative: _, ...read } = part.change;
  if (A_RATING.test(part.words)) return false;
  return !isOtherWish(part) && !isCertain(part) && (part.certainty !== 'likely' || Object.keys(read).length === 0);
}

/** "Done" under "is the contract signed?" may be the contract: it is asked first, where the action is not named. */
function notDoneByItself(part: ReadingPart, { message }: Scene): ReadingPart {
  const isTyped = message.card === null && message.form === undefined && part.ref === null;
  return isTyped && part.change.done === true ? { ...part, certainty: 'likely' } : part;
}

type Place = { readonly tracked: Tracked; readonly scene: Scene };

function keptAsAnswer(part: ReadingPart, chase: Question, { tracked, scene }: Place): Outcome {
  const words = part.change.narrative ?? part.words;
  const said = answerIn(words, chase, { tracked, scene });
  return {
    tracked,
    card: sayOfficeAnswered(said(scene.naming), hopedIn(part, tracked, scene)),
    answers: true,
    entries: [answered(words, { tracked, scene })],
    notices: noticesTo(
      [chase.by],
      noticeOf(said, tracked, () => ''),
      scene,
    ),
  };
}

/** “Maybe Feb”: a day that is no promise. */
function hopedIn({ change, words }: ReadingPart, { standing }: Tracked, { today }: Scene): Hoped | null {
  const { agreed, forecast } = standing;
  const days = daysToAskOf(change.narrative ?? words, { today, agreed, forecast });
  const day = change.forecast ?? (days.length === 1 ? days[0] : undefined);
  return typeof day === 'string' ? { day, shown: sayDay(day, today) } : null;
}

type WithTracked = Extract<Outcome, { tracked: unknown }>;

function withAnswer(
  outcome: WithTracked,
  { words }: SaidPart,
  { chase, tracked, scene }: Place & { readonly chase: Question },
): Outcome {
  if (outcome.entries.length === 0) return outcome;
  const said = answerIn(words, chase, { tracked, scene });
  const change = isRecorded(outcome) ? outcome.receipt.change : {};
  const recorded = (naming: Naming) => sayChange(change, scene.today, naming.words);
  return {
    ...outcome,
    entries: [...outcome.entries, answered(words, { tracked, scene })],
    notices: [
      ...outcome.notices,
      ...noticesTo([chase.by], noticeOf(said, tracked, isRecorded(outcome) ? recorded : () => ''), scene),
    ],
  };
}

function answered(words: string, { tracked, scene }: Place): NewEntry {
  return entryOf(tracked, { kind: 'answered', words }, scene.saying);
}

function noticeOf(
  said: (naming: Naming) => OfficeAnswer,
  { action }: Tracked,
  recorded: (naming: Naming) => ReturnType<typeof sayChange>,
) {
  const card = (naming: Naming) => tellOfficeAnswered(said(naming), recorded(naming));
  return { purpose: 'office-answered', action: action.id, card };
}
