import { isTyped } from '#src/commands/command.ts';
import type { Scene } from '#src/commands/command.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { everyAction, ownOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';

const SOON = 14;
const MOST = 5;

/** Where “done” names no action and the conversation's one was said done days ago, it may be of another that falls due: both are asked about. */
export async function withDoneElsewhere(
  parts: readonly ReadingPart[],
  open: OpenActions,
  scene: Scene,
): Promise<OpenActions> {
  const [only, ...others] = open.about;
  const [part, ...more] = parts;
  if (only === undefined || others.length > 0 || part === undefined || more.length > 0) return open;
  const { standing } = only;
  const isAgain = standing.stage === 'delivered' && (standing.stageOn ?? scene.today) < scene.today;
  if (!isTyped(scene) || part.ref !== null || part.change.done !== true || !isAgain) return open;
  const until = scene.days.add(scene.today, SOON);
  const due = ownOpen(await everyAction(scene), scene).filter(({ standing: { agreed } }) => (agreed ?? '9') <= until);
  const about = [only, ...due.slice(0, MOST)];
  return due.length === 0 ? open : { ...open, about, offered: () => about };
}
