import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import type { Erased, Erasing } from '#src/ports/erasing.ts';

/** Erases a person from a copy of the register, which is dropped: it tells what would be. */
export async function tryOn(store: Store, erasing: Erasing, world: CliWorld): Promise<Erased> {
  const copy = await world.openCopy(store);
  try {
    return await copy.erase(erasing);
  } finally {
    await copy.close();
  }
}
