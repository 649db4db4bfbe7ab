import type { Plan } from '#src/plan/action.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { servingOf } from '#src/plan/governance/measures/serving.ts';
import { hasParts, living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { mayLook, mayRun } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { sayPurposeCard } from '#src/messages/governance/purpose/purpose-card.ts';
import { sayNoPurposes, sayPurposeList } from '#src/messages/governance/purpose/purpose-list.ts';
import type { PurposeCounts } from '#src/messages/governance/purpose/purpose-list.ts';
import { capital } from '#src/messages/text/capital.ts';
import { typedPurpose } from '#src/messages/governance/purpose/purpose-words.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { isRunning, listedOf } from '#src/commands/show/list-actions.ts';
import { asksOf } from '#src/commands/show/dates/asks-of.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { mayRead } from './may-read.ts';
import type { PurposeSaid } from './purpose-said.ts';

const A_PAGE = 12;

/** One purpose with what serves it; what only some may see is counted and not named. */
export async function lookAtPurpose({ kept, plan, governance }: PurposeSaid, scene: Scene): Promise<Answer> {
  const all = await everyAction(scene);
  const serving = servingOf(kept, all);
  const seen = serving.filter((one) => mayLook(scene.asker, one) === null);
  const parts = partsOf(kept, governance.purposes);
  return answer(
    sayPurposeCard({
      kept,
      plan,
      parts: parts.map((part) => ({ kept: part, counts: countsOf(part, all, scene) })),
      serving: listedOf(seen, scene),
      hidden: serving.length - seen.length,
      mayDecide: mayRun(scene.asker, '') === null,
      mayRead: mayRead(kept, scene.asker),
      context: scene,
    }),
  );
}

/** A page of all purposes of a kind. */
export async function listPurposes(kind: PurposeKind, plan: Plan, page: number, scene: Scene): Promise<Answer> {
  const { purposes } = await scene.register.governance(plan.key);
  const kept = living(purposes).filter(({ purpose }) => purpose.kind === kind);
  if (kept.length === 0) return answer(sayNoPurposes(kind, plan, mayRun(scene.asker, '') === null));
  const all = await everyAction(scene);
  const shown = pageOf(kept, page, A_PAGE);
  const items = shown.items.map((one) => ({ kept: one, counts: countsOf(one, all, scene) }));
  const title = `${capital(kind)}s of ${plan.name}`;
  const say = typedPurpose(kind, '', plan);
  return answer(sayPurposeList({ title, page: { ...shown, items }, say }, { ...scene, plan }));
}

/** How many serve a purpose, restricted ones among them. */
export function countsOf(
  kept: KeptPurpose,
  all: readonly Tracked[],
  scene: Pick<Scene, 'today' | 'plans'>,
): PurposeCounts {
  const serving = servingOf(kept, all);
  return {
    all: serving.length,
    running: serving.filter((tracked) => isRunning({ tracked })).length,
    late: serving.filter((one) => isBehind(one, scene.today, asksOf(one.action.plan, scene))).length,
  };
}

function partsOf(kept: KeptPurpose, purposes: Purposes): readonly KeptPurpose[] {
  if (!hasParts(kept, purposes)) return [];
  const { kind, ref } = kept.purpose;
  return living(purposes).filter(({ purpose }) => purpose.kind === kind && purpose.parent === ref);
}
