import { answer, isTyped } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { ownOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { sayWhetherItShows } from '#src/messages/answer/which-action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { mayShow, namesWhatShows } from '#src/reply/may-show.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/**
 * Asks whether words that name a link, a paper or a place show what a check found missing, since they name no action and
 * nothing was said of it since; null for any other words, and where no check sent anything back.
 */
export function ifSentBack(parts: readonly ReadingPart[], open: OpenActions, scene: Scene): Answer | null {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0 || !isNothingElse(part) || !isTyped(scene) || isWanted(scene))
    return null;
  const back = sentBackIn(open, scene);
  if (back.length === 0) return null;
  const named = (all: readonly Tracked[]) => all.map(({ action }) => scene.naming.action(action));
  const elsewhere = open.offered().filter((one) => back.every(({ action }) => action.id !== one.action.id));
  const card = sayWhetherItShows(scene.naming.words(part.words), named(back), named([...back, ...elsewhere]));
  const { message } = scene;
  const about = [...back, ...open.about].map(({ action }) => action.id);
  return { ...answer(card, [...new Set(about)]), holds: message.of ?? message.id, inPlace: false };
}

/** The card above wants certain words. */
function isWanted({ last }: Scene): boolean {
  return (last?.card.wants ?? null) !== null;
}

/** No rating, no day and no wish: what may be evidence, and hardly anything else. */
function isNothingElse({ ref, change, request, progress, words }: ReadingPart): boolean {
  const isShowing = Object.keys(change).every((field) => field === 'narrative' || field === 'evidence');
  const isBare = ref === null && request === null && progress === null;
  return isBare && isShowing && mayShow(words) && namesWhatShows(words);
}

/** What the speaker leads that a check sent back: under a card about other actions only what came back after that card. */
function sentBackIn({ about, all }: OpenActions, scene: Scene): readonly Tracked[] {
  const back = ownOpen(all(), scene).filter(({ standing }) => standing.sentBack !== null);
  const talked = back.filter((one) => about.some(({ action }) => action.id === one.action.id));
  if (talked.length > 0) return talked;
  const since = about.length === 0 ? -1 : (scene.last?.seq ?? -1);
  return back.filter(({ standing }) => standing.sentBack !== null && standing.sentBack.seq > since);
}
