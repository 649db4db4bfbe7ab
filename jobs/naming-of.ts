import { discreet } from '#src/messages/words/discreet.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import type { Register } from '#src/ports/register.ts';

type Source = Pick<Register, 'plans' | 'trackedIn' | 'actions'>;

/** The naming of everything that is loaded. */
export async function namingOf(register: Source): Promise<Naming> {
  return (await readNaming(register)).naming;
}

/** The same for what everybody reads. */
export async function namingForAll(register: Source): Promise<Naming> {
  const { naming, tracked } = await readNaming(register);
  return discreet(naming, restrictedAmong(tracked));
}

async function readNaming({
  plans,
  trackedIn,
  actions,
}: Source): Promise<{ naming: Naming; tracked: readonly Tracked[] }> {
  const loaded = await plans();
  const tracked = (await Promise.all(loaded.map(({ key }) => trackedIn(key)))).flat();
  return { naming: createNaming(loaded, await actions()), tracked };
}
