import { isMeantForAction } from '#src/commands/show/unplaced-before.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { heardAgain } from '#src/commands/words/held-messages.ts';
import { updateActions } from '#src/commands/update/update-action.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { UnplacedMessage } from '#src/ports/register.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { isSameSaid, onceEach } from '#src/office/office-day.ts';

/** What the speaker wrote on any day and in any talk that still waits for its action, the newest first; what was said twice once. */
export async function ownUnplaced({ register, speaker }: Scene): Promise<readonly UnplacedMessage[]> {
  const all = (await register.unplaced()).filter((one) => one.person === speaker.id && isMeantForAction(one));
  return onceEach(all.toReversed());
}

/** Placed by their writer the words are an answer like any, of the message and the day in which they were said. */
export async function placeOwn(words: UnplacedMessage, { action }: Tracked, scene: Scene): Promise<Answer> {
  const heard = heardAgain(words, exactRef(action, scene.plans), scene);
  const placed = await updateActions(asHeard(words.words).words, heard);
  if (placed.entries.length === 0) return placed;
  const all = await scene.register.unplaced();
  const again = all.filter((one) => one.id !== words.id && isSameSaid(one, words)).map(({ id }) => id);
  return again.length === 0 ? placed : { ...placed, letsGo: [...(placed.letsGo ?? []), ...again] };
}
