import { typedRef } from '#src/commands/words/find-action.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Register } from '#src/ports/register.ts';

/** True for a message about a restricted action, or with one in a list: its leads and the office alone may see it, whoever else reads where they asked. */
export async function isForFew(
  { about, card }: Pick<Outgoing, 'about' | 'card'>,
  register: Pick<Register, 'plans' | 'trackedIn'>,
): Promise<boolean> {
  const plans = await register.plans();
  const tracked = (await Promise.all(plans.map(({ key }) => register.trackedIn(key)))).flat();
  const restricted = tracked.filter(({ standing }) => standing.restricted).map(({ action }) => action);
  const refs = new Set(card.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map(({ ref }) => ref) : [])));
  return restricted.some(
    (action) => refs.has(typedRef(action, plans)) || about.some((one) => one.action === action.id),
  );
}
