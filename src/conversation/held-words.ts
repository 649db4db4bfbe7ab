import type { Card } from '#src/messages/card.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { dayIn } from '#src/calendar/instant.ts';
import { heldMessages, namesOne } from '#src/commands/words/held-messages.ts';
import { showActions } from '#src/commands/show/show-actions.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { sayHeldBeside, sayWithEarlier } from '#src/messages/answer/held-words.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';

/** Shows actions that are named and nothing said of them; words that wait go to them by one more tap, and not by looking. */
export async function lookAt(refs: readonly string[], scene: Scene): Promise<Answer> {
  const shown = await showActions(refs, scene);
  if (shown.about.length === 0 || (await heldMessages(scene)).length === 0) return shown;
  const found = await trackedOf(shown.about, scene.register);
  const named = found.map(({ action }) => scene.naming.action(action).ref);
  return { ...shown, card: sayHeldBeside(shown.card, named) };
}

/** The answer with what it leaves open: words that still wait, unless it placed them, and questions that it did not answer. */
export async function stillOpen(answer: Answer, scene: Scene): Promise<Answer> {
  const { last, message, naming } = scene;
  if (last === null) return answer;
  const own = message.of ?? message.id;
  const placed = new Set([own, ...answer.entries.map((entry) => entry.message), ...(answer.letsGo ?? [])]);
  const left = (await heldMessages(scene)).filter(({ id, isCommand }) => !placed.has(id) && !isCommand);
  const holds = answer.holds ?? left[0]?.id ?? null;
  // The office types a sentence each, of whatever: none of them is part of the next.
  const isEach = scene.index.isOffice(scene.speaker.id);
  const earlier = left
    .filter(() => !isEach)
    .filter((one) => !namesOne(one) && dayIn(one.at, scene.plan.zone) === scene.today)
    .toReversed()
    .map(({ words }) => naming.words(words));
  const card =
    holds === own && earlier.length > 0 && answer.card.failed !== true
      ? sayWithEarlier(answer.card, earlier)
      : answer.card;
  const asks = last.card.asks.filter(({ action }) => answer.about.includes(action));
  const isOpen = answer.entries.length === 0 && card.asks.length === 0 && asks.length > 0;
  const kept = await withOpenYes(isOpen ? buildCard({ ...asDraft(card), asks }) : card, { ...answer, holds }, scene);
  return {
    ...answer,
    holds,
    card: isStillWanted(answer, scene) ? buildCard({ ...asDraft(kept), wants: 'evidence' }) : kept,
  };
}

/** A look or a thank-you between leaves the question of the day that was asked last open: a yes or no is still its answer. */
async function withOpenYes(card: Card, { entries, holds }: Answer, scene: Scene): Promise<Card> {
  const { last, threads, plan, today, speaker } = scene;
  const { yes, no } = last?.card.typed ?? {};
  if (last === null || yes === undefined || (last.to !== null && last.to !== speaker.id)) return card;
  const asksNothing = card.typed === undefined && card.wants === null && card.failed !== true && holds === last.holds;
  const known = new Set(last.card.asks.map(({ action }) => action));
  if (!asksNothing || entries.length > 0 || !card.asks.every(({ action }) => known.has(action))) return card;
  const at = await threads.sentAt(last.key);
  if (at === null || dayIn(at, plan.zone) !== today) return card;
  return buildCard({ ...asDraft(card), typed: { yes, ...(no === undefined ? {} : { no }) } });
}

/** A question between is answered, and what shows that something is done is wanted still. */
function isStillWanted({ entries, card, about }: Answer, { last }: Scene): boolean {
  if (last === null || last.card.wants !== 'evidence' || card.wants !== null || entries.length > 0) return false;
  return about.length > 0 && about.every((id) => last.about.includes(id));
}
