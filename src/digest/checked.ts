import { whoIs } from '#src/people/who-leads.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Checked } from './digest.ts';
import { isNewStage, isNewTurn, lineOf } from './line.ts';
import type { DigestScene } from './line.ts';

/** What was checked and found complete since the digest before, the newest last. */
export function checkedThisWeek(scene: DigestScene): readonly Checked[] {
  const found = scene.tracked.flatMap((one) => {
    const { stage, stageOn, turn } = one.standing;
    const isComplete = stage === 'complete' && isNewStage(one, scene);
    const on = isComplete ? stageOn : isNewTurn(one, scene) ? (turn?.on ?? null) : null;
    if (on === null) return [];
    const line = lineOf(one, scene);
    return [{ line, on, thanks: isSomebody(one, scene) && !isQuestioned(one) ? line.accountable : null }];
  });
  return found.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** True for what somebody says is not so after all, until the office has looked at it. */
function isQuestioned({ standing }: Tracked): boolean {
  return standing.requests.some(({ what }) => what === 'said-after');
}

function isSomebody({ standing }: Tracked, { index }: DigestScene): boolean {
  const first = standing.owners.find(({ support }) => !support);
  return first !== undefined && !first.group && whoIs(first, index).length === 1;
}
