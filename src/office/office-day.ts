import { atOnce, flatMapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import { addDays, earlierOf, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn } from '#src/calendar/instant.ts';
import type { Circumstances } from '#src/nudge/desk.ts';
import type { Roster } from '#src/people/person.ts';
import type { Plan } from '#src/plan/action.ts';
import { isForOtherLead } from '#src/plan/open-requests.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { findingFacts } from './facts.ts';
import { keepersOf } from '#src/nudge/changes/owed-readings.ts';
import type { OwedReading } from '#src/plan/governance/measures/reading-due.ts';
import type { Fact } from './facts.ts';
import type { Lost } from './lost.ts';
import type { Unsure } from './unsure.ts';
import type { Unplaced } from './unplaced.ts';
import type { Unworked } from './unworked.ts';
import { inOrderOfWaiting, stillAnswering, waitingAbout } from './waiting.ts';
import type { Waiting } from './waiting.ts';

/** What the programme office has before it on a day: what waits for its decision, and how things stand that it alone can change. */
export type OfficeDay = { readonly waiting: readonly Waiting[]; readonly facts: readonly Fact[] };

/** What there is to look at: the actions of the plans that run, and the messages that did not arrive, or may not have. */
type ToLookAt = Circumstances & {
  readonly roster: Roster;
  readonly tracked: readonly Tracked[];
  readonly unsure: readonly Unsure[];
  readonly lost: readonly Lost[];
  readonly unworked: readonly Unworked[];
  readonly unplaced: readonly Unplaced[];
  /** The readings that are due of the plans that run. */
  readonly owed: readonly OwedReading[];
  /** The day on which the office had its first card; null where it never had one. */
  readonly firstShown: Day | null;
};

/** Lays the office's day out; the same things always give the same day. */
export function layOutDay(around: ToLookAt): OfficeDay {
  return atOnce(layingOut(around));
}

/** The same in steps. */
export function* layingOut({ tracked, firstShown, ...now }: ToLookAt): Steps<OfficeDay> {
  const running = new Set(now.plans.map(({ key }) => key));
  const known = tracked.filter(({ action }) => running.has(action.plan));
  const began = new Map(now.plans.map((plan) => [plan.key, beganOn(plan, now.today, firstShown)]));
  const current = { today: now.today, stillAnswering: stillAnswering(now.today, now.days) };
  const about = yield* flatMapped(known, (one) =>
    waitingAbout(one, { ...current, began: began.get(one.action.plan) ?? now.today }),
  );
  yield;
  const waiting = inOrderOfWaiting([...about, ...waitingAboutNone(now), ...readingsIn(now)], now.today);
  yield;
  const facts = yield* findingFacts(known, now);
  return { waiting, facts: facts.filter((fact) => !isOfRequest(fact)) };
}

/** Whoever keeps an indicator is asked by themselves, twice before the office hears of it. */
function readingsIn({ owed, ...now }: Pick<ToLookAt, 'owed' | 'index' | 'reachable' | 'today'>): readonly Waiting[] {
  return owed
    .filter((one) => one.since <= addDays(now.today, -TWO_WEEKS) || keepersOf(one, now).length === 0)
    .map((one) => ({
      kind: 'reading',
      id: `reading ${one.plan.key} ${one.kept.purpose.id}`,
      since: one.since,
      owed: one,
    }));
}

/** What waits about no action: messages either way, and words without a place. */
function waitingAboutNone({ unsure, lost, unworked, unplaced }: AboutNone): readonly Waiting[] {
  return [
    ...unsure.map((message) => ({
      kind: 'message' as const,
      id: `message ${message.number}`,
      since: message.on,
      message,
    })),
    ...lost.map((one) => ({ kind: 'lost' as const, id: `lost ${one.number}`, since: one.on, lost: one })),
    ...unworked.map((one) => ({
      kind: 'unworked' as const,
      id: `unworked ${one.number}`,
      since: one.on,
      unworked: one,
    })),
    ...onceEach(unplaced).map(waitingIn),
  ];
}

type AboutNone = Pick<ToLookAt, 'unsure' | 'lost' | 'unworked' | 'unplaced'>;

/** True where whom to ask is what the request of a lead who says that it is not theirs is about. */
function isOfRequest(fact: Fact): boolean {
  return fact.kind === 'nobody' && fact.tracked.standing.requests.some(isForOtherLead);
}

/** The same words of one writer once, where they stand first. */
export function onceEach<Words extends Pick<Unplaced, 'person' | 'words'>>(
  unplaced: readonly Words[],
): readonly Words[] {
  const firsts = new Map<string, Words>();
  for (const one of unplaced) {
    const said = `${one.person} ${plain(one.words)}`;
    if (!firsts.has(said)) firsts.set(said, one);
  }
  return [...firsts.values()];
}

/** True for the same words of one writer, however they are spaced or capitalised. */
export function isSameSaid(
  one: Pick<Unplaced, 'person' | 'words'>,
  other: Pick<Unplaced, 'person' | 'words'>,
): boolean {
  return one.person === other.person && plain(one.words) === plain(other.words);
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function waitingIn(unplaced: Unplaced): Waiting {
  const { number, on: since, leave } = unplaced;
  if (leave !== undefined) return { kind: 'leave', id: `leave ${number}`, since, unplaced, leave };
  return { kind: 'unplaced', id: `unplaced ${number}`, since, unplaced };
}

// A beginning that is still to come was said by another clock, as in a trial on an old plan; and one of before the office had its
// first card, as the sample’s, was nobody’s to see.
function beganOn({ begun, zone, published }: Plan, today: Day, firstShown: Day | null): Day {
  if (begun === null || firstShown === null) return today;
  const day = dayIn(begun, zone);
  return laterOf(day > today ? published : day, firstShown);
}

/** The day of the office's first card among all that was asked; null for none. */
export function firstShownOn(asked: readonly { readonly rule: string; readonly day: Day }[]): Day | null {
  let first: Day | null = null;
  for (const { rule, day } of asked) if (rule === 'office-day') first = earlierOf(first, day);
  return first;
}

const A_WEEK = 7;
const TWO_WEEKS = 14;

/** What nobody has settled for a week; what waits for a lead's answer is not the office's to be helped with. */
export function unsettledForAWeek({ waiting }: OfficeDay, today: Day): readonly Waiting[] {
  const aWeekAgo = addDays(today, -A_WEEK);
  return waiting.filter(({ kind, since }) => kind !== 'question' && since <= aWeekAgo);
}
