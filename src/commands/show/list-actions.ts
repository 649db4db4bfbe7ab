import { flatMapped, inTurns } from '#src/thrift/steps.ts';
import { LAST_DAY } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { sayActionList } from '#src/messages/look/action-list.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { nothingAsked } from '#src/messages/words/list-words.ts';
import type { ListWords } from '#src/messages/words/list-words.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import { archivedPlans } from '#src/plan/decide-plan.ts';
import { ifArchived, inPlaceOf, mayLook } from '#src/plan/permission.ts';
import { pausedUntil } from '#src/plan/quiet/paused-until.ts';
import { shownRatingOf, unconfirmedFor } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import type { ListRequest } from './list-request.ts';
import { nextDate } from './next-date.ts';

/** A page holds as many as are read without scrolling on a telephone turned once. */
const A_PAGE = 12;

/** One list: which actions, in which order, and what it is called. */
export type Listing = {
  readonly words: ListWords;
  /** What asks for its first page, without a plan's key. */
  readonly say: Said;
  /** What an action must be before more is worked out of it: of thousands most are somebody else's. */
  readonly of?: (tracked: Tracked) => boolean;
  readonly keep?: (one: Listed) => boolean;
  readonly order: (one: Listed, other: Listed) => number;
  /** True where closed actions are listed too. */
  readonly withClosed?: boolean;
  readonly namesLeads?: boolean;
  /** What is said after the number of all that are listed; nothing where it is absent. */
  readonly split?: (all: readonly Listed[]) => string;
  /** The asker alone for their own list; otherwise whoever may see its actions. */
  readonly readers?: 'asker';
};

/** Answers with one page of the actions that the speaker may see and the list keeps. */
export async function listActions(listing: Listing, request: ListRequest, scene: Scene): Promise<Answer> {
  const { of, keep } = listing;
  const isOf = (tracked: Tracked): boolean => {
    if (request.plan !== null && tracked.action.plan !== request.plan.key) return false;
    return (listing.withClosed === true || isRunning({ tracked })) && of?.(tracked) !== false;
  };
  const all = await everyListed(scene, request.plan, isOf);
  const kept = await inTurns(flatMapped(all, (one) => (keep?.(one) === false ? [] : [one])));
  const page = pageOf(kept.toSorted(listing.order), request.page, A_PAGE);
  const first = request.plan === null ? listing.say : say`${listing.say} ${request.plan.key}`;
  const { namesLeads = true, readers = 'members' } = listing;
  const words = request.plan === null ? wordsToday(listing.words, scene) : listing.words;
  const isMine = readers === 'asker' && request.page === 1 && request.plan === null;
  const split = listing.split?.(kept) ?? '';
  return answer(sayActionList({ words, say: first, page, context: scene, namesLeads, readers, isMine, split }));
}

/** Where every plan is archived an empty list is no good news. */
function wordsToday(words: ListWords, { plans }: Scene): ListWords {
  const archived = archivedPlans(plans);
  if (plans.length === 0 || archived.length < plans.length) return words;
  return { ...words, none: nothingAsked(archived.map(({ name }) => name)) };
}

/** By the day that comes next: the late ones first, then Green that nobody has confirmed, and those without a day last; delivered ones wait for somebody else. */
export function byNextDate(one: Listed, other: Listed): number {
  return dayKey(one).localeCompare(dayKey(other));
}

/** The same with Green that nobody has confirmed before all others. */
export function unconfirmedFirst(one: Listed, other: Listed): number {
  return Number(other.isUnconfirmed) - Number(one.isUnconfirmed) || byNextDate(one, other);
}

/** As the plan has them. */
export function asPublished(): number {
  return 0;
}

/** True until it is complete or closed. */
export function isRunning({ tracked: { standing } }: Pick<Listed, 'tracked'>): boolean {
  return standing.stage === 'open' || standing.stage === 'delivered';
}

function dayKey({ tracked: { standing }, next, isLate, isUnconfirmed }: Listed): string {
  if (standing.stage !== 'open') return '3';
  return `${isLate ? 0 : isUnconfirmed ? 1 : 2} ${next?.day ?? LAST_DAY}`;
}

/** Every action that the speaker may see, or that `sees` says is counted for them, and that is what `isOf` says, as a list shows it; of a plan that is archived only where it was `named`. */
export async function everyListed(
  scene: Scene,
  named: Plan | null,
  isOf: (tracked: Tracked) => boolean = () => true,
  sees: (tracked: Tracked) => boolean = (one) => mayLook(scene.asker, one) === null,
): Promise<readonly Listed[]> {
  const isListed = (one: Tracked): boolean =>
    isOf(one) && sees(one) && (one.action.plan === named?.key || ifArchived(scene.asker, one) === null);
  const asksOf = asksOfPlans(scene);
  const listing = flatMapped(await everyAction(scene), (one) => (isListed(one) ? [listed(one, asksOf, scene)] : []));
  return inTurns(listing);
}

/** Actions that the speaker may see, as a list shows them. */
export function listedOf(tracked: readonly Tracked[], scene: Scene): readonly Listed[] {
  const asksOf = asksOfPlans(scene);
  return tracked.map((one) => listed(one, asksOf, scene));
}

function asksOfPlans({ plans, today }: Scene): ReadonlyMap<PlanKey, Day> {
  return new Map(plans.map((plan) => [plan.key, asksFrom(plan, today)]));
}

/** A plan that is not loaded asks nobody. */
function listed(tracked: Tracked, asksOf: ReadonlyMap<PlanKey, Day>, scene: Scene): Listed {
  const { action, standing } = tracked;
  const { today } = scene;
  const next = standing.stage === 'open' ? nextDate(tracked, today, asksOf.get(action.plan) ?? LAST_DAY) : null;
  return {
    tracked,
    // Of hundreds that a list keeps or leaves out, a page is named.
    get named() {
      return scene.naming.action(action);
    },
    shown: shownRatingOf(tracked, today),
    isUnconfirmed: unconfirmedFor(tracked, today) !== null,
    paused: pausedUntil(tracked, { index: scene.index, today, pauses: scene.arrangements.pauses }),
    next,
    isLate: next !== null && next.day < today,
    deputyFor: deputyFor(tracked, scene),
  };
}

function deputyFor({ standing }: Tracked, { asker, index }: Scene): string | null {
  const away = inPlaceOf(asker, standing.owners);
  return away === null ? null : (index.called(away) ?? null);
}
