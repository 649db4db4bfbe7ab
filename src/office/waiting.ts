import { waitingOfEach } from '#src/plan/replaying/unsettled.ts';
import type { DateAsked } from '#src/plan/steps/step.ts';
import { laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { OwedReading } from '#src/plan/governance/measures/reading-due.ts';
import type { PersonId } from '#src/people/person.ts';
import { isOpenChase } from '#src/plan/chase.ts';
import { questionsIn } from '#src/plan/open-requests.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { PublicLine } from '#src/plan/public/public-line.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import type { Declared, Tracked, Unsettled } from '#src/plan/standing.ts';
import type { Lost } from './lost.ts';
import type { Unsure } from './unsure.ts';
import type { LeaveMeant, Unplaced } from './unplaced.ts';
import type { Unworked } from './unworked.ts';

/** Something that waits until the programme office settles it; `since` is the day on which its waiting began. */
export type Waiting = { readonly id: string; readonly since: Day } & (
  | { readonly kind: 'date'; readonly tracked: Tracked; readonly asked: DateAsked }
  | { readonly kind: 'check'; readonly tracked: Tracked }
  | ({ readonly kind: 'words' } & WordsOfOne)
  /** The same where they are read: they wait for their writer’s tap. */
  | ({ readonly kind: 'to-confirm' } & WordsOfOne)
  | { readonly kind: 'request'; readonly tracked: Tracked; readonly request: OpenRequest }
  /** The office's own question, to which nobody has said a word. */
  | { readonly kind: 'question'; readonly tracked: Tracked; readonly question: Question }
  /** What somebody wants to know of the office, be the action closed or not. */
  | { readonly kind: 'asked-back'; readonly tracked: Tracked; readonly request: OpenRequest }
  /** What somebody said of it once it was closed. */
  | { readonly kind: 'said-after'; readonly tracked: Tracked; readonly request: OpenRequest }
  /** What a newer version of the plan says of what ended here, or otherwise than was decided here. */
  | { readonly kind: 'plan-says'; readonly tracked: Tracked; readonly request: OpenRequest }
  /** What each of its leads says it is, where they differ; the worse stands meanwhile. */
  | { readonly kind: 'disagree'; readonly tracked: Tracked; readonly voices: readonly Declared[] }
  /** A line for the public that somebody wrote, until it is let go. */
  | { readonly kind: 'public-line'; readonly tracked: Tracked; readonly line: PublicLine }
  | { readonly kind: 'message'; readonly message: Unsure }
  /** A message that was given up. */
  | { readonly kind: 'lost'; readonly lost: Lost }
  /** What somebody said and could not be worked. */
  | { readonly kind: 'unworked'; readonly unworked: Unworked }
  /** What somebody wrote without saying which action it is about. */
  | { readonly kind: 'unplaced'; readonly unplaced: Unplaced }
  /** A leave that somebody spoke of and nobody arranged. */
  | { readonly kind: 'leave'; readonly unplaced: Unplaced; readonly leave: LeaveMeant }
  /** A reading of an indicator that nobody keeps who can be asked. */
  | { readonly kind: 'reading'; readonly owed: OwedReading }
);

/** The newest words of one person about an action, and those that they wrote before. */
type WordsOfOne = { readonly tracked: Tracked; readonly words: Unsettled; readonly before: readonly Unsettled[] };

export type WaitingKind = Waiting['kind'];

type Question = { readonly words: string; readonly by: PersonId; readonly of: readonly PersonId[] | null };

/** Today, and the day on which the plan's asking began: nothing waits since before anybody could have settled it. */
export type Since = {
  readonly today: Day;
  readonly began: Day;
  /** What the office asked since then its leads may still answer by themselves. */
  readonly stillAnswering: Day;
};

const TIME_TO_ANSWER = 1;

/** The day since which a question of the office's own is too fresh to be waited for. */
export function stillAnswering(today: Day, { add }: WorkingDays): Day {
  return add(today, -TIME_TO_ANSWER);
}

/** What waits about one action; words of today are still their writer's to settle. */
export function waitingAbout(tracked: Tracked, since: Since): readonly Waiting[] {
  const { today, began } = since;
  const { action, standing } = tracked;
  const of = (kind: string): string => `${kind} ${action.id}`;
  const after = standing.requests.filter(({ what }) => AFTERWARDS.has(what));
  const saidAfter = after.map((request) => ({
    kind: request.what === 'said-after' ? ('said-after' as const) : ('plan-says' as const),
    id: `${of(request.what)} ${request.seq}`,
    since: request.on,
    tracked,
    request,
  }));
  const askedBack = questionsOf(tracked);
  const lines = publicLineIn(tracked);
  if (isClosed(tracked)) return [...askedBack, ...saidAfter, ...lines];
  const { stage, stageOn } = standing;
  const requests = standing.requests.filter((request) => !after.includes(request) && request.what !== 'asked-back');
  return [
    ...whereDatesAreAsked(tracked).flatMap((one) => dateIn(one)),
    ...(stage === 'delivered'
      ? [{ kind: 'check' as const, id: of('check'), since: laterOf(began, stageOn), tracked }]
      : []),
    // What is to be checked says them itself.
    ...(stage === 'delivered' ? [] : wordsIn(tracked, today)),
    ...requests.map((request) => ({
      kind: 'request' as const,
      id: `${of(request.what)} ${request.by}`,
      since: request.on,
      tracked,
      request,
    })),
    ...askedBack,
    ...saidAfter,
    ...officeQuestionIn(tracked, since),
    ...disagreementIn(tracked),
    ...lines,
  ];
}

/** Words of today alone are still their writer’s to settle. */
function wordsIn(tracked: Tracked, today: Day): readonly Waiting[] {
  const waiting = waitingOfEach(tracked.standing).filter(
    ({ words: { on }, before }) => on < today || before.length > 0,
  );
  return waiting.map(({ words, before }) => ({
    kind: words.reading === null ? 'words' : 'to-confirm',
    id: `words ${tracked.action.id} ${words.seq}`,
    since: before[0]?.on ?? words.on,
    tracked,
    words,
    before,
  }));
}

const AFTERWARDS: ReadonlySet<OpenRequest['what']> = new Set([
  'said-after',
  'plan-says',
  'plan-otherwise',
  'plan-which',
]);

/** What somebody wants to know of the office, each by itself. */
function questionsOf(tracked: Tracked): readonly Waiting[] {
  return questionsIn(tracked.standing.requests).map((request) => {
    const id = `asked-back ${tracked.action.id} ${request.seq}`;
    return { kind: 'asked-back', id, since: request.on, tracked, request };
  });
}

/** The office's own question that the leads had a working day to answer; whoever says done is checked instead. */
function officeQuestionIn(tracked: Tracked, { stillAnswering: fresh }: Since): readonly Waiting[] {
  const { chase, stage } = tracked.standing;
  if (stage !== 'open' || !isOpenChase(chase) || chase.question === null || chase.on >= fresh) return [];
  const question = { words: chase.question, by: chase.by, of: chase.only };
  return [
    { kind: 'question', id: `question ${tracked.action.id} ${chase.number}`, since: chase.on, tracked, question },
  ];
}

function disagreementIn(tracked: Tracked): readonly Waiting[] {
  const { disagreement: voices, stage } = tracked.standing;
  const since = voices.reduce<Day | null>((last, { on }) => laterOf(last, on), null);
  if (stage !== 'open' || since === null) return [];
  return [{ kind: 'disagree', id: `disagree ${tracked.action.id}`, since, tracked, voices }];
}

/** A line for the public, of what is closed too; a newer one waits in its place. */
function publicLineIn(tracked: Tracked): readonly Waiting[] {
  const { publicDraft: line } = tracked.standing;
  if (line === null) return [];
  return [{ kind: 'public-line', id: `public-line ${tracked.action.id} ${line.seq}`, since: line.on, tracked, line }];
}

/** A date that is asked for, of the action or of the step at which it is seen. */
function dateIn(tracked: Tracked): readonly Waiting[] {
  const { action, standing, step } = tracked;
  const asked = standing.dateAsked;
  if (asked === null) return [];
  const id = step === undefined ? `date ${action.id}` : `date ${action.id} ${step.name.due} ${step.name.label}`;
  return [{ kind: 'date', id, since: asked.on, tracked, asked }];
}

/** What waits about an action, rather than a message by itself. */
export type WaitingAboutAction = Exclude<
  Waiting,
  { kind: 'message' | 'lost' | 'unworked' | 'unplaced' | 'leave' | 'reading' }
>;

const ABOUT_NONE: ReadonlySet<WaitingKind> = new Set(['message', 'lost', 'unworked', 'unplaced', 'leave', 'reading']);

/** True for what waits about an action. */
export function isAboutAction(waiting: Waiting): waiting is WaitingAboutAction {
  return !ABOUT_NONE.has(waiting.kind);
}

/** All that waits: first what is to be decided of an action that is due or late, or is questioned once it is closed, then the rest; of each the longest waiting first. */
export function inOrderOfWaiting(waiting: readonly Waiting[], today: Day): readonly Waiting[] {
  return waiting.toSorted(
    (one, other) =>
      inOrder(Number(!isPressing(one, today)), Number(!isPressing(other, today))) ||
      inOrder(one.since, other.since) ||
      inOrder(positionOf(one), positionOf(other)),
  );
}

/** What the leadership waits for: words that nobody understood, of whatever age, keep nobody from deciding it. */
function isPressing(waiting: Waiting, today: Day): boolean {
  if (waiting.kind === 'said-after') return true;
  if (!DECIDED.has(waiting.kind) || !isAboutAction(waiting)) return false;
  const { agreed } = waiting.tracked.standing;
  return agreed !== null && agreed <= today;
}

const DECIDED: ReadonlySet<WaitingKind> = new Set(['date', 'check', 'request', 'asked-back']);

function positionOf(one: Waiting): number {
  return isAboutAction(one) ? one.tracked.action.position : Infinity;
}

function inOrder<T extends number | string>(one: T, other: T): number {
  return one < other ? -1 : Number(one > other);
}
