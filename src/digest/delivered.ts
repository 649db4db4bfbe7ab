import type { Delivered } from './digest.ts';
import { isThisWeek, lineOf } from './line.ts';
import type { DigestScene } from './line.ts';

/** What was delivered or verified complete since the digest before, the newest last. */
export function deliveredThisWeek(scene: DigestScene): readonly Delivered[] {
  const found = scene.tracked.flatMap((one) => {
    const { stage, stageOn } = one.standing;
    if (stageOn === null || !isThisWeek(stageOn, scene)) return [];
    if (stage !== 'delivered' && stage !== 'complete') return [];
    return [{ line: lineOf(one, scene), on: stageOn, verified: stage === 'complete' }];
  });
  return found.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
