import type { Answer, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import type { ActionId } from '#src/plan/action.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { holds } from './holds.ts';

/** What a lead writes under the question whether something holds: “yes”, “8.1.3 no, the team was disbanded”; null for anything else. */
export async function typedHold(words: string, scene: Scene): Promise<Answer | null> {
  const { message, last, speaker, naming } = scene;
  if (message.card !== null) return null;
  const lapsed = await lapsedByName(words, scene);
  if (lapsed !== null) return holds.run(lapsed, scene);
  if (last === null || (last.to !== null && last.to !== speaker.id)) return null;
  const asked = last.card.asks.flatMap(({ action, question }) => (question === 'does-it-hold' ? [action] : []));
  if (asked.length === 0 || /\?\s*$/u.test(words)) return null;
  const about = await meant(words, asked, scene);
  if (about === null || about.rest.trim() === '') return null;
  const action = scene.actions.find(({ id }) => id === about.action);
  if (action === undefined) return null;
  return holds.run(`${Phrase.wordsOf(naming.action(action).ref)} ${about.rest}`, scene);
}

const LAPSED = /^[\s,:–-]*(?:(?:it|that|this) (?:does|is) )?(?:not any ?more|no longer holds)(?!\p{L})/iu;

/** “8.1.2 not any more, …” of what is complete, whenever it was asked about. */
async function lapsedByName(words: string, scene: Scene): Promise<string | null> {
  const named = leadingRef(words, scene);
  if (named === null || !LAPSED.test(named.rest) || /\?\s*$/u.test(words)) return null;
  const found = await findAction(named.said, scene);
  if (isRefusal(found) || found.standing.stage !== 'complete') return null;
  return `${Phrase.wordsOf(scene.naming.action(found.action).ref)} ${named.rest}`;
}

/** Without a number it is of the only one that the card asks about. */
async function meant(words: string, asked: readonly ActionId[], scene: Scene) {
  const named = leadingRef(words, scene);
  if (named === null) {
    const [only] = asked;
    return only === undefined || scene.last?.card.asks.length !== 1 ? null : { action: only, rest: words };
  }
  const found = await findAction(named.said, scene);
  if (isRefusal(found) || !asked.includes(found.action.id)) return null;
  return { action: found.action.id, rest: named.rest };
}
