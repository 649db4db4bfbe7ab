import type { PlanKey } from '#src/plan/action.ts';
import { ifArchived, isLead, mayLook } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { atStep, stepNamed } from '#src/plan/steps/steps.ts';
import type { Scene } from '#src/commands/command.ts';
import { answeredBy, questionOn, stepOn } from './question-on.ts';
import { meantBy } from '#src/commands/words/find-action.ts';
import { comparedRef, readTypedRef, typedRef } from '#src/refs/typed-ref.ts';
import { refIndexOf } from '#src/refs/ref-index.ts';
import type { RefBook } from '#src/refs/ref-book.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';

/** What a reply may be about: the actions of the conversation, those to offer when it is not plain, and every ref there is. */
export type OpenActions = {
  readonly about: readonly Tracked[];
  /** What they were told of last, then the conversation's actions, else the speaker's own open ones, nearest date first; sought only when it is asked for. */
  readonly offered: () => readonly Tracked[];
  /** Every action of every loaded plan; sought only when it is asked for. */
  readonly all: () => readonly Tracked[];
  /** True for a ref as typed, with or without its plan's key; with a “!” behind it only where another action had it before. */
  readonly isRef: (said: string) => boolean;
  readonly book: RefBook;
  /** The actions that a ref as typed may mean: several where it was another's before. */
  readonly meant: (said: string) => readonly Tracked[];
};

// More buttons than this are a list, and a list is not one tap.
const MOST_OFFERED = 6;

/** Loads what the words of this message may be about. */
export async function loadOpen(scene: Scene): Promise<OpenActions> {
  const lists = await listsOf(scene);
  const spoken = inCardOrder(await aboutIn(scene), scene);
  const about = spoken.length > 0 ? spoken : onlyOwn(allOf(lists), scene);
  const told = await toldOf(scene);
  return {
    about,
    all: () => allOf(lists),
    offered: () =>
      [...told, ...withoutAny(about.length > 0 ? about : ownOpen(allOf(lists), scene), told)].slice(0, MOST_OFFERED),
    isRef: (said) => isRefOf(said, scene),
    book: scene.book,
    meant: (said) => {
      const { plan } = readTypedRef(said, scene);
      return meantBy(said, new Map(lists).get(plan) ?? [], scene);
    },
  };
}

/** What the card of the conversation is about, as far as the speaker may see it. */
async function aboutIn({ last, asker, register }: Scene): Promise<readonly Tracked[]> {
  const ids = [...new Set(last?.about ?? [])];
  return (await trackedOf(ids, register)).filter((one) => mayLook(asker, one) === null);
}

/** What the speaker was told of since the last card, as far as they may see it. */
async function toldOf({ told, speaker, asker, register }: Scene): Promise<readonly Tracked[]> {
  if (told === null || told.to !== speaker.id) return [];
  return (await trackedOf(told.about, register)).filter((one) => mayLook(asker, one) === null);
}

function withoutAny(all: readonly Tracked[], some: readonly Tracked[]): readonly Tracked[] {
  const ids = new Set(some.map(({ action }) => action.id));
  return all.filter(({ action }) => !ids.has(action.id));
}

function isRefOf(said: string, { actions, plan, plans }: Scene): boolean {
  const { ref, exact } = comparedRef(said);
  const index = refIndexOf(actions);
  const its = plans.find(({ key }) => ref.startsWith(`${key.toLowerCase()} `));
  const named = its === undefined ? [] : [[its.key, ref.slice(its.key.length + 1)] as const];
  const readings = [[plan.key, ref] as const, ...named];
  const isPresent = readings.some(([key, one]) => index.having(key, one).length > 0);
  const isFormer = readings.some(([key, one]) => index.had(key, one).length > 0);
  return exact ? isPresent && isFormer : isPresent || isFormer;
}

/** Every action of every loaded plan, the default plan's first. */
export async function everyAction(scene: Pick<Scene, 'plans' | 'register'>): Promise<readonly Tracked[]> {
  return allOf(await listsOf(scene));
}

type Lists = readonly (readonly [PlanKey, readonly Tracked[]])[];

/** Of one plan its very own list: nothing is copied for each message. */
function allOf(lists: Lists): readonly Tracked[] {
  const [first, ...others] = lists.map(([, tracked]) => tracked);
  return others.length === 0 ? (first ?? []) : [first ?? [], ...others].flat();
}

async function listsOf({ plans, register }: Pick<Scene, 'plans' | 'register'>): Promise<Lists> {
  const ordered = plans.toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault));
  return Promise.all(ordered.map(async ({ key }) => [key, await register.trackedIn(key)] as const));
}

/** The actions of a conversation as the reader of replies knows them, each with the question that the card puts. */
export function askedOf(tracked: readonly Tracked[], scene: Scene): readonly Asked[] {
  return tracked
    .map((whole) => seenAsAsked(whole, scene))
    .map((one) => ({
      ref: typedRef(one.action, scene.plans),
      title: one.action.title,
      question: answeredBy(questionOn(one.action.id, scene)),
      agreed: one.standing.agreed,
      forecast: one.standing.forecast,
      rating: shownRatingOf(one, scene.today),
    }));
}

/** What is said of dates is said of the step that was asked about. */
function seenAsAsked(tracked: Tracked, scene: Scene): Tracked {
  const name = tracked.step === undefined ? stepOn(tracked.action.id, scene) : null;
  const step = name === null ? null : stepNamed(tracked.standing.steps, name);
  return step === null ? tracked : atStep(tracked, step);
}

/** "First" and "second" are counted on the card: its questions in their order, then what else it is about. */
function inCardOrder(about: readonly Tracked[], { last }: Scene): readonly Tracked[] {
  const order = [...(last?.card.asks ?? []).map(({ action }) => action), ...(last?.about ?? [])];
  return about.toSorted((one, other) => order.indexOf(one.action.id) - order.indexOf(other.action.id));
}

/** What the speaker leads, or stands in for, that is open, by the day that comes next. */
export function ownOpen(all: readonly Tracked[], { asker }: Scene): readonly Tracked[] {
  const own = all.filter((one) => isOwnOpen(one, asker));
  return own.toSorted((one, other) => (one.standing.agreed ?? '9').localeCompare(other.standing.agreed ?? '9'));
}

/** Whoever leads one thing speaks of that, whatever was said before; the office speaks of everybody's. */
function onlyOwn(all: readonly Tracked[], scene: Scene): readonly Tracked[] {
  if (scene.index.isOffice(scene.speaker.id)) return [];
  const own: Tracked[] = [];
  // Whoever leads a second is known before all are looked at.
  for (const one of all) {
    if (!isOwnOpen(one, scene.asker)) continue;
    if (own.length > 0) return [];
    own.push(one);
  }
  return own;
}

function isOwnOpen(one: Tracked, asker: Asker): boolean {
  const isOwn = one.standing.stage === 'open' && isLead(asker, one.standing.owners);
  return isOwn && mayLook(asker, one) === null && ifArchived(asker, one) === null;
}

/** True for an action of which the speaker said something today, and nobody anything since. */
export function isSaidToday({ standing }: Tracked, { speaker, today }: Scene): boolean {
  return standing.lastUpdateBy === speaker.id && standing.lastUpdate === today;
}
