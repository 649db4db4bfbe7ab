import { answer, isTyped } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { lacksShowing } from '#src/commands/update/evidence-in.ts';
import { ownOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { sayWhetherItShows } from '#src/messages/answer/which-action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { mayShow, namesWhatShows, pointsAtWhatShows } from '#src/reply/may-show.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/**
 * Asks whether words that name a link, a paper or a place show what a check found missing, or what was called done and
 * nothing shows yet, since they name no action; null for any other words, and where nothing wants to be shown.
 */
export function ifShowsAnother(parts: readonly ReadingPart[], open: OpenActions, scene: Scene): Answer | null {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0 || !isNothingElse(part) || !isTyped(scene) || isWanted(scene, part))
    return null;
  const back = wantingIn(part, open, scene);
  if (back.length === 0) return null;
  const named = (all: readonly Tracked[]) => all.map(({ action }) => scene.naming.action(action));
  const elsewhere = open.offered().filter((one) => back.every(({ action }) => action.id !== one.action.id));
  const card = sayWhetherItShows(scene.naming.words(part.words), named(back), named([...back, ...elsewhere]));
  const { message } = scene;
  const about = [...back, ...open.about].map(({ action }) => action.id);
  return { ...answer(card, [...new Set(about)]), holds: message.of ?? message.id, inPlace: false };
}

/** The card above wants what shows it of its own action, or words that these may be. */
function isWanted({ last }: Scene, { words }: ReadingPart): boolean {
  const wanted = last?.card.wants ?? null;
  return wanted === 'evidence' || (wanted !== null && !pointsAtWhatShows(words));
}

/** No rating, no day and no wish: what may be evidence, and hardly anything else. */
function isNothingElse({ ref, change, certainty, request, progress, words, asksBack }: ReadingPart): boolean {
  const isBare = ref === null && request === null && progress === null && asksBack === undefined;
  const points = pointsAtWhatShows(words);
  // “Signed off by the board” may be read as done, a day in it as the new date, and “in the safe” as a rating.
  const fields = points ? (certainty === 'sure' ? SHOWN_ALONE : MISREAD) : SHOWING;
  return (
    isBare &&
    Object.keys(change).every((field) => fields.has(field)) &&
    mayShow(words) &&
    (points || namesWhatShows(words))
  );
}

const SHOWING: ReadonlySet<string> = new Set(['narrative', 'evidence']);
const SHOWN_ALONE: ReadonlySet<string> = new Set([...SHOWING, 'done', 'forecast']);
const MISREAD: ReadonlySet<string> = new Set([...SHOWN_ALONE, 'rating']);

/** What was sent back, else what the speaker called done and nothing shows, the newest first; none under a question about another. */
function wantingIn(part: ReadingPart, open: OpenActions, scene: Scene): readonly Tracked[] {
  const back = sentBackIn(open, scene);
  if (back.length > 0) return back;
  if (scene.last?.card.asks.some(({ question }) => question !== null) === true && !withoutDone(part)) return [];
  const lacking = open.all().filter((one) => lacksShowing(one, scene));
  // In its own conversation it is known which is meant.
  const isTalked = open.about.length === 1 && lacking.some(({ action }) => action.id === open.about[0]?.action.id);
  return isTalked ? [] : lacking.toSorted((one, other) => other.standing.stageSeq - one.standing.stageSeq);
}

/** Under a question “signed off by the board” is its answer. */
function withoutDone({ change }: ReadingPart): boolean {
  return change.done !== true && change.forecast === undefined;
}

/** What the speaker leads that a check sent back: under a card about other actions only what came back after that card. */
function sentBackIn({ about, all }: OpenActions, scene: Scene): readonly Tracked[] {
  const back = ownOpen(all(), scene).filter(({ standing }) => standing.sentBack !== null);
  const talked = back.filter((one) => about.some(({ action }) => action.id === one.action.id));
  if (talked.length > 0) return talked;
  const since = about.length === 0 ? -1 : (scene.last?.seq ?? -1);
  return back.filter(({ standing }) => standing.sentBack !== null && standing.sentBack.seq > since);
}
