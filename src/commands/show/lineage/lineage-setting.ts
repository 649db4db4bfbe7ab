import type { LineageSetting } from '#src/messages/look/lineage/say-descent.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Descent } from '#src/plan/lineage/descent.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { Scene } from '#src/commands/command.ts';

/** What the speaker may see of a plan's lineage. */
export function lineageSetting(all: readonly Descent[], scene: Scene): LineageSetting {
  const seen = new Map(all.filter((one) => isSeen(one, scene)).map(({ tracked: { action } }) => [action.id, action]));
  return { naming: scene.naming, today: scene.today, seen: (id: ActionId) => seen.get(id) ?? null };
}

/** True for an action that the speaker may see. */
export function isSeen({ tracked }: Pick<Descent, 'tracked'>, { asker }: Pick<Scene, 'asker'>): boolean {
  return mayLook(asker, tracked) === null;
}
