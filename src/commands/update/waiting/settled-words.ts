import { answerKey } from '#src/ports/answer-key.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Change } from '#src/plan/change.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import type { SaidPart } from '#src/commands/update/record-part.ts';
import { ownKept, waitingIn } from '#src/commands/update/waiting-words.ts';
import type { KeptEntry, Waiting } from '#src/commands/update/waiting-words.ts';
import { contradicts } from './contradicts.ts';
import { isYes } from './is-yes.ts';

/**
 * What an answer settles: the words that wait about its action, of the same day or at the card that asked about them.
 * Older ones stay in the history under their own day, and so do those that say otherwise. Words that are given to it
 * keep their own message.
 */
export async function settledBy(part: SaidPart, tracked: Tracked, scene: Scene): Promise<Waiting | null> {
  const own = await ownKept(tracked, scene);
  const here = own.filter(
    (line) =>
      isHere(line, part, { tracked, scene }) &&
      !isOpposite(line, part.change) &&
      !contradicts(line, part.change, scene),
  );
  const waiting = waitingIn(here, scene);
  if (waiting === null) return null;
  // Words that took something back are no reason for what is said in its place.
  if (here.every(({ event }) => event.corrects === true)) return { ...waiting, words: '', message: null };
  return scene.given === null ? waiting : { ...waiting, message: null };
}

type At = { readonly tracked: Tracked; readonly scene: Scene };

function isHere({ day, message }: KeptEntry, { words }: SaidPart, { tracked, scene }: At): boolean {
  if (day === scene.today || isYes(words)) return true;
  const { last } = scene;
  const isAsked = message !== null && last?.key === answerKey(message as MessageId);
  const { card, form, text } = scene.message;
  return isAsked && (card !== null || form !== undefined || !text.includes(tracked.action.ref));
}

const NOT_DONE =
  /(?:\b(?:not|never|no longer|nothing)|n['’]t)\s+(?:\p{L}+\s+){0,2}?(?:done|complete|completed|finished|delivered|closed|over)(?!\p{L})/iu;

function isOpposite({ event }: KeptEntry, { done }: Change): boolean {
  return done === true && NOT_DONE.test(event.words);
}
