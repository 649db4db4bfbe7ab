import type { Scene } from '#src/commands/command.ts';
import { exactRef } from '#src/refs/typed-ref.ts';

/** The one action of the conversation, as a ref; null when there is none or several. */
export function refInTalk(scene: Scene): string | null {
  const [only, ...others] = scene.talk;
  return only === undefined || others.length > 0 ? null : exactRef(only.action, scene.plans);
}
