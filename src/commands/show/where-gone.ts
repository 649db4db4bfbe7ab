import type { ActionId } from '#src/plan/action.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';

/** Of the actions into which one went, those that the speaker may see, and how many there are besides. */
export async function whereGone(
  into: readonly ActionId[],
  { register, asker }: Scene,
): Promise<{ readonly into: readonly Tracked[]; readonly hidden: number }> {
  const seen = (await trackedOf(into, register)).filter((one) => mayLook(asker, one) === null);
  return { into: seen, hidden: into.length - seen.length };
}

/** A refusal as its reader may see and mend it: the office is offered to open what is closed, and of where an action went it names what the speaker may see alone. */
export async function asSeen(refusal: Refusal, scene: Scene): Promise<Refusal> {
  if (refusal.because !== 'closed') return refusal;
  if (refusal.into === undefined)
    return scene.index.isOffice(scene.speaker.id) ? { ...refusal, mayReopen: true } : refusal;
  const { into, hidden } = await whereGone(
    refusal.into.map(({ action }) => action),
    scene,
  );
  return {
    ...refusal,
    into: into.map(({ action }) => ({ action: action.id, ref: action.ref })),
    hidden: hidden + (refusal.hidden ?? 0),
  };
}
