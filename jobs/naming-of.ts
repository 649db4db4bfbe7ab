import { createNaming } from '#src/messages/words/naming.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Register } from '#src/ports/register.ts';

/** The naming of everything that is loaded. */
export async function namingOf({ plans, trackedIn }: Pick<Register, 'plans' | 'trackedIn'>): Promise<Naming> {
  const loaded = await plans();
  const lists = await Promise.all(loaded.map(({ key }) => trackedIn(key)));
  return createNaming(
    loaded,
    lists.flat().map(({ action }) => action),
  );
}
