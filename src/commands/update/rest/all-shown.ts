import { isTyped } from '#src/commands/command.ts';
import type { Scene } from '#src/commands/command.ts';
import { partGiven } from '#src/commands/update/confirmed.ts';
import { lacksShowing } from '#src/commands/update/evidence-in.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { showsSeveral } from '#src/reply/after/shows-several.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** “Both on SharePoint” shows each of the two that its writer said were done and nothing shows yet: a part for each. Any other parts as they are. */
export function withAllShown(parts: readonly ReadingPart[], open: OpenActions, scene: Scene): readonly ReadingPart[] {
  const [part] = parts;
  const count = part === undefined || !isTyped(scene) || scene.given !== null ? null : showsSeveral(part.words);
  if (part === undefined || count === null || parts.some(({ ref, words }) => ref !== null && words !== part.words))
    return parts;
  const shown = lackingOf(count, open, scene);
  const of = (one: Tracked) =>
    partGiven({ ref: typedRef(one.action, scene.plans), change: { evidence: part.words }, words: part.words });
  return shown.length < 2 ? parts : shown.map(of);
}

/** As many as are meant: of those said to be done today, else of all; none where there are more or fewer. */
function lackingOf(count: number | 'all', open: OpenActions, scene: Scene): readonly Tracked[] {
  const all = open.all().filter((one) => one.standing.stageBy === scene.speaker.id && lacksShowing(one, scene));
  const today = all.filter(({ standing }) => standing.stageOn === scene.today);
  const found = [today, all].find(({ length }) => (count === 'all' ? length > 1 : length === count));
  return found ?? [];
}
