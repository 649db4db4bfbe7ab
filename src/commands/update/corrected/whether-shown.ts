import { askIfItShows } from '#src/messages/answer/corrected/shows-it-card.ts';
import type { Card } from '#src/messages/card.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { keepPart } from '#src/commands/update/keep-part.ts';
import type { Kept } from '#src/commands/update/keep-part.ts';

/** Keeps words that may show that an action is done, and hardly do, “lovely weather”, until their writer says. */
export function askWhetherShown(
  part: ReadingPart,
  tracked: Tracked,
  scene: Scene,
): Omit<Kept, 'unsure'> & { readonly card: Card } {
  const { entries, notices } = keepPart({ ...part, change: {} }, tracked, scene);
  const yes = `/rag evidence ${exactRef(tracked.action, scene.plans)} ${part.words}`;
  const card = askIfItShows(scene.naming.action(tracked.action), scene.naming.words(part.words), yes);
  return { tracked, card, entries, notices };
}
