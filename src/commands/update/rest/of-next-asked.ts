import type { Scene } from '#src/commands/command.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { stillAsked } from '#src/commands/update/still-asked.ts';
import { readIn } from './read-in.ts';

/** What a rating is about that was typed under a card which wants a reason, or what shows it, of one action and asks about the next below: the next one, unless it says again what was just said, with a reason. */
export async function ofNextAsked(words: string, open: OpenActions, scene: Scene): Promise<OpenActions> {
  const { last, message, given } = scene;
  const [before, ...others] = open.about;
  const isWanted = last?.card.wants === 'evidence' || last?.card.wants === 'reason';
  if (!isWanted || last.card.several === undefined || message.card !== null || given !== null) return open;
  const [next] = (await stillAsked(scene)).filter(({ action }) => action.id !== before?.action.id);
  if (before === undefined || others.length > 0 || next === undefined) return open;
  const [part, ...more] = readIn(words, { ...open, about: [next] }, scene).parts;
  if (part === undefined || more.length > 0 || part.ref !== null || part.request !== null) return open;
  const { rating, narrative, waitingOn } = part.change;
  if (part.certainty !== 'sure' || rating === undefined) return open;
  const isAgain = before.standing.stage === 'open' && before.standing.declared?.rating === rating;
  return isAgain && (narrative ?? waitingOn) != null ? open : { ...open, about: [next] };
}
