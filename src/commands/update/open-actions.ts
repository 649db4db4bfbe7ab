import type { Action } from '#src/plan/action.ts';
import { ifArchived, isLead, mayLook } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { atStep, stepNamed } from '#src/plan/steps/steps.ts';
import type { Scene } from '#src/commands/command.ts';
import { answeredBy, questionOn, stepOn } from './question-on.ts';
import { meantBy } from '#src/commands/words/find-action.ts';
import { comparedRef, readTypedRef, typedRef } from '#src/refs/typed-ref.ts';
import type { RefBook } from '#src/refs/ref-book.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Asked } from '#src/reply/reply-context.ts';

/** What a reply may be about: the actions of the conversation, those to offer when it is not plain, and every ref there is. */
export type OpenActions = {
  readonly about: readonly Tracked[];
  /** The conversation's actions, else the speaker's own open ones, nearest date first; sought only when it is asked for. */
  readonly offered: () => readonly Tracked[];
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
  const all = await everyAction(scene);
  const seen = all.filter((one) => mayLook(scene.asker, one) === null);
  const ids = new Set(scene.last?.about ?? []);
  const about = inCardOrder(
    seen.filter((one) => ids.has(one.action.id)),
    scene,
  );
  const present = new Set(all.flatMap((one) => refsFor(one.action, [one.action.ref], scene)));
  const former = new Set(all.flatMap((one) => refsFor(one.action, formerOf(one), scene)));
  return {
    about,
    offered: () => (about.length > 0 ? about : ownOpen(seen, scene)).slice(0, MOST_OFFERED),
    isRef: (said) => {
      const { ref, exact } = comparedRef(said);
      return exact ? present.has(ref) && former.has(ref) : present.has(ref) || former.has(ref);
    },
    book: scene.book,
    meant: (said) => {
      const { plan } = readTypedRef(said, scene);
      return meantBy(
        said,
        all.filter(({ action }) => action.plan === plan),
        scene,
      );
    },
  };
}

/** Every action of every loaded plan, the default plan's first. */
export async function everyAction({ plans, register }: Scene): Promise<readonly Tracked[]> {
  const ordered = plans.toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault));
  const lists = await Promise.all(ordered.map((plan) => register.trackedIn(plan.key)));
  return lists.flat();
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

function formerOf({ action: { formerRefs = [] } }: Tracked): readonly string[] {
  return formerRefs.map(({ ref }) => ref);
}

/** Refs of an action in every way that they may be typed, in small letters. */
function refsFor(action: Action, refs: readonly string[], { plan }: Scene): readonly string[] {
  const plain = refs.map((ref) => ref.toLowerCase());
  const full = plain.map((ref) => `${action.plan.toLowerCase()} ${ref}`);
  return action.plan === plan.key ? [...plain, ...full] : full;
}

function ownOpen(seen: readonly Tracked[], { asker }: Scene): readonly Tracked[] {
  const running = seen.filter((one) => ifArchived(asker, one) === null);
  const own = running.filter(({ standing }) => standing.stage === 'open' && isLead(asker, standing.owners));
  return own.toSorted((one, other) => (one.standing.agreed ?? '9').localeCompare(other.standing.agreed ?? '9'));
}
