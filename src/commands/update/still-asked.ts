import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Asking, Card } from '#src/messages/card.ts';
import type { ActionId } from '#src/plan/action.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';
import { questionOn } from './question-on.ts';

/** The list that the conversation was asked about, in its order, whatever the card above is about. */
export async function askedList(scene: Scene): Promise<readonly Tracked[]> {
  const asks = scene.last?.card.asks ?? [];
  const ids = asks.map(({ action }) => action);
  return (await trackedOf(ids, scene.register)).filter((one) => mayLook(scene.asker, one) === null);
}

/** Those of the list of which nobody has answered the question yet. */
export async function stillAsked(scene: Scene): Promise<readonly Tracked[]> {
  const listed = await askedList(scene);
  return listed.filter(({ action, standing }) => standing.stage === 'open' && questionOn(action.id, scene) !== null);
}

/** The card with the list of the one before it: what it answers has no question any more but keeps its place, so that "the rest" and "the third" are known for what they mean. */
export function withUnanswered(card: Card, answered: readonly ActionId[], { last }: Pick<Scene, 'last'>): Card {
  const before = last?.card.asks ?? [];
  if (before.length === 0) return card;
  const own = new Map(card.asks.map((one) => [one.action, one]));
  const kept = before.map((one): Asking => {
    const question = answered.includes(one.action) ? null : one.question;
    // The buttons of the others belong to the card that shows them.
    return own.get(one.action) ?? { action: one.action, question, buttons: [] };
  });
  // A card that shows a list of its own is read in the order in which it shows it.
  const isList = card.asks.some(({ inList }) => inList !== undefined);
  const [first, then] = isList ? [card.asks, kept] : [kept, card.asks];
  const listed = new Set(first.map(({ action }) => action));
  return buildCard({ ...asDraft(card), asks: [...first, ...then.filter(({ action }) => !listed.has(action))] });
}
