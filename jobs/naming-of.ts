import { discreet } from '#src/messages/words/discreet.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { gatherRefs } from '#src/refs/refs-within.ts';
import { inTurns } from '#src/thrift/steps.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import type { Register } from '#src/ports/register.ts';

type Source = Pick<Register, 'plans' | 'actions'>;

/** The naming of everything that is loaded. */
export async function namingOf({ plans, actions }: Source): Promise<Naming> {
  const all = await actions();
  await inTurns(gatherRefs(all));
  return createNaming(await plans(), all);
}

/** The same for what everybody reads. */
export async function namingForAll(register: Source & Pick<Register, 'restricted'>): Promise<Naming> {
  return discreet(await namingOf(register), restrictedAmong(await register.restricted()));
}
