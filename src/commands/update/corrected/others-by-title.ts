import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { everyAction, ownOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { isSaid } from '#src/commands/update/said-of-many.ts';
import { askedOfOne } from '#src/commands/update/rest/read-in.ts';
import { isCalledByWord, namesTitle, namesWordOf } from './others-in-words.ts';

// Without one of these nothing is said of any other.
const STATE =
  /(?<!\p{L})(?:red|amber|green|done|complete|completed|finished|fine|ok|late|on track|off track|at risk)(?!\p{L})/iu;
// “The tablets one”, and not “the second one”, “the new one”.
const SOME_ONE =
  /^\W*the (?!(?:first|second|third|last|latest|other|next|new|old|same|right|wrong|main|only|final|previous|current|draft|big|small|best|worst)\b)\p{L}{4,}(?: \p{L}+)? one(?!\p{L})/iu;
const PIECES = /[.;!?\n,]+\s*|\s+(?:and|but|while|whereas)\s+/iu;

// A reason tells of what is late or at risk elsewhere; how an action stands it says of none.
const RATED = /(?<!\p{L})(?:red|amber|green|done|complete|completed|finished)(?!\p{L})/iu;

/** Words that say how another action of the speaker’s stands, called by its title, “the tablets one is green”, and nothing of the one in hand: asked about for that one; null for any others. */
export async function otherByTitle(
  part: ReadingPart,
  { about, ...open }: OpenActions,
  scene: Scene,
): Promise<readonly ReadingPart[] | null> {
  const [here, ...more] = about;
  if (here === undefined || more.length > 0 || part.ref !== null || part.request !== null) return null;
  if (isSaid(part) || !RATED.test(part.words)) return null;
  const own = ownOpen(await everyAction(scene), scene).filter(({ action }) => action.id !== here.action.id);
  const named = own.filter(
    (one) =>
      namesTitle(part.words, one, here) ||
      isCalledByWord(part.words, one, [here, ...own.filter((other) => other !== one)]),
  );
  const [only, ...others] = named;
  return only === undefined || others.length > 0 ? null : askedOfOne(part.words, only, { about, ...open }, scene);
}

/** What an answer says of another action of the speaker’s by its title, “8.1.3 green; risk register done”, asked about for that one beside it. */
export async function othersByTitle(
  part: ReadingPart,
  open: OpenActions,
  scene: Scene,
): Promise<readonly ReadingPart[]> {
  const { narrative } = part.change;
  if (!isSaid(part) || narrative === undefined || !STATE.test(narrative)) return [];
  const about = part.ref === null ? open.about[0] : await findAction(part.ref, scene);
  if (about === undefined || isRefusal(about)) return [];
  const own = ownOpen(await everyAction(scene), scene).filter(({ action }) => action.id !== about.action.id);
  return narrative.split(PIECES).flatMap((words) => {
    const isNamed = (one: Tracked): boolean =>
      namesTitle(words, one, about) || isCalledByWord(words, one, [about, ...own.filter((other) => other !== one)]);
    const [other, ...more] = STATE.test(words) ? own.filter(isNamed) : [];
    if (other !== undefined && more.length === 0) return askedOfOne(words, other, open, scene);
    return SOME_ONE.test(words) && STATE.test(words) && !namesWordOf(words, about) ? [ofNobody(words)] : [];
  });
}

/** Words about an action that nobody can name: it is asked which. */
function ofNobody(words: string): ReadingPart {
  const nothing = { request: null, progress: null, asks: null, implied: [], reads: [], unread: words };
  return { ref: null, words, ...nothing, change: { narrative: words }, certainty: 'likely', isOfOthers: true };
}
