import { mayLook } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { everyAction, ownOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { isSaid } from '#src/commands/update/said-of-many.ts';
import { askedOfOne } from '#src/commands/update/rest/read-in.ts';
import { labelOf, rawLabelOf } from './label-of.ts';
import { isCalledByWord, isOfTitle, namesTitle, namesWordOf } from './others-in-words.ts';

// Without one of these nothing is said of any other.
const STATE =
  /(?<!\p{L})(?:red|amber|green|done|complete|completed|finished|fine|ok|late|on track|off track|at risk)(?!\p{L})/iu;
// “The tablets one”, and not “the second one”, “the new one”.
const SOME_ONE =
  /^\W*the (?!(?:first|second|third|last|latest|other|next|new|old|same|right|wrong|main|only|final|previous|current|draft|big|small|best|worst)\b)\p{L}{4,}(?: \p{L}+)? one(?!\p{L})/iu;
const PIECES = /[.;!?\n,]+\s*|\s+(?:and|but|while|whereas)\s+/iu;

// A reason tells of what is late or at risk elsewhere; how an action stands it says of none.
const RATED = /(?<!\p{L})(?:red|amber|green|done|complete|completed|finished)(?!\p{L})/iu;

// “I’d go amber on the VTS one”: what is left of an answer says of which it is.
const FOR_IT = /^\W*(?:on|for|with|re|about)\s+(?:the|our|my)\s+\p{L}+(?:\s+\p{L}+){0,2}\W*$/iu;
const IS_STATE =
  /^\W*(?:(?:and|also|oh|plus|but)\s+)*(?:the|our|my)\s+\p{L}+(?:\s+\p{L}+){0,4}?(?:\s+(?:is|are|looks?)|['’]s)\s+(?:all\s+)?(?:red|amber|green|done|fine|ok|okay|good|late|on track|off track|at risk)\W*$/iu;
const MOVED = /(?<!\p{L})(?:slip\p{L}*|delayed|pushed|moved|put) (?:back )?(?:to|till|until|by)(?!\p{L})/iu;

/** Words that say how another action of the speaker’s stands, called by its title, “the tablets one is green”, and nothing of the one in hand: asked about for that one; null for any others. */
export async function otherByTitle(
  part: ReadingPart,
  open: OpenActions,
  scene: Scene,
): Promise<readonly ReadingPart[] | null> {
  const [here, ...more] = open.about;
  if (here === undefined || more.length > 0 || part.ref !== null || part.request !== null) return null;
  const isMoved = part.certainty !== 'sure' && MOVED.test(part.words);
  // “And the reserves policy is fine” of no colour: likely, and of that one.
  const isStated = part.certainty !== 'sure' && IS_STATE.test(part.words);
  const own = await mayBeMeant(scene);
  const label = labelOf(part.words);
  const labelled = label === null ? null : calledIn(label, here, own);
  if (labelled !== null) return askedOfOne(part.words, labelled, open, scene);
  const titled = await titledBy(rawLabelOf(part.words), here, scene);
  if (titled !== null) return askedOfOne(part.words, titled, open, scene);
  const isHere = isSaid(part) && !isStated && !FOR_IT.test(part.change.narrative ?? '');
  if (isHere || !(RATED.test(part.words) || isMoved || isStated)) return null;
  const other = calledIn(part.words, here, own);
  return other === null ? null : askedOfOne(part.words, other, open, scene);
}

/** The one action of any, at whatever stage, whose title has all the words of a label, and the one in hand has not; null for none or several. */
async function titledBy(label: string | null, here: Tracked, scene: Scene): Promise<Tracked | null> {
  if (label === null || isOfTitle(label, here)) return null;
  const titled = (await everyAction(scene)).filter(
    (one) => isOfTitle(label, one) && mayLook(scene.asker, one) === null,
  );
  const [only, ...more] = titled;
  return only === undefined || more.length > 0 ? null : only;
}

/** What the speaker leads; the programme office speaks of any. */
async function mayBeMeant(scene: Scene): Promise<readonly Tracked[]> {
  const all = await everyAction(scene);
  const isOffice = scene.index.isOffice(scene.speaker.id);
  return isOffice ? all.filter(({ standing }) => standing.stage === 'open') : ownOpen(all, scene);
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
  const own = await mayBeMeant(scene);
  return narrative.split(PIECES).flatMap((words) => {
    const other = STATE.test(words) ? calledIn(words, about, own) : null;
    if (other !== null) return askedOfOne(words, other, open, scene);
    return SOME_ONE.test(words) && STATE.test(words) && !namesWordOf(words, about) ? [ofNobody(words)] : [];
  });
}

/** An answer without what it says of others, which is kept with those. */
export function withoutSaidOf(part: ReadingPart, others: readonly ReadingPart[]): ReadingPart {
  const { narrative, ...change } = part.change;
  if (narrative === undefined || others.length === 0) return part;
  // “Amber, the register is late” says why as well.
  const rated = others.filter(({ words }) => RATED.test(words));
  const left = rated.reduce((own, { words }) => withoutEdge(own, words), narrative);
  if (left === narrative) return part;
  return { ...part, change: left === '' || ALONE.test(left) ? change : { ...change, narrative: left } };
}

/** What goes on behind them is of them too. */
function withoutEdge(narrative: string, words: string): string {
  const isAtEdge = narrative.startsWith(words) || narrative.endsWith(words);
  return isAtEdge ? narrative.replace(words, '').replaceAll(LEFT_HANGING, '') : narrative;
}

const ALONE = /^(?:(?:it|this|that|this one)(?:['’]s| is)? )?(?:red|amber|green|done)$/iu;
const LEFT_HANGING =
  /^(?:[\s,;.!?–—-]|(?:and|but|while|whereas)(?!\p{L}))+|(?:[\s,;–—-]|(?<!\p{L})(?:and|but|while|whereas))+$/giu;

/** The one of somebody's own actions, besides the one in hand, that words call by its title or by a word of it; null for none or several. */
function calledIn(words: string, here: Tracked, own: readonly Tracked[]): Tracked | null {
  const others = own.filter(({ action }) => action.id !== here.action.id);
  const [only, ...more] = others.filter(
    (one) =>
      namesTitle(words, one, here) || isCalledByWord(words, one, [here, ...others.filter((other) => other !== one)]),
  );
  return only === undefined || more.length > 0 ? null : only;
}

/** Words about an action that nobody can name: it is asked which. */
function ofNobody(words: string): ReadingPart {
  const nothing = { request: null, progress: null, asks: null, implied: [], reads: [], unread: words };
  return { ref: null, words, ...nothing, change: { narrative: words }, certainty: 'likely', isOfOthers: true };
}
