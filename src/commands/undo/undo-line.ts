import { refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { stepOf, takenBack, undoing } from '#src/commands/update/take-back.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';

/** Takes back the step that ends with a line of the speaker's own, however long ago it was. */
export async function undoLine(line: number, scene: Scene): Promise<Answer> {
  const { register, plans } = scene;
  const ledgers = await Promise.all(plans.map((plan) => register.ledgerIn(plan.key)));
  const step = stepOf(ledgers.flat(), scene, line);
  if (step.length === 0) return refuse({ because: 'nothing-to-undo' });
  const actions = [...new Set(step.map(({ action }) => action))];
  const about = await trackedOf(actions, register);
  return takenBack(await undoing(step, scene), about);
}
