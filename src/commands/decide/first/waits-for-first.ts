import type { Scene } from '#src/commands/command.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { greetedSoFar } from '#src/nudge/first-messages.ts';
import type { PersonId } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { isClosed } from '#src/plan/record-update.ts';

/** Somebody who is to be told something, and whether they stand in for another. */
type Waiting = { readonly person: PersonId; readonly isDeputy: boolean };

/**
 * The plans of which somebody hears first with their first message, so that nothing goes to them before it: those whose
 * actions they lead, and every plan for a deputy who leads nothing, until the first of all first messages. Null for
 * whoever is told at once.
 */
export async function waitsForFirst({ person, isDeputy }: Waiting, scene: Scene): Promise<readonly PlanKey[] | null> {
  const { index, register, plans } = scene;
  if (index.isOffice(person)) return null;
  const greeted = await greetedSoFar(register);
  const led = (await everyAction(scene)).filter(
    (one) => !isClosed(one) && leadsNow(one.standing.owners, scene).includes(person),
  );
  if (led.length === 0) return isDeputy && greeted.size === 0 ? plans.map(({ key }) => key) : null;
  return greeted.has(person) ? null : [...new Set(led.map(({ action }) => action.plan))];
}
