import { sayDay } from '#src/calendar/say-day.ts';
import type { Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { questionOn } from '#src/commands/update/question-on.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { ownWaiting, waitingWords } from '#src/commands/update/waiting-words.ts';
import type { Waiting } from '#src/commands/update/waiting-words.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import type { Change } from '#src/plan/change.ts';
import { allUnsettled } from '#src/plan/replaying/unsettled.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { yesAnd } from './is-yes.ts';

/**
 * The conversation as a yes finds it: about the action of which its writer was asked whether a reading is right, however
 * much was said and looked at since, unless the card above asks something itself. Of several that wait they are offered first.
 */
export async function withQuestionAsked(said: string, open: OpenActions, scene: Scene): Promise<Found> {
  const { message, given } = scene;
  if (given !== null) return { text: said, open: await asGiven(said, given, open, scene) };
  if (message.card !== null || message.form !== undefined) return { text: said, open };
  const named = await namedIn(said, scene);
  if (named !== null) return { text: named.text, open: { ...open, about: [named.tracked] } };
  return { text: said, open: yesAnd(said) === null ? open : await asYesFinds(open, scene) };
}

/** What the words say of it, without its ref. */
type Found = { readonly text: string; readonly open: OpenActions };

/** “A2 yes mid March”, “yes A2, mid March”. */
async function namedIn(
  said: string,
  scene: Scene,
): Promise<{ readonly text: string; readonly tracked: Tracked } | null> {
  const first = leadingRef(said, scene);
  const yes = first === null ? yesAnd(said) : null;
  const named = first ?? (yes === null ? null : leadingRef(yes, scene));
  const more = first === null ? (named?.rest ?? '') : yesAnd(first.rest);
  if (named === null || more === null) return null;
  const tracked = await findAction(named.said, scene);
  if (isRefusal(tracked) || !isAskedOf(tracked, scene)) return null;
  return { text: `yes ${more}`.trim(), tracked };
}

/** Its writer was asked which action a yes is for. */
async function asGiven(said: string, given: string, open: OpenActions, scene: Scene): Promise<OpenActions> {
  const tracked = yesAnd(said) === null ? null : await findAction(given, scene);
  return tracked === null || isRefusal(tracked) || !isAskedOf(tracked, scene) ? open : { ...open, about: [tracked] };
}

async function asYesFinds(open: OpenActions, scene: Scene): Promise<OpenActions> {
  const { last } = scene;
  const isAsking =
    last?.card.asks.some(({ question }) => question !== null && question !== 'read-so') === true ||
    last?.card.wants != null;
  if (isAsking) return open;
  const asked = open.about.filter((one) => isAskedOf(one, scene));
  if (asked.length > 0) return open;
  const waiting = (await everyAction(scene)).filter((one) => isAskedOf(one, scene)).toSorted(newestFirst);
  if (waiting.length === 0) return open;
  const others = open.offered().filter(({ action }) => !waiting.some((one) => one.action.id === action.id));
  return waiting.length === 1
    ? { ...open, about: waiting }
    : { ...open, about: [], offered: () => [...waiting, ...others].slice(0, MOST_OFFERED) };
}

const MOST_OFFERED = 6;

/** True for an open action of which words of the speaker wait with a reading that they were asked about. */
function isAskedOf({ standing }: Tracked, scene: Scene): boolean {
  const own = ownWaiting(standing, scene);
  return (
    standing.stage === 'open' && allUnsettled(standing).some(({ seq, reading }) => own.has(seq) && reading !== null)
  );
}

function newestFirst(one: Tracked, other: Tracked): number {
  return (other.standing.unsettled?.seq ?? 0) - (one.standing.unsettled?.seq ?? 0);
}

/**
 * “Yes mid March”, “yes, the scaffolders are late too”: what was asked about is right, and what is said besides stands
 * with it or in place of a part of it. Nothing that was said with what was asked is lost. Null for any other words.
 */
export async function yesAndMore(text: string, open: OpenActions, scene: Scene): Promise<ReadingPart | null> {
  const [only, ...others] = open.about;
  const more = yesAnd(text);
  if (only === undefined || others.length > 0 || more === null || more === '') return null;
  const question = questionOn(only.action.id, scene);
  if (question !== null && question !== 'read-so') return null;
  const waiting = await waitingWords(only, scene);
  return waiting?.reading == null
    ? null
    : asOne({ ...waiting, reading: waiting.reading }, more, { text, only, open, scene });
}

type Said = {
  readonly text: string;
  readonly only: Tracked;
  readonly open: OpenActions;
  readonly scene: Scene;
};

function asOne(
  { reading, words }: Waiting & { readonly reading: Change },
  more: string,
  { text, only, open, scene }: Said,
): ReadingPart | null {
  const state = reading.rating ?? (reading.done === true ? 'done' : null);
  const dated = state === null && typeof reading.forecast === 'string' ? `expected ${sayDay(reading.forecast)}` : null;
  const before = state ?? dated;
  if (before === null) return null;
  const ref = typedRef(only.action, scene.plans);
  const [part, ...rest] = readIn(`${ref} ${before}, ${more}`, open, scene).parts;
  if (part?.ref !== ref || rest.length > 0 || part.request !== null || part.asksBack !== undefined) return null;
  const { narrative = '', ...said } = part.change;
  const change = { ...reading, ...said, narrative: [words, narrative].filter((one) => one !== '').join('\n') };
  return { ...part, ref: null, change, words: text };
}
