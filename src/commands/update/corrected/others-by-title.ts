import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { everyAction, ownOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { isSaid } from '#src/commands/update/said-of-many.ts';
import { askedOfOne } from '#src/commands/update/rest/read-in.ts';
import { namesTitle } from './others-in-words.ts';

// Without one of these nothing is said of any other.
const STATE = /(?<!\p{L})(?:red|amber|green|done|complete|completed|finished|on track|off track|at risk)(?!\p{L})/iu;
const PIECES = /[.;!?\n,]+\s*|\s+(?:and|but|while|whereas)\s+/iu;

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
    const [other, ...more] = STATE.test(words) ? own.filter((one) => namesTitle(words, one, about)) : [];
    return other === undefined || more.length > 0 ? [] : askedOfOne(words, other, open, scene);
  });
}
