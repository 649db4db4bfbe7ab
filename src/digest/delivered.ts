import type { Delivered } from './digest.ts';
import { isThisWeek, lineOf } from './line.ts';
import type { DigestScene } from './line.ts';

/** What was said done or checked since the digest before, the newest last; what the plan itself said is nobody's news. */
export function deliveredThisWeek(scene: DigestScene): readonly Delivered[] {
  const found = scene.tracked.flatMap((one) => {
    const { stage, stageOn, stageBy } = one.standing;
    if (stageOn === null || !isThisWeek(stageOn, scene)) return [];
    if (stage !== 'complete' && (stage !== 'delivered' || stageBy === null)) return [];
    return [{ line: lineOf(one, scene), on: stageOn, verified: stage === 'complete' }];
  });
  return found.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
